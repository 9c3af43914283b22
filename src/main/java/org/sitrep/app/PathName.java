package org.sitrep.app;

import java.nio.file.Path;
import org.sitrep.diagnostic.Place;

/** How findings name files: as the user would type them, and alike on every system. */
public final class PathName {

    private PathName() {}

    public static String of(Path path) {
        return path.toString().replace('\\', '/');
    }

    public static Place place(Path path) {
        return Place.of(of(path));
    }
}
