package org.sitrep.app;

import java.nio.file.Path;
import org.sitrep.diagnostic.Place;

/** How findings name files: as the user would type them, and alike on every system. */
final class PathName {

    private PathName() {}

    static String of(Path path) {
        return path.toString().replace('\\', '/');
    }

    static Place place(Path path) {
        return Place.of(of(path));
    }
}
