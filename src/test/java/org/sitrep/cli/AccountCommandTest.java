package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code sitrep account} says. */
@Tag("anywhere")
class AccountCommandTest {

    @TempDir
    private Path folder;

    private Given given;
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder)
                .append("crisis.yaml", "highlights: [\"It began on {date:began}.\", \"It ended on {date:secret}.\"]\n")
                .known("2016-09-01", """
                        - {event: It began, id: began, date: 2016-09-01, source: un}
                        - {event: It ended, id: secret, date: 2016-09-01, source: radio, sensitivity: internal}
                        """);
    }

    @Test
    void eachEntryAndWishHasALineByItsFile() {
        assertThat(account()).isZero();
        assertThat(results().lines().map(String::strip))
                .startsWith("public, en, as of 2016-09-01: 1 not printed, 2 printed")
                .anyMatch(line -> line.endsWith("facts/2016-09-01.yaml"))
                .anyMatch(line -> line.matches("\\d+  began  event  printed: lead, highlights.*"))
                .anyMatch(line -> line.matches("\\d+  highlight 1  wish  printed"))
                .anyMatch(line -> line.matches("\\d+  highlight 2  wish  not printed: .*"));
    }

    @Test
    void nothingWithheldIsNamed() {
        account();
        assertThat(results()).doesNotContain("secret");
        assertThat(account("--audience", "internal")).isZero();
        assertThat(results()).contains("secret  event  printed");
    }

    @Test
    void programsReadItAsJson() {
        assertThat(account("--format", "json", "--audience", "all")).isZero();
        JsonNode root = new JsonMapper().readTree(results());
        assertThat(root.get("version").intValue()).isEqualTo(1);
        assertThat(root.get("editions")).hasSize(3);
        JsonNode edition = root.get("editions").get(0);
        assertThat(edition.propertyNames()).containsExactly("audience", "language", "as-of", "lines");
        JsonNode line = edition.get("lines").get(0);
        assertThat(line.propertyNames()).containsExactly("name", "kind", "file", "line", "stands", "where");
        assertThat(line.get("name").stringValue()).isEqualTo("began");
        assertThat(line.get("stands").stringValue()).isEqualTo("printed");
    }

    @Test
    void aCrisisWithErrorsHasNone() {
        given.write(
                "facts/2016-09-02.yaml", "known: 2016-09-02\nfacts:\n  - {event: It, date: 2016-13-45, source: un}\n");
        assertThat(account()).isEqualTo(1);
        assertThat(results()).isEmpty();
        assertThat(account("--format", "verse")).isEqualTo(2);
    }

    private int account(String... args) {
        results.reset();
        PrintStream out = new PrintStream(results, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        String[] all = new String[args.length + 2];
        all[0] = "account";
        all[1] = folder.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        return new CommandLineFace(out, err, false, Optional.empty(), NoSurroundings.HERE).run(all);
    }

    private String results() {
        return results.toString(StandardCharsets.UTF_8);
    }
}
