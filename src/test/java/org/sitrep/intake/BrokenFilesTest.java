package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no YAML, no JSON, or hardly files at all. */
class BrokenFilesTest {

    private static final String INDENT =
            " / entries of one list, and keys of one entry, begin in the same column; indent with spaces";
    private static final String JSON =
            " / texts and keys stand in double quotes, commas stand between members and none after the last";

    /** A bomb would take for ever. */
    private static final Duration HANG = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private SampleCrisis crisis;

    @BeforeEach
    void sound() {
        crisis = new SampleCrisis(folder);
    }

    static Stream<Arguments> yaml() {
        String head = "known: 2016-09-25\nfacts:\n";
        return Stream.of(
                Arguments.of(
                        head + "  - event: Aleppo: a convoy hit\n",
                        "3:18: a colon where no key can end / put a text that holds `: ` in quotes; otherwise check the"
                                + " indentation"),
                Arguments.of(head + "\t- event: Hit\n", "3:1: a tab where spaces are expected / indent with spaces"),
                Arguments.of(
                        head + "  - event: \"Hit\n    date: 2016-09-19\n",
                        "3:12: a quote that is never closed / close it with the same quote"),
                Arguments.of(
                        head + "  - event: Hit\n   date: 2016-09-19\n",
                        "4:4: the indentation does not fit the lines above" + INDENT),
                Arguments.of(
                        head + "  - event: Hit\n    date 2016-09-19\n",
                        "4:5: a line that is neither a key with `:` nor an entry with `- `" + INDENT),
                Arguments.of(
                        head + "  - {event: \"Hit\" hard}\n",
                        "3:5: a map in braces that is not closed, or lacks a comma / a text that holds `,`, `{` or `}`"
                                + " needs quotes"),
                Arguments.of(
                        "known: @home\n", "1:8: a text that begins with a sign of YAML's own / put the text in quotes"),
                Arguments.of(
                        "known: \"C:\\docs\"\n",
                        "1:12: no escape that double quotes know / write `\\\\` for a backslash, or use single quotes"),
                Arguments.of(
                        "known: - a\n",
                        "1:8: `- ` where no entry can begin / begin the list on a line of its own, below its key"),
                Arguments.of("? [a]\n: b\n", "1:4: a key that is no plain word / a key is one word and a colon"),
                Arguments.of(
                        "known: &today 2016-09-25\nfacts: []\n",
                        "1:8: an anchor (`&…`) is not taken / write the value out wherever it is needed"),
                Arguments.of(
                        "known: !!str 2016-09-25\nfacts: []\n",
                        "1:8: a tag (`!…`) is not taken / write the value alone; put a text in quotes"),
                Arguments.of(
                        "known: 2016-09-25\nfacts: []\n<<: {}\n",
                        "3:1: a merge key (`<<`) is not taken / write the keys out"),
                Arguments.of(
                        "known: 2016-09-25\nfacts: []\n---\nfacts: []\n",
                        "4:1: a second document (`---`) is not taken / put it in a file of its own"),
                Arguments.of(
                        "known: 2016-09-25\nfacts: []\nknown: 2016-09-25\n",
                        "3:1: the key `known` stands twice; first in line 1, column 1 / keep one of them"),
                Arguments.of(
                        "known: 2016-09-25\nfacts: " + "[".repeat(100),
                        "2:71: more than 64 levels within each other, or a name or number without end / no part of a"
                                + " crisis needs as much"));
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void saysInPlainWordsWhyYamlCannotBeRead(String text, String printed) {
        crisis.with("facts/a.yaml", text);

        assertThat(crisis.findings()).containsExactly("facts/a.yaml:" + printed);
    }

    static Stream<Arguments> json() {
        String sound = "{\"known\": \"2016-09-25\", \"facts\": []";
        return Stream.of(
                Arguments.of(sound + "} more", "1:38: `more` where JSON expects something else" + JSON),
                Arguments.of(
                        sound + "} 3", "1:38: text after the end of the value / a file is one value; remove the rest"),
                Arguments.of(sound, "1:36: the file ends before everything in it is closed" + JSON),
                Arguments.of(sound + ",}", "1:37: `}` where JSON expects something else" + JSON),
                Arguments.of(
                        sound + ", \"facts\": []}",
                        "1:38: the key `facts` stands twice; first in line 1, column 25 / keep one of them"));
    }

    @ParameterizedTest
    @MethodSource("json")
    void saysInPlainWordsWhyJsonCannotBeRead(String text, String printed) {
        crisis.with("facts/a.json", text);

        assertThat(crisis.findings()).hasSize(1);
        assertThat(crisis.findings().get(0)).isEqualTo("facts/a.json:" + printed);
    }

    @Test
    void aBombOfAliasesIsRefusedAliasByAlias() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i <= 40; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        crisis.with("facts/a.yaml", bomb.toString());

        within(
                HANG,
                () -> assertThat(crisis.findings())
                        .filteredOn(printed -> printed.contains("an alias"))
                        .hasSize(80));
    }

    @Test
    void aFileOverTheLimitIsNotRead() throws IOException {
        crisis.with("facts/a.yaml", "");
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("facts/a.yaml").toFile(), "rw")) {
            file.setLength(1024L * 1024 * 1024);
        }

        within(
                HANG,
                () -> assertThat(crisis.findings())
                        .containsExactly(
                                "facts/a.yaml: the file has 1024.0 MiB; the limit is 8 MiB / spread the facts over"
                                        + " several files, one a day"));
    }

    @Test
    void aByteThatIsNoUtf8() throws IOException {
        crisis.with("facts/a.yaml", "");
        byte[] latin = "known: 2016-09-25\nfacts:\n  - event: Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("facts/a.yaml"), latin);

        assertThat(crisis.findings())
                .containsExactly("facts/a.yaml:3:15: a byte that is no UTF-8 / save the file with the encoding UTF-8");
    }

    @Test
    void aControlCharacter() {
        crisis.with("facts/a.yaml", "known: 2016-09-25\nfacts: []\n# \u0007\n");

        assertThat(crisis.findings())
                .containsExactly(
                        "facts/a.yaml:3:3: a control character, U+0007 / delete it; it cannot be seen in most editors");
    }

    @Test
    void aByteOrderMarkIsTaken() {
        crisis.with("facts/a.yaml", "\uFEFFknown: 2016-09-25\nfacts: []\n");

        assertThat(crisis.findings()).isEmpty();
    }

    @Test
    void emptyFiles() {
        crisis.with("facts/a.yaml", "").with("facts/b.yaml", "# nothing yet\n").with("facts/c.json", " \n");

        assertThat(crisis.findings())
                .containsExactly(
                        "facts/a.yaml:1:1: the file is empty / it needs `known:`, `facts:`; the manual shows one, or remove the file",
                        "facts/b.yaml:1:1: the file says nothing / it needs `known:`, `facts:`; the manual shows one, or remove the file",
                        "facts/c.json:1:1: the file is empty / it needs `known:`, `facts:`; the manual shows one, or remove the file");
    }

    @Test
    void aFolderInPlaceOfAFileAndALinkInACircle() throws IOException {
        Files.createDirectories(folder.resolve("facts/a.yaml"));
        Files.createSymbolicLink(folder.resolve("facts/b.yaml"), Path.of("b.yaml"));

        assertThat(crisis.findings())
                .containsExactly(
                        "facts/a.yaml: expected a file, found a folder / put a file of that name there",
                        "facts/b.yaml: the link leads to no file, or in a circle / put a file of that name there");
    }

    @Test
    void aFileThatIsNotReadIsSaidSo() {
        crisis.facts("2016-09-25", "  []\n").with("facts/2016-09-26.yaml.txt", "known: 2016-09-26\n");

        assertThat(crisis.findings())
                .containsExactly("facts/2016-09-26.yaml.txt: not read: the name ends neither in .yaml, .yml nor .json"
                        + " / rename it, or move it elsewhere");
        assertThat(crisis.read().value()).isPresent();
    }

    /** Bounds the work by the processor's time: a busy machine takes its time. */
    private static void within(Duration bound, Executable work) {
        Assertions.assertTimeoutPreemptively(HANG, () -> {
            work.execute();
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(Duration.ofNanos(nanos)).isLessThan(bound);
        });
    }
}
