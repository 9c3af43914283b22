package org.sitrep.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.edition.ReportModel;
import org.sitrep.register.FactsUsed;

/** Rule 4, attack by attack: what a restricted fact says never reaches the public brief, not even by subtraction. */
class RedactionTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    /** All that the brief says, without the fixed wording. */
    private String publicBrief(String day) {
        ReportModel brief = given.brief(day);
        return brief.toString().replace(brief.words().toString(), "");
    }

    @Test
    void aPublicCorrectionBuiltOnARestrictedOneIsNotPrinted() {
        given.known(
                        "2016-09-01",
                        "- {figure: killed, id: k, value: 41, period: 2016-09-01, place: north, source: un}\n")
                .known(
                        "2016-09-02",
                        "- {correct: k, set: {value: 888}, cause: source-revised, reason: Revised, source: un, sensitivity: internal}\n")
                .known("2016-09-03", "- {correct: k, set: {remark: Typo}, cause: our-error, reason: Typo mended}\n");
        assertThat(publicBrief("2016-09-03"))
                .contains("Under review")
                .doesNotContain("888")
                .doesNotContain("Typo mended");
    }

    @Test
    void anEarlierPublicCorrectionIsNotPrintedOnceARestrictedOneFollows() {
        given.known(
                        "2016-09-01",
                        "- {figure: killed, id: k, value: 41, period: 2016-09-01, place: north, source: un}\n")
                .known("2016-09-02", "- {correct: k, set: {value: 42}, cause: our-error, reason: Misread}\n")
                .known(
                        "2016-09-03",
                        "- {correct: k, set: {value: 888}, cause: our-error, reason: Again, sensitivity: internal}\n");
        assertThat(publicBrief("2016-09-03"))
                .contains("Under review")
                .doesNotContain("888")
                .doesNotContain("now 42");
        assertThat(Shown.in(given.brief("2016-09-03")).revisions()).isEmpty();
    }

    private static final String PARTS = """
            - {figure: without-water, id: n, value: 100, date: 2016-09-01, place: north, source: un, sensitivity: internal}
            - {figure: without-water, id: s, value: 50, date: 2016-09-01, place: south, source: un}
            - {figure: without-water, id: all, value: 140, date: 2016-09-01, place: valley, source: un}
            """;

    @Test
    void aCorrectionOfATotalDoesNotGiveTheWithheldPartAway() {
        given.known("2016-09-01", PARTS)
                .known("2016-09-02", "- {correct: all, set: {value: 150}, cause: our-error, reason: Misread}\n");
        assertThat(publicBrief("2016-09-02")).doesNotContain("150").doesNotContain("140");
    }

    @Test
    void aPartUnderReviewTakesItsTotalAlong() {
        given.known("2016-09-01", """
                        - {figure: without-water, id: n, value: 90, date: 2016-09-01, place: north, source: un}
                        - {figure: without-water, id: s, value: 50, date: 2016-09-01, place: south, source: un}
                        - {figure: without-water, id: all, value: 150, date: 2016-09-01, place: valley, source: un}
                        """)
                .known(
                        "2016-09-02",
                        "- {correct: n, set: {value: 100}, cause: our-error, reason: Misread, sensitivity: internal}\n");
        assertThat(publicBrief("2016-09-02")).doesNotContain("150").doesNotContain("140");
    }

    @Test
    void anOlderTotalDoesNotStandInForAWithheldOne() {
        given.known("2016-09-02", """
                - {figure: without-water, id: all1, value: 140, date: 2016-09-01, place: valley, source: un}
                - {figure: without-water, id: n2, value: 100, date: 2016-09-02, place: north, source: un, sensitivity: internal}
                - {figure: without-water, id: s2, value: 50, date: 2016-09-02, place: south, source: un}
                - {figure: without-water, id: all2, value: 160, date: 2016-09-02, place: valley, source: un}
                """);
        assertThat(publicBrief("2016-09-02")).doesNotContain("140").doesNotContain("160");
    }

    @Test
    void aJointFigureIsWithheldUnderEachOfItsSources() {
        given.known("2016-09-01", """
                - figure: without-water
                  value: 100
                  date: 2016-09-01
                  place: north
                  sources: [{source: ngo}, {source: un}]
                  sensitivity: internal
                - {figure: without-water, value: 50, date: 2016-09-01, place: south, source: un}
                - {figure: without-water, value: 150, date: 2016-09-01, place: valley, source: un}
                """);
        assertThat(publicBrief("2016-09-01")).contains("text=50").doesNotContain("150");
    }

    @Test
    void anUpdateOfARestrictedConditionIsNotInView() {
        given.known("2016-09-01", """
                - {condition: siege, id: s, since: 2016-08-01, place: north, source: un, sensitivity: internal}
                - {update: s, id: u, state: ended, date: 2016-08-03, source: un, text: The siege is over}
                - {note: overview, text: "It ended on {date:u}."}
                """);
        assertThat(publicBrief("2016-09-01")).doesNotContain("3 August").doesNotContain("The siege is over");
    }

    @Test
    void aRestrictedCorrectionOfAnUpdateLeavesTheConditionUnderReview() {
        given.known("2016-09-01", """
                        - {condition: siege, id: s, since: 2016-07-17, place: north, source: un}
                        - {update: s, id: u, state: ended, date: 2016-08-19, source: un}
                        """)
                .known(
                        "2016-09-02",
                        "- {correct: u, set: {state: eased}, cause: our-error, reason: Misread, sensitivity: internal}\n");
        assertThat(Shown.in(given.brief("2016-09-02")).clocks().get(0).status()).isEqualTo("Under review");
    }

    @Test
    void aRestrictedConfirmationOrCallSupersedesNothing() {
        given.known("2016-09-01", """
                - {condition: siege, id: s, since: 2016-07-17, place: north, source: un}
                - {update: s, state: confirmed, date: 2016-08-19, source: un, sensitivity: internal}
                - {demand: pauses, ask: Pauses, by: envoy, date: 2016-08-01, source: un}
                - {update: pauses, state: refused, date: 2016-08-02, source: un}
                - {update: pauses, state: repeated, date: 2016-08-20, source: un, sensitivity: internal}
                """);
        ReportModel brief = given.brief("2016-09-01");
        assertThat(Shown.in(brief).clocks().get(0).days()).contains("46");
        assertThat(Shown.in(brief).responses().get(0).text().text()).isEqualTo("2 August: refused");
    }

    @Test
    void whatACorrectionSplitsOffForANarrowerAudienceIsNotPrintedOnceItIsClearedOtherwise() {
        given.known("2016-09-01", "- {figure: displaced, id: d, value: 9, date: 2016-09-01, place: north, source: un}")
                .known("2016-09-02", """
                        - correct: d
                          set: {value: 10}
                          add: [{id: s, value: 666, place: south, sensitivity: internal}]
                          cause: our-error
                          reason: Split
                        """)
                .known(
                        "2016-09-03",
                        "- {correct: s, set: {value: 7, sensitivity: public}, cause: our-error, reason: Cleared}");
        assertThat(publicBrief("2016-09-03")).contains("text=7,").doesNotContain("666");
        assertThat(new String(FactsUsed.json(given.asOf("2016-09-03"), "en"), StandardCharsets.UTF_8))
                .doesNotContain("666");
    }

    @Test
    void anOlderNoteDoesNotStandInForOneUnderReview() {
        given.known("2016-09-01", "- {note: overview, id: old, text: Old words}\n")
                .known("2016-09-02", "- {note: overview, id: new, text: New words}\n")
                .known(
                        "2016-09-03",
                        "- {correct: new, set: {text: Secret words}, cause: our-error, reason: Wrong, sensitivity: internal}\n");
        assertThat(Shown.in(given.brief("2016-09-03")).overview()).isEmpty();
    }

    @Test
    void aNewerPublicFigureTakesThePlaceOfTheOneUnderReview() {
        given.known("2016-09-01", "- {figure: without-water, value: 100, date: 2016-09-01, place: north, source: un}\n")
                .known(
                        "2016-09-02",
                        "- {figure: without-water, value: 777, date: 2016-09-02, place: north, source: un, sensitivity: internal}\n")
                .known(
                        "2016-09-03",
                        "- {figure: without-water, value: 120, date: 2016-09-03, place: north, source: un}\n");
        assertThat(publicBrief("2016-09-03"))
                .contains("text=120")
                .doesNotContain("777")
                .doesNotContain("Under review");
    }

    @Test
    void theLastDayOnRecordIsThatOfWhatTheReaderMaySee() {
        given.known("2016-09-01", "- {event: It began, date: 2016-09-01, source: un}\n")
                .known("2016-09-05", "- {event: Secret, date: 2016-09-05, source: un, sensitivity: internal}\n");
        assertThat(given.asOf("2016-09-05").ledger().lastKnown().orElseThrow()).hasToString("2016-09-01");
    }

    @Test
    void whatIsRestrictedIsThereForThoseWhoMaySeeIt() {
        given.known("2016-09-01", PARTS);
        ReportModel brief = Given.model(given.asOf("2016-09-01", "2016-09-01", "internal"), Optional.empty());
        assertThat(brief.toString()).contains("text=100").contains("text=140");
        assertThat(Clock.Status.values()).isNotEmpty();
    }

    @Test
    void aReadingBetweenTwoCorrectionsDoesNotGiveTheWithheldPartAway() {
        given.known("2016-09-01", PARTS.replace("value: 140, date: 2016-09-01", "value: 140, date: 2016-08-20"))
                .known("2016-09-02", """
                        - {correct: all, set: {value: 150, date: 2016-09-01}, cause: our-error, reason: Misread}
                        """)
                .known(
                        "2016-09-03",
                        "- {correct: all, set: {value: 140, date: 2016-08-20}, cause: our-error, reason: Wrong day}\n");
        assertThat(publicBrief("2016-09-03")).doesNotContain("150");
        assertThat(new String(FactsUsed.json(given.asOf("2016-09-03"), "en"), StandardCharsets.UTF_8))
                .doesNotContain("\"150\"")
                .contains("\"all\"");
    }
}
