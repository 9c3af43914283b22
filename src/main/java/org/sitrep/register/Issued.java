package org.sitrep.register;

import java.nio.file.Path;

/**
 * An issued report.
 *
 * @param folder the folder that holds it
 * @param manifest what it says of itself
 */
public record Issued(Path folder, Manifest manifest) {

    public ReportNumber number() {
        return manifest.number();
    }
}
