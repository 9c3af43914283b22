package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Counts;
import org.sitrep.Editions;
import org.sitrep.Given;

/** The findings on a large crisis are few enough to be read, and to be answered every day. */
@Tag("slow")
class OutbreakTest {

    private static final Pattern RULE = Pattern.compile("\\[([a-z-]+)\\]");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    private int sitrep(String... args) {
        messages.reset();
        PrintStream err = new PrintStream(messages, true, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new CommandLineFace(out, err, false, Optional.empty(), NoSurroundings.HERE).run(args);
    }

    private String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    private List<String> issue(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "issue", crisis().toString(), "--out", folder.resolve("out").toString()));
        args.addAll(List.of(more));
        return args;
    }

    private Path crisis() {
        return folder.resolve("crisis");
    }

    /** Issues a report with an answer for each rule that asks; returns the answers. */
    private Set<String> issued() {
        Set<String> answers = new LinkedHashSet<>();
        List<String> args = issue();
        while (sitrep(args.toArray(String[]::new)) != 0) {
            int before = answers.size();
            RULE.matcher(messages())
                    .results()
                    .map(rule -> rule.group(1))
                    .filter(rule -> !rule.equals("unanswered-warnings"))
                    .forEach(rule -> answers.add(rule + "@*/*/*"));
            assertThat(answers.size()).as(messages()).isGreaterThan(before);
            args = issue();
            for (String answer : answers) {
                args.addAll(List.of("--accept", answer, "--reason", "As the source states it"));
            }
        }
        return answers;
    }

    @Test
    void theSecondDayIsIssuedWithAtMostThreeAnswers() {
        Outbreak outbreak = new Outbreak(16, 29, 1);
        Given given = outbreak.begin(crisis());
        for (int day = 0; day < 6; day++) {
            outbreak.record(given, day);
        }
        assertThat(issued()).isNotEmpty();
        for (String rule : List.of("small-number", "stale-figure", "cumulative-fall", "total-differs")) {
            assertThat(messages()).containsPattern("answered: \\d+ warnings by " + rule + "@");
        }
        outbreak.record(given, 6);
        assertThat(issued()).hasSizeLessThanOrEqualTo(3);
        assertThat(messages()).containsPattern("answered with earlier reports: \\d{2,} warnings");
        assertThat(sitrep("check", crisis().toString())).isZero();
        assertThat(messages()).containsPattern("\\d{2,} answered before\n$");
    }

    @Test
    void aScreenSaysWhichSeriesHowOftenAndHowToAnswer() {
        Outbreak outbreak = new Outbreak(Counts.of(16, 50), 29, 2);
        Given given = outbreak.begin(crisis());
        for (int day = 0; day < Counts.of(4, 7); day++) {
            outbreak.record(given, day);
        }
        assertThat(sitrep("check", crisis().toString())).isZero();
        assertThat(messages().lines()).hasSizeBetween(10, 50);
        assertThat(messages())
                .containsPattern("\\d{2,} warnings of small-number: a part of a whole")
                .containsPattern("facts/2018-\\d\\d-\\d\\d.yaml:\\d+:\\d+: warning: .*\\[small-number\\]")
                .containsPattern(" +\\d+ × count-\\d+/\\*/moh\n")
                .contains("to answer all: --accept 'small-number@*/*/moh' --reason '…'")
                .contains("Next: sitrep issue ")
                .containsPattern("Not shown: \\d{2,} warnings, \\d{2,} notes; --all shows them\\.\n.*\n$");
    }

    @Test
    void theSecondDayOfAleppoAsksForNothingThatWasAnswered() {
        ManualDesk desk = new ManualDesk(folder);
        for (String part : List.of("crisis.yaml", "sources.yaml", "facts", "map")) {
            if (Files.exists(Editions.ALEPPO.resolve(part))) {
                desk.copy(Editions.ALEPPO.resolve(part), "crisis/" + part);
            }
        }
        List<String> first = issue("--as-of", "2016-09-24", "--all");
        assertThat(sitrep(first.toArray(String[]::new))).isEqualTo(1);
        Pattern.compile("--accept '([^']+)'")
                .matcher(messages())
                .results()
                .map(found -> found.group(1))
                .toList()
                .forEach(id -> first.addAll(List.of("--accept", id, "--reason", "There is no news")));
        assertThat(sitrep(first.toArray(String[]::new))).as(messages()).isZero();
        assertThat(sitrep(issue("--as-of", "2016-09-25").toArray(String[]::new)))
                .as(messages())
                .isZero();
        assertThat(messages()).containsPattern("answered with earlier reports: \\d warnings");
    }
}
