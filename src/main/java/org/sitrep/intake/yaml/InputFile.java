package org.sitrep.intake.yaml;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param name how the user would type it
 * @param instead what is read in place of what lies there
 */
public record InputFile(Path path, String name, Optional<String> instead) {

    public InputFile(Path path, String name) {
        this(path, name, Optional.empty());
    }

    public Tree read() {
        return instead.map(text -> TreeReader.parse(TextFile.withoutMark(text), name))
                .orElseGet(() -> TreeReader.read(path, name));
    }
}
