package org.sitrep.intake;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.sitrep.intake.yaml.TextFile;

/** Reads single lines of the files that findings point at, to show them. */
public final class SourceLines {

    private static final String BYTE_ORDER_MARK = String.valueOf((char) 0xFEFF);

    private SourceLines() {}

    /**
     * Reads a line of a file. No more is read than a file may have.
     *
     * @param file the path, as a finding's place gives it
     * @param line the line, counted from 1
     * @return the line without its end; empty where there is none, or the file cannot be read
     */
    public static Optional<String> line(String file, int line) {
        try {
            Path path = Path.of(file);
            return line < 1 || !Files.isRegularFile(path) ? Optional.empty() : line(path, line);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> line(Path path, int line) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            InputStream bounded = new ByteArrayInputStream(in.readNBytes(TextFile.MOST_BYTES));
            Optional<String> found = new BufferedReader(new InputStreamReader(bounded, StandardCharsets.UTF_8))
                    .lines()
                    .skip(line - 1L)
                    .findFirst();
            return line == 1 ? found.map(first -> first.replace(BYTE_ORDER_MARK, "")) : found;
        }
    }
}
