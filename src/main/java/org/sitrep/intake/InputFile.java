package org.sitrep.intake;

import java.nio.file.Path;
import org.sitrep.intake.yaml.Tree;
import org.sitrep.intake.yaml.TreeReader;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param name how the user would type it
 */
record InputFile(Path path, String name) {

    Tree read() {
        return TreeReader.read(path, name);
    }
}
