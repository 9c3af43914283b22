package org.sitrep.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.cli.CommandLineFace;
import org.sitrep.cli.Surroundings;

/** An example to learn from, as a folder of one's own. */
@Tag("anywhere")
class ExampleCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({"aleppo, aleppo", "earthquake, exercise-earthquake", "cholera, exercise-cholera"})
    void itHasTheDeclarationsAndFactsAndNothingThatWasIssued(String which, String fixture) throws IOException {
        Path copy = folder.resolve("mine");
        assertThat(sitrep("example", copy.toString(), "--which", which))
                .as(messages())
                .isZero();

        assertThat(copy.resolve("issued")).doesNotExist();
        try (Stream<Path> facts = Files.list(Path.of("fixtures", fixture, "facts"))) {
            assertThat(facts)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(copy.resolve("facts")).isDirectoryContaining("glob:**/" + file.getFileName()));
        }
        try (Stream<Path> files = Files.walk(copy)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        String line = Files.readString(file).lines().findFirst().orElseThrow();
                        assertThat(line).contains("$schema=");
                        assertThat(file.resolveSibling(line.substring(line.indexOf('=') + 1)))
                                .isRegularFile();
                    });
        }
        assertThat(sitrep(
                        "render",
                        copy.toString(),
                        "--lang",
                        "en",
                        "--out",
                        folder.resolve("out").toString()))
                .as(messages())
                .isZero();
    }

    @Test
    void nothingThatIsThereIsWrittenOver() throws IOException {
        Path mine = Files.writeString(folder.resolve("crisis.yaml"), "mine");
        assertThat(sitrep("example", folder.toString())).isEqualTo(1);
        assertThat(messages()).contains("[file-in-the-way]");
        assertThat(mine).hasContent("mine");
        assertThat(sitrep("example", folder.resolve("new").toString(), "--which", "valley"))
                .isEqualTo(2);
    }

    private int sitrep(String... args) {
        Surroundings around =
                new Surroundings(InputStream.nullInputStream(), Clock.systemUTC(), Map.of(), folder.resolve("state"));
        PrintStream screen = new PrintStream(messages, true, StandardCharsets.UTF_8);
        return new CommandLineFace(screen, screen, false, Optional.empty(), around).run(args);
    }

    private String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }
}
