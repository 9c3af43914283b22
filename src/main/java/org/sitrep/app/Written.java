package org.sitrep.app;

import java.nio.file.Path;

/**
 * A file that was written.
 *
 * @param file where
 * @param bytes how large
 */
public record Written(Path file, long bytes) {}
