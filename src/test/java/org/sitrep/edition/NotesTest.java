package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.check.account.Account;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.text.Passage;

/** Notes on record: all of the newest day print, what goes is named, and what is old says so. */
class NotesTest {

    private static final String FIGURE =
            "- {figure: displaced, id: d%s, value: %s, date: 2016-09-0%s, place: north, source: un}\n";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder.resolve("valley")).known("2016-09-01", FIGURE.formatted("1", "100", "1"));
    }

    /** What a passage prints, a line for each paragraph or item. */
    static String words(Passage passage) {
        return passage.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .map(line -> line.stream().map(Passage.Span::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private String overview(String day) {
        return words(Shown.in(given.brief(day)).overview().orElseThrow());
    }

    private String needs(String day) {
        return words(Shown.in(given.brief(day)).clusters().get(0).needs().orElseThrow());
    }

    private List<Finding> found(String rule, String day) {
        return Checks.ofDraft(given.asOf(day)).stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    @Test
    void allNotesOfOneDayPrintEachWithItsSource() {
        given.known("2016-09-02", """
                - {note: needs, id: n1, cluster: wash, text: "Of the ministry.", source: ngo}
                - {note: needs, id: n2, cluster: wash, text: "Of our office."}
                - {note: needs, id: n3, cluster: wash, text: "- Of the radio", source: radio}
                """);
        Passage needs =
                Shown.in(given.brief("2016-09-02")).clusters().get(0).needs().orElseThrow();
        assertThat(words(needs)).isEqualTo("Of the ministry.\nOf our office.\nOf the radio");
        assertThat(needs.shown().flatMap(notes -> notes.entries().stream())).containsExactly("n1", "n2", "n3");
        assertThat(needs.shown().flatMap(notes -> notes.sources().stream()).map(source -> source.source()))
                .containsExactly("ngo", "radio");
    }

    @Test
    void aNoteOfOnePlaceStandsBesideThatOfAnotherAndNamesIt() {
        given.known("2016-09-01", "- {note: needs, cluster: wash, place: north, text: Wells are dry.}")
                .known("2016-09-03", "- {note: needs, cluster: wash, place: south, text: Wells are full.}");
        assertThat(needs("2016-09-03"))
                .isEqualTo("The north: Wells are dry. (1 September)\nThe south: Wells are full.");
        assertThat(found("note-replaced", "2016-09-03")).isEmpty();
    }

    @Test
    void thoseOfALaterDayReplaceThemAndAreToldOnce() {
        given.known("2016-09-01", "- {note: overview, text: Yesterday.}\n- {note: background, text: Long ago.}")
                .known("2016-09-02", "- {note: overview, text: Today.}\n- {note: background, text: Last year.}");
        assertThat(overview("2016-09-02")).isEqualTo("Today.");
        assertThat(found("note-replaced", "2016-09-02"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("`overview.2016-09-01`")
                        .contains("`background.2016-09-01`"));
    }

    @Test
    void onlyWhatGoesOnTheNewestDayIsNamedWithWhatTakesItsPlace() {
        given.known("2016-09-01", "- {note: overview, id: o1, text: One.}\n- {note: background, id: b1, text: Old.}")
                .known("2016-09-02", "- {note: overview, id: o2, text: Two.}")
                .known("2016-09-03", """
                        - {note: overview, id: o3, text: Three., keeps: true}
                        - {note: background, id: b3, text: New.}
                        """)
                .known("2016-09-04", "- {note: overview, id: o4, text: Four., keeps: true}");
        assertThat(found("note-replaced", "2016-09-03")).singleElement().satisfies(finding -> {
            assertThat(finding.message()).endsWith("take the place of `b1` (by `b3`)");
            assertThat(finding.place().pointer()).isEqualTo("/facts/1/note");
        });
        assertThat(found("note-replaced", "2016-09-04")).isEmpty();
    }

    @Test
    void oneThatKeepsLeavesThoseOfTheDayBefore() {
        given.known("2016-08-30", "- {note: overview, text: Gone.}")
                .known("2016-09-01", "- {note: overview, text: Yesterday.}")
                .known("2016-09-02", "- {note: overview, text: Today., keeps: true}");
        assertThat(overview("2016-09-02")).isEqualTo("Yesterday. (1 September)\nToday.");
    }

    @Test
    void aNoteUnderReviewLetsNoOlderOneStandIn() {
        given.known("2016-09-01", "- {note: overview, text: Older.}")
                .known("2016-09-02", "- {note: overview, id: newer, text: Newer.}")
                .known("2016-09-03", """
                        - {correct: newer, set: {text: Newest.}, cause: our-error, reason: Wrong, sensitivity: internal}
                        """);
        assertThat(Shown.in(given.brief("2016-09-03")).overview()).isEmpty();
    }

    @Test
    void anOldNoteSaysItsDayAndIsAWarningOnce() {
        given.known("2016-09-01", "- {note: overview, text: All is quiet.}\n- {note: background, text: A valley.}");
        assertThat(overview("2016-09-02")).isEqualTo("All is quiet.");
        assertThat(found("stale-note", "2016-09-02")).isEmpty();
        assertThat(overview("2016-09-03")).isEqualTo("All is quiet. (1 September)");
        assertThat(found("stale-note", "2016-09-30"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("29 days old").contains("fresh for 1"));
        given.append("crisis.yaml", "note-fresh-for: {overview: none, background: 5}\n");
        assertThat(found("stale-note", "2016-09-30"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("`background.2016-09-01`"));
    }

    @Test
    void aNoteOlderThanWhatIsOnRecordOfItsPlaceIsAWarning() {
        given.known("2016-09-01", """
                - {note: needs, cluster: wash, place: north, text: No convoy came.}
                - {note: needs, cluster: wash, place: south, text: No convoy came.}
                """)
                .known("2016-09-02", "- {event: A convoy arrives, date: 2016-09-02, place: north, source: un}");
        assertThat(found("stale-note", "2016-09-02"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("`event.north.2016-09-02.un`")
                        .contains("`needs.wash.north"));
    }

    private List<String> corrections(ReportModel brief) {
        return Shown.in(brief).revisions().stream()
                .map(view -> view.was().text().text() + " > "
                        + view.now().get(0).text().text())
                .toList();
    }

    @Test
    void aCorrectionOfANoteThatIsWithheldPrintsNoWordOfIt() {
        given.known("2016-09-01", FIGURE.formatted("1", "100", "1") + """
                - {figure: cases, id: hidden, value: 3, date: 2016-09-01, source: un, sensitivity: internal}
                - {note: overview, id: story, text: "OLD words on {figure:hidden}."}
                - {note: background, id: freed, text: "OLD words on {figure:hidden}."}
                """).known("2016-09-02", """
                - {correct: story, set: {text: "NEW words on {figure:hidden}."}, cause: our-error, reason: Mixed up}
                - {correct: freed, set: {text: "FREE words on {figure:d1}."}, cause: our-error, reason: Mixed up}
                """);
        ReportModel brief = given.brief("2016-09-02", "2016-09-01");
        assertThat(corrections(brief)).hasSize(2).noneMatch(line -> line.contains("OLD") || line.contains("NEW"));
        assertThat(corrections(brief).get(1)).contains("FREE words on 100.");
        assertThat(brief.toString()).doesNotContain("OLD words").doesNotContain("NEW words");
        assertThat(brief.parts().stream().flatMap(Part::shown).flatMap(notes -> notes.entries().stream()))
                .doesNotContain("story");
        assertThat(given.accounted("2016-09-02", "story").how()).isEqualTo(Account.How.NOT_PRINTED);
    }

    @Test
    void aCorrectionOfANotePrintsTheNumberThatStoodThen() {
        given.known("2016-09-01", FIGURE.formatted("1", "40", "1") + """
                - {note: overview, id: story, text: "ONE of {figure:d1}."}
                """)
                .known("2016-09-02", "- {correct: d1, set: {value: 44}, cause: our-error, reason: Misread}")
                .known("2016-09-03", """
                        - {correct: story, set: {text: "TWO of {figure:d1}."}, cause: our-error, reason: Misread}
                        """);
        assertThat(corrections(given.brief("2016-09-03")))
                .anyMatch(line -> line.contains("ONE of 40.") && line.contains("TWO of 44."));
        assertThat(corrections(given.brief("2016-09-03", "2016-09-01"))).anyMatch(line -> line.contains("ONE of 40."));
        assertThat(corrections(given.brief("2016-09-03", "2016-09-02"))).anyMatch(line -> line.contains("ONE of 44."));
    }

    @Test
    void aWithheldNoteIsNotOldTooAndTheReaderSeesNothingOfIt() {
        given.known("2016-09-01", FIGURE.formatted("1", "40", "1") + """
                - {figure: cases, id: hidden, value: 3, date: 2016-09-01, source: un, sensitivity: internal}
                - {note: overview, text: "Of {figure:hidden}."}
                """);
        assertThat(found("stale-note", "2016-09-30")).isEmpty();
        assertThat(Shown.in(given.brief("2016-09-30")).overview()).isEmpty();
    }

    @Test
    void aCorrectionOfATextSaysWhatStoodAndWhatStands() {
        given.known("2016-09-01", FIGURE.formatted("1", "100", "1") + """
                - {note: overview, id: story, text: "The bridge is closed to {figure:d1} people."}
                - {statement: Opposes it, id: said, speaker: speaker, quote: never, date: 2016-09-01}
                """).known("2016-09-02", """
                - {correct: story, set: {text: "The bridge is open to {figure:d1} people."}, cause: our-error, reason: Mixed up}
                - {correct: said, set: {quote: not now}, cause: our-error, reason: Misheard}
                """);
        List<String> revisions = Shown.in(given.brief("2016-09-02")).revisions().stream()
                .map(view -> view.was().text().text() + " > "
                        + view.now().get(0).text().text())
                .toList();
        assertThat(revisions.get(0))
                .contains("The bridge is closed to 100 people.")
                .contains("> Text of 1 September (situation overview): The bridge is open to 100 people.");
        assertThat(revisions.get(1)).contains("“never”").contains("“not now”");
        assertThat(Shown.in(given.brief("2016-09-02", "2016-09-01"))
                        .changes()
                        .orElseThrow()
                        .groups()
                        .get(0)
                        .lines()
                        .get(0)
                        .text()
                        .text())
                .contains("open to 100 people")
                .contains("previously Text of 1 September (situation overview): The bridge is closed to 100 people.");
    }
}
