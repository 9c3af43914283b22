package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file is too long to be read. */
class RoomsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MAX_LINES = 400;

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            List<Path> found = all.filter(Files::isRegularFile).toList();
            assertThat(found).hasSizeGreaterThan(400);
            return found;
        }
    }

    @Test
    void noFileHasMoreThanFourHundredLines() throws IOException {
        Map<Path, Integer> files = new TreeMap<>();
        for (Path file : sources()) {
            files.put(SOURCES.relativize(file), Files.readAllLines(file).size());
        }
        files.values().removeIf(lines -> lines <= MAX_LINES);
        assertThat(files).isEmpty();
    }
}
