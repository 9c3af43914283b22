package org.sitrep.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sitrep.intake.yaml.TextFile;

/** Returns single lines of the files that findings point at, to show them. */
public final class SourceLines {

    private static final String BYTE_ORDER_MARK = String.valueOf((char) 0xFEFF);

    private String lastFile = "";
    private List<String> lastLines = List.of();

    /**
     * Returns a line of a file. No more is read than a file may have; the file asked for last is not read again.
     *
     * @param file the path, as a finding's place gives it
     * @param line the line, counted from 1
     * @return the line without its end; empty where there is none, or the file cannot be read
     */
    public Optional<String> line(String file, int line) {
        if (!file.equals(lastFile)) {
            lastFile = file;
            lastLines = lines(file);
        }
        return line < 1 || line > lastLines.size() ? Optional.empty() : Optional.of(lastLines.get(line - 1));
    }

    private static List<String> lines(String file) {
        try {
            Path path = Path.of(file);
            return Files.isRegularFile(path) ? lines(path) : List.of();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    private static List<String> lines(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            String text = new String(in.readNBytes(TextFile.MAX_BYTES), StandardCharsets.UTF_8);
            return text.replaceFirst("^" + BYTE_ORDER_MARK, "").lines().toList();
        }
    }
}
