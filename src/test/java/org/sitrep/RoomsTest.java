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

/** Rooms and files small enough to be read. */
class RoomsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MAX_FILES = 25;
    private static final int MAX_LINES = 400;

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            List<Path> found = all.filter(Files::isRegularFile).toList();
            assertThat(found).hasSizeGreaterThan(400);
            return found;
        }
    }

    @Test
    void noFolderHoldsMoreThanTwentyFiveFiles() throws IOException {
        Map<Path, Integer> folders = new TreeMap<>();
        sources().forEach(file -> folders.merge(SOURCES.relativize(file).getParent(), 1, Integer::sum));
        folders.values().removeIf(files -> files <= MAX_FILES);
        assertThat(folders).isEmpty();
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

    @Test
    void theRootPackageNamesEveryPackage() throws IOException {
        String map = Files.readString(SOURCES.resolve("org/sitrep/package-info.java"))
                .replaceAll("[\\s*]+", " ");
        assertThat(sources().stream()
                        .map(file -> file.getParent().getFileName().toString())
                        .distinct()
                        .filter(room -> !room.equals("sitrep")))
                .hasSizeGreaterThan(40)
                .allMatch(room -> map.contains("org.sitrep." + room + "}")
                        || map.contains("{@code " + room + "}")
                        || map.contains("." + room + "}"));
    }
}
