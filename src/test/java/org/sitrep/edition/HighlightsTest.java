package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.check.account.Account;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.document.SampleReport;
import org.sitrep.edition.print.Editor;
import org.sitrep.situation.Situation;

/** The lines of page one: none that the office wrote falls off without a finding that says why. */
class HighlightsTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder.resolve("valley")).known("2016-09-01", """
            - {figure: displaced, id: d1, value: 100, date: 2016-09-01, place: north, source: un}
            - {figure: displaced, id: s1, value: 50, date: 2016-09-01, place: south, source: un}
            - {figure: cases, id: c1, value: 7, date: 2016-09-01, source: un}
            """);
    }

    private void highlights(String... lines) {
        StringBuilder text = new StringBuilder("highlights:\n");
        for (String line : lines) {
            text.append("  - \"").append(line).append("\"\n");
        }
        given.append("crisis.yaml", text.toString());
    }

    private List<String> lines(String day) {
        return Shown.in(given.brief(day)).highlights().stream()
                .map(NotesTest::words)
                .toList();
    }

    private static List<Finding> findings(Situation situation, Optional<Situation> previous) {
        List<Finding> found = new ArrayList<>(Checks.ofDraft(situation));
        Edition english = new Edition(Given.english(), Edition.Basis.GIVEN, SampleReport.CANVAS);
        found.addAll(Editor.report(situation, previous, english).findings());
        return found;
    }

    private List<Finding> found(String rule, String day) {
        return found(rule, findings(given.asOf(day), Optional.empty()));
    }

    private static List<Finding> found(String rule, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    @Test
    void withoutANotePeopleGoBeforeConditions() {
        given.known("2016-09-01", """
            - {condition: siege, since: 2016-08-02, place: north, source: radio}
            - {figure: displaced, value: 7, date: 2016-09-01, place: north, source: un}
            """);
        assertThat(lines("2016-09-01")).hasSizeGreaterThan(1).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("Displaced people");
            assertThat(lines).anyMatch(line -> line.startsWith("Siege"));
        });
    }

    @Test
    void oneWhoseFigureIsOvertakenIsAWarningWithTheLineToWrite() {
        highlights(
                "In the north {figure:d1} are displaced.",
                "There are {figure:c1} cases.",
                "{date:d1}: {figure:d1} fled.");
        given.known("2016-09-02", """
            - {figure: displaced, id: d2, value: 120, date: 2016-09-02, place: north, source: un}
            - {figure: cases, id: c2, value: 9, date: 2016-09-02, source: un}
            """);
        assertThat(lines("2016-09-02").get(0)).isEqualTo("1 September: 100 fled.");
        assertThat(found("overtaken-figure", "2016-09-02"))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
                .extracting(Finding::message, Finding::hint)
                .satisfiesExactly(
                        first -> assertThat(first.toList().toString())
                                .contains("the highlight 1 states {figure:d1}")
                                .contains("`d2` (120) of 2016-09-02: it does not print")
                                .contains("“In the north {figure:d2} are displaced.”"),
                        second -> assertThat(second.toList().toString()).contains("`c2` (9)"));
    }

    @Test
    void oneOfATotalThatCannotBeMadeNamesWhatTheSourceStates() {
        highlights("In the valley {total:displaced@valley} are displaced.");
        assertThat(lines("2016-09-01").get(0)).isEqualTo("In the valley 150 are displaced.");
        given.known("2016-09-01", """
            - {figure: displaced, id: whole, value: 170, date: 2016-09-01, place: valley, source: un}
            - {figure: displaced, id: d1, value: 100, date: 2016-09-01, place: north, source: un}
            """);
        assertThat(found("wish-not-printed", "2016-09-01"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message() + finding.hint())
                        .contains("{total:displaced@valley}")
                        .contains("`whole` (170)")
                        .contains("{figure:whole}"));
        assertThat(findings(given.asOf("2016-09-01"), Optional.empty()))
                .noneMatch(finding -> finding.hint().contains("{date:displaced}"));
    }

    @Test
    void aTotalIsNotDatedByItsIndicator() {
        highlights("In the valley {total:displaced@valley} are displaced.");
        given.known(
                        "2016-09-02",
                        "- {figure: displaced, id: new, value: 60, date: 2016-09-02, place: south, source: un}")
                .known("2016-09-02", """
                    - {figure: displaced, id: new, value: 60, date: 2016-09-02, place: south, source: un}
                    - {figure: displaced, id: whole, value: 170, date: 2016-09-02, place: valley, source: un}
                    """);
        assertThat(findings(given.asOf("2016-09-02"), Optional.empty()))
                .anyMatch(finding -> finding.message().contains("{total:displaced@valley}")
                        && finding.message().contains("`whole`"))
                .noneMatch(finding -> finding.hint().contains("{date:displaced}"));
    }

    @Test
    void oneThatTheAudienceMayNotSeeAndOneOfALaterDayAreWarnings() {
        highlights("Secretly {figure:hidden} fled.", "Tomorrow {figure:later} fled.", "In all {figure:d1} fled.");
        given.known("2016-09-02", """
            - {figure: deaths, id: hidden, value: 3, date: 2016-09-02, place: north, source: un, sensitivity: internal}
            """)
                .known(
                        "2016-09-03",
                        "- {figure: men, id: later, value: 4, date: 2016-09-03, place: north, source: un}");
        assertThat(lines("2016-09-02").get(0)).isEqualTo("In all 100 fled.");
        assertThat(found("wish-not-printed", "2016-09-02"))
                .extracting(Finding::message)
                .containsExactly(
                        "highlight 1 does not print: not in view: what this audience may not see",
                        "highlight 2 does not print: not in view: {figure:later}");
    }

    @Test
    void thoseBeyondTheLimitAreOneNote() {
        highlights("One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.");
        assertThat(lines("2016-09-01")).hasSize(5);
        assertThat(found("beyond-the-limit", "2016-09-01"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("room for 5 of `highlights`"));
    }

    @Test
    void nothingRecordedIsNeverSaidWhereThereAreFigures() {
        given.known("2016-09-01", "- {figure: displaced, value: 100, date: 2016-09-01, place: north, source: un}");
        assertThat(lines("2016-09-01")).containsExactly("Displaced people, The north: 100 (The UN, 1 Sept).");
    }

    @Test
    void thoseOfTheDayPrintInTheirOrderAndThoseOfTheCrisisRest() {
        highlights("Of the crisis {figure:gone}.", "Of the crisis too.");
        given.known("2016-09-01", """
            - {figure: displaced, id: gone, value: 100, date: 2016-09-01, place: north, source: un}
            - {note: highlight, id: second, text: "Of our own."}
            - {note: highlight, order: 1, text: "{figure:gone} fled.", source: ngo}
            - {note: highlight, order: 2, text: "Not for all.", sensitivity: internal}
            """);
        assertThat(lines("2016-09-01").subList(0, 2)).containsExactly("100 fled.", "Of our own.");
        assertThat(findings(given.asOf("2016-09-01"), Optional.empty()))
                .extracting(finding -> finding.rule().id())
                .containsExactly("resting-line");
        given.known("2016-09-02", "- {event: Rain, date: 2016-09-02, source: un}");
        assertThat(lines("2016-09-02").get(0)).isEqualTo("Of the crisis 100.");
        assertThat(found("resting-line", "2016-09-02")).isEmpty();
        assertThat(given.accounted("2016-09-02", "second").how()).isEqualTo(Account.How.NOT_PRINTED);
    }

    @Test
    void ofSixOfTheDayFivePrintAndTheSixthIsANoteAtItsLine() {
        StringBuilder day =
                new StringBuilder("- {figure: men, id: m, value: 4, date: 2016-09-02, place: north, source: un}\n");
        IntStream.range(0, 6)
                .forEach(i -> day.append("- {note: highlight, id: l" + i + ", text: \"Line " + i + " {figure:m}\"}\n"));
        given.known("2016-09-02", day.toString());
        assertThat(lines("2016-09-02")).hasSize(5);
        assertThat(found("beyond-the-limit", "2016-09-02")).singleElement().satisfies(finding -> {
            assertThat(finding.place().file()).contains("2016-09-02");
            assertThat(finding.place().pointer()).startsWith("/facts/6/text");
        });
        assertThat(given.accounted("2016-09-02", "l5").how()).isEqualTo(Account.How.NOT_PRINTED);
    }

    @Test
    void aCorrectionIsOfTheDayTooAndThoseOfTheCrisisRestOnlyWhereOneOfTheDayPrints() {
        highlights("Of the crisis {figure:s1}.");
        given.known("2016-09-02", """
            - {note: highlight, id: past, text: "{figure:c1} cases."}
            """)
                .known("2016-09-03", "- {correct: c1, set: {value: 8}, cause: our-error, reason: Misread}");
        assertThat(lines("2016-09-02").get(0)).isEqualTo("Seven cases.");
        assertThat(lines("2016-09-03").get(0)).isEqualTo("Of the crisis 50.");
        given.known("2016-09-04", """
            - {note: highlight, id: secret, text: "{figure:hidden} fled."}
            - {figure: men, id: hidden, value: 4, date: 2016-09-02, place: north, source: un, sensitivity: internal}
            """);
        assertThat(lines("2016-09-04").get(0)).isEqualTo("Of the crisis 50.");
        assertThat(found("resting-line", "2016-09-04")).isEmpty();
    }

    @Test
    void ofTwoSubjectsOfADayTheFirstRestsAndSaysSoItself() {
        given.known("2016-09-02", """
            - {note: overview, text: All is quiet.}
            - {note: subject, id: first, text: "{figure:d1} displaced"}
            - {note: subject, id: last, text: "{figure:s1} displaced"}
            """);
        assertThat(found("note-replaced", "2016-09-02")).isEmpty();
        assertThat(found("resting-line", "2016-09-02")).singleElement().satisfies(finding -> {
            assertThat(finding.place().pointer()).startsWith("/facts/1/text");
            assertThat(finding.message()).contains("`last`");
        });
        assertThat(given.accounted("2016-09-02", "first").how()).isEqualTo(Account.How.NOT_PRINTED);
    }

    @Test
    void aSubjectOfTheDayNeedsAFigure() {
        given.known("2016-09-01", """
            - {figure: displaced, id: d1, value: 100, date: 2016-09-01, place: north, source: un}
            - {note: subject, id: words, text: "{figure:d1} displaced"}
            """);
        assertThat(given.asOf("2016-09-01").front().subject().orElseThrow().id())
                .isEqualTo("words");
        assertThat(given.brief("2016-09-01").notice().subject()).endsWith("100 displaced (The UN)");
        given.known("2016-09-01", "- {note: subject, text: Many displaced}");
        assertThat(given.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("subject-without-figure");
    }

    @Test
    void nothingNewOnPageOneIsANote() {
        highlights("In the north {figure:d1} are displaced.", "In the south {figure:s1}.", "Cases: {figure:c1}.");
        given.known("2016-09-02", "- {event: Rain, date: 2016-08-30, source: un}");
        assertThat(found("nothing-new", findings(given.asOf("2016-09-02"), Optional.of(given.asOf("2016-09-01")))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("as of 2016-09-01"));
        given.known("2016-09-02", "- {figure: men, value: 4, date: 2016-09-02, place: north, source: un}");
        assertThat(found("nothing-new", findings(given.asOf("2016-09-02"), Optional.of(given.asOf("2016-09-01")))))
                .isEmpty();
    }
}
