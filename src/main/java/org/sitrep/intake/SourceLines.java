package org.sitrep.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sitrep.files.RegularFile;
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
        if (line < 1) {
            return Optional.empty();
        }
        if (!file.equals(lastFile)) {
            lastFile = file;
            lastLines = lines(file);
        }
        return line > lastLines.size() ? Optional.empty() : Optional.of(lastLines.get(line - 1));
    }

    private static List<String> lines(String file) {
        try {
            String text = new String(RegularFile.read(Path.of(file), TextFile.MAX_BYTES), StandardCharsets.UTF_8);
            return text.replaceFirst("^" + BYTE_ORDER_MARK, "").lines().toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
