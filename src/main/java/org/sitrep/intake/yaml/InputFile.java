package org.sitrep.intake.yaml;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param name how the user would type it
 */
public record InputFile(Path path, String name) {

    public Tree read() {
        return TreeReader.read(path, name);
    }
}
