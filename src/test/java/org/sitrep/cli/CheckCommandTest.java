package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code sitrep check} says, and how much of it. */
@Tag("anywhere")
class CheckCommandTest {

    private static final String MISTAKE = "fixtures/mistakes/two-definitions";

    @TempDir
    private Path folder;

    private Given given;
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
        given.known("2016-09-01", "- {event: It began, date: 2016-09-01, tracks: [truce], source: un}\n");
    }

    @Test
    void severalCrisesAreCheckedAtOnce() {
        assertThat(check(folder.toString(), MISTAKE)).isEqualTo(1);
        assertThat(messages())
                .contains("[cluster-blank]")
                .contains(MISTAKE + "/facts/2014-08-20.yaml (1 error)\n")
                .contains(MISTAKE + "/facts/2014-08-20.yaml:6:28: error: ")
                .endsWith("1 error, 1 note\n");
    }

    @Test
    void warningsAreNoFailure() {
        given.known("2016-09-02", "- {figure: without-water, value: 5, date: 2016-08-01, place: north, source: un}\n");
        assertThat(check(folder.toString())).isZero();
        assertThat(messages()).endsWith("1 warning, 1 note\n");
    }

    @Test
    void theCommandToGoOnWithCanBeCopied() {
        Given spaced = Given.in(folder.resolve("the valley"));
        spaced.known("2016-09-02", "- {figure: without-water, value: 5, date: 2016-08-01, place: north, source: un}\n");
        check(spaced.folder().toString());
        assertThat(messages())
                .contains("Next: sitrep issue \"" + spaced.folder() + "\"; it asks for an answer to each warning");
    }

    private void recordManyFaults() {
        given.known("2016-09-02", "- {note: overview, text: TODO and XXX and TBC and TBD and TBA and 1 and 2 and 3}\n")
                .known(
                        "2016-09-03",
                        "- {note: background, text: TODO and XXX and TBC and TBD and TBA and 1 and 2 and 3}\n");
    }

    @Test
    void oneScreenIsEnoughAndSaysWhatItLeavesOut() {
        recordManyFaults();
        check(folder.toString());
        assertThat(messages().lines()).hasSizeLessThanOrEqualTo(42);
        assertThat(messages()).containsPattern("Not shown: \\d+ warnings; --all shows them\\.\n18 warnings, 1 note\n$");
        messages.reset();
        check(folder.toString(), "--all");
        assertThat(messages()).doesNotContain("Not shown");
        assertThat(messages().lines().filter(line -> line.contains(": warning: ")))
                .hasSize(18);
    }

    @Test
    void aWarningIsNeverFoldedForTheSakeOfNotes() {
        given.append(
                "crisis.yaml",
                "sections:\n"
                        + IntStream.range(0, 13)
                                .mapToObj(at -> "  - {id: own-" + at + ", heading: Own " + at + "}\n")
                                .collect(Collectors.joining()));
        given.known("2016-09-02", """
            - {figure: without-water, value: 5, date: 2016-08-01, place: north, source: un}
            - {note: overview, text: TODO and TBC}
            """);
        check(folder.toString());
        assertThat(messages().lines().filter(line -> line.contains(": warning: ")))
                .hasSize(4);
        assertThat(messages().indexOf(": warning: ")).isLessThan(messages().indexOf(" notes of section-empty"));
        assertThat(messages()).containsPattern("Not shown: \\d+ notes; --all");
    }

    @Test
    void ofManyWarningsOfOneCauseTheFirstThreePrint() {
        recordManyFaults();
        check(folder.toString());
        assertThat(messages()).startsWith("10 warnings of placeholder: ");
        assertThat(messages().lines().filter(line -> line.contains("[placeholder]")))
                .hasSize(3);
    }

    @Test
    void errorsGoBeforeWarningsWhereTheScreenIsFull() {
        recordManyFaults();
        given.append("sources.yaml", "  - {id: office, name: We, kind: NGO, ours: true}\n")
                .known("2016-09-04", """
                    - {figure: women, value: 1, date: 2016-09-01, place: north, source: office}
                    - {figure: men, value: 1, date: 2016-09-01, place: north, source: office}
                    - {figure: displaced, value: 1, date: 2016-09-01, place: north, source: office}
                    """);
        check(folder.toString());
        assertThat(messages()).contains("[total-differs]").contains("Not shown:");
    }

    @Test
    void jsonIsOneDocumentOnTheResultsAndTheSameEveryTime() {
        assertThat(check(MISTAKE, folder.toString(), "--format", "json")).isEqualTo(1);
        assertThat(messages()).isEmpty();
        String first = results.toString(StandardCharsets.UTF_8);
        JsonNode root = new JsonMapper().readTree(first);
        JsonNode crisis = root.path("crises").get(0);
        assertThat(crisis.path("crisis").asString()).isEqualTo(MISTAKE);
        assertThat(crisis.path("errors").asInt()).isEqualTo(1);
        JsonNode finding = crisis.path("findings").get(0);
        assertThat(finding.path("rule").asString()).isEqualTo("change-not-comparable");
        assertThat(finding.path("severity").asString()).isEqualTo("error");
        assertThat(finding.path("line").asInt()).isEqualTo(6);
        assertThat(finding.path("id").asString())
                .isEqualTo("change-not-comparable@overview.2014-08-20#/text~{change:yesterday..today}");
        assertThat(root.path("crises")).hasSize(2);
        results.reset();
        check(MISTAKE, folder.toString(), "--format", "json");
        assertThat(results.toString(StandardCharsets.UTF_8)).isEqualTo(first);
    }

    @Test
    void misuseIsExitStatusTwo() {
        assertThat(check()).isEqualTo(2);
        assertThat(check(MISTAKE, "--format", "xml")).isEqualTo(2);
    }

    private int check(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "check";
        System.arraycopy(args, 0, all, 1, args.length);
        return new CommandLineFace(stream(results), stream(messages), false, Optional.empty(), NoSurroundings.HERE)
                .run(all);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }
}
