package org.sitrep.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.edition.Casualties;
import org.sitrep.edition.FigureBlock;

/** Each defect in counting that a review found, by name. */
class CountingDefectsTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    @Test
    void aRangeBelowAMillionKeepsTheWordItWasClaimedIn() {
        assertThat(printed("0.5 to 0.8 million")).isEqualTo("0.5 to 0.8 million");
        assertThat(printed("800 to 1000 million")).isEqualTo("800 to 1,000 million");
        assertThat(printed("1500 thousand")).isEqualTo("1,500 thousand");
        assertThat(printed("0.5 million")).isEqualTo("0.5 million");
    }

    private String printed(String claim) {
        given.known("2016-09-01", water(claim, "2016-09-01"));
        return row("2016-09-01").value().orElseThrow().text();
    }

    private static String water(String value, String day) {
        return "- {figure: without-water, value: \"" + value + "\", date: " + day + ", place: north, source: un}\n";
    }

    private FigureBlock.Row row(String day) {
        return Shown.in(given.brief(day)).figures().get(0).rows().get(0);
    }

    @Test
    void mendingATypoDoesNotConfirmACondition() {
        given.known("2016-08-01", "- {condition: siege, id: s, since: 2016-07-17, place: north, source: un}\n")
                .known("2016-09-20", "- {correct: s, set: {place: south}, cause: our-error, reason: Misread}\n");
        Clock clock = given.asOf("2016-09-20").clocks().get(0);
        assertThat(clock.confirmed().date()).isEqualTo("2016-08-01");
        assertThat(clock.confirmed().stale()).isTrue();
    }

    @Test
    void aConditionSeenOnADayWasConfirmedOnThatDay() {
        given.known("2016-09-20", "- {condition: siege, date: 2016-08-01, place: north, source: un}\n");
        assertThat(given.asOf("2016-09-20").clocks().get(0).confirmed().date()).isEqualTo("2016-08-01");
        assertThat(Shown.in(given.brief("2016-09-20")).clocks().get(0).status()).isEqualTo("No end on record");
    }

    @Test
    void whatWasEndedAndEasedAgainGoesOn() {
        given.known("2016-09-01", """
            - {condition: siege, id: s, since: 2016-07-17, place: north, source: un}
            - {update: s, state: ended, date: 2016-08-19, source: un}
            - {update: s, state: resumed, date: 2016-08-25, source: un}
            """);
        Clock clock = given.asOf("2016-09-01").clocks().get(0);
        assertThat(clock.status()).isEqualTo(Clock.Status.ONGOING);
        assertThat(clock.days()).hasValue(46);
        assertThat(clock.interruptions()).hasSize(1);
    }

    @Test
    void aConditionCorrectedToBeginAfterItsEndIsAnError() {
        given.known("2016-09-01", """
            - {condition: siege, id: s, since: 2016-07-17, place: north, source: un}
            - {update: s, state: ended, date: 2016-08-19, source: un}
            """)
                .known("2016-09-02", "- {correct: s, set: {since: 2016-08-25}, cause: our-error, reason: Misread}\n");
        assertThat(given.findings()).extracting(finding -> finding.rule().id()).containsExactly("update-before-start");
    }

    @Test
    void anUpdateMayLieBeforeABeginningThatWasCorrectedToAnEarlierDay() {
        given.known("2016-09-01", "- {condition: siege, id: s, since: 2016-07-17, place: north, source: un}\n")
                .known("2016-09-02", """
                    - {correct: s, set: {since: 2016-07-01}, cause: our-error, reason: Misread}
                    - {update: s, state: confirmed, date: 2016-07-10, source: un}
                    """);
        assertThat(given.findings()).isEmpty();
    }

    @Test
    void aCasualtyReportThatComesLateIsInTheNextReport() {
        given.known("2016-09-19", "- {event: It began, date: 2016-09-19, source: un}\n")
                .known("2016-09-21", """
                    - {figure: killed, value: 18, period: 2016-09-18, place: north, source: un}
                    - {figure: killed, value: 20, period: 2016-09-20, place: north, source: un}
                    """);
        assertThat(Shown.in(given.brief("2016-09-21", "2016-09-19")).casualties())
                .extracting(row -> row.value().orElseThrow().text())
                .containsExactly("20", "18");
    }

    @Test
    void aCountOfTheSamePeriodReplacesTheOlderOne() {
        given.known(
                        "2016-09-19",
                        "- {figure: killed, id: a, value: 20, period: 2016-09-19, place: north, source: un}\n")
                .known(
                        "2016-09-20",
                        "- {figure: killed, id: b, value: 25, period: 2016-09-19, place: north, source: un}\n");
        List<Casualties.Row> rows = Shown.in(given.brief("2016-09-20")).casualties();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).value().orElseThrow().text()).isEqualTo("25");
        assertThat(rows.get(0).details()).extracting(d -> d.text()).contains("Replaces 20, of the same period");
    }

    @Test
    void noSumClaimsMoreThanItsParts() {
        given.known("2016-09-02", """
            - {figure: without-water, value: about 100, date: 2016-09-01, place: north, source: un}
            - {figure: without-water, value: unknown, date: 2016-09-01, place: south, source: un}
            """);
        assertThat(given.asOf("2016-09-02").totals()).isEmpty();
    }

    @Test
    void aChangeIsTakenFromTheEarlierFigureAsItReadsNow() {
        given.known("2016-09-01", cases("a", "4181", "2016-09-01"))
                .known("2016-09-02", "- {correct: a, set: {value: 3001}, cause: our-error, reason: Counted twice}\n")
                .known("2016-09-03", cases("b", "3079", "2016-09-03"));
        FigureBlock.Row row = Shown.in(given.brief("2016-09-03", "2016-09-01"))
                .figures()
                .get(0)
                .rows()
                .get(0);
        assertThat(row.change()).contains("up by 78 since 1 September");
    }

    @Test
    void aCorrectedFigureIsNotAChange() {
        given.known("2016-09-01", cases("a", "4181", "2016-09-01"))
                .known("2016-09-02", "- {correct: a, set: {value: 3001}, cause: our-error, reason: Counted twice}\n");
        FigureBlock.Row row = Shown.in(given.brief("2016-09-02", "2016-09-01"))
                .figures()
                .get(0)
                .rows()
                .get(0);
        assertThat(row.change()).contains("corrected");
    }

    private static String cases(String id, String value, String day) {
        return "- {figure: cases, id: " + id + ", value: " + value + ", date: " + day + ", place: north, source: un}\n";
    }

    @Test
    void aTypedTotalIsCheckedAlsoOnceAPartHasANewerFigure() {
        given.known("2016-09-02", """
            - {figure: without-water, value: 60, date: 2016-09-01, place: north, source: un}
            - {figure: without-water, value: 50, date: 2016-09-01, place: south, source: un}
            - {figure: without-water, value: 999, date: 2016-09-01, place: valley, source: un}
            - {figure: without-water, value: 61, date: 2016-09-02, place: north, source: un}
            """);
        assertThat(given.checked("2016-09-02")).contains("total-differs");
    }

    @Test
    void correctingAnOldNoteDoesNotBringItBack() {
        given.known("2016-09-01", "- {note: overview, id: a, text: Old}\n")
                .known("2016-09-05", "- {note: overview, id: b, text: New}\n")
                .known("2016-09-06", "- {correct: a, set: {text: Old mended}, cause: our-error, reason: Typo}\n");
        assertThat(Shown.in(given.brief("2016-09-06")).overview().orElseThrow().toString())
                .contains("New")
                .doesNotContain("Old");
    }

    @Test
    void aRestatedDayDoesNotPrintCorrectionsOfLaterDays() {
        given.known(
                        "2016-09-19",
                        "- {figure: killed, id: k, value: 12, period: 2016-09-19, place: north, source: un}\n")
                .known("2016-09-20", "- {correct: k, set: {value: 20}, cause: our-error, reason: Misread}\n");
        assertThat(given.asOf("2016-08-11", "2016-09-25", "public").revisions()).isEmpty();
        assertThat(given.asOf("2016-09-19", "2016-09-25", "public").revisions()).hasSize(1);
    }

    @Test
    void fallsAreFoundAcrossUnknownsAndForFiguresWithoutAPlace() {
        given.known(
                "2016-09-03",
                cases("a", "100", "2016-09-01") + cases("b", "unknown", "2016-09-02") + cases("c", "50", "2016-09-03"));
        assertThat(given.checked("2016-09-03")).containsExactly("cumulative-fall");
        given.known("2016-09-03", """
            - {figure: cases, value: 100, date: 2016-09-01, source: un}
            - {figure: cases, value: 50, date: 2016-09-03, source: un}
            """);
        assertThat(given.checked("2016-09-03")).containsExactly("cumulative-fall");
    }

    @Test
    void aRatioTypedWithAQualifierIsNotCalledWrongWhereItIsTrue() {
        given.known("2016-09-01", """
            - {figure: deaths, value: 232, date: 2016-09-01, place: north, source: un}
            - {figure: cases, value: 896, date: 2016-09-01, place: north, source: un}
            - {figure: fatality, value: more than 25, date: 2016-09-01, place: north, source: un}
            """);
        assertThat(given.checked("2016-09-01")).isEmpty();
    }

    @Test
    void aCorrectedUpdateSaysWhatItWasAndIs() {
        given.known("2016-09-01", """
            - {condition: siege, id: s, since: 2016-07-17, place: north, source: un}
            - {update: s, id: u, state: interrupted, date: 2016-08-19, source: un}
            """)
                .known("2016-09-02", "- {correct: u, set: {state: ended}, cause: our-error, reason: Misread}\n");
        assertThat(Shown.in(given.brief("2016-09-02")).revisions())
                .singleElement()
                .satisfies(revision -> {
                    assertThat(revision.was().text().text())
                            .isEqualTo("Siege, The north, since 17 July: interrupted (19 August)");
                    assertThat(revision.now().get(0).text().text())
                            .isEqualTo("Siege, The north, since 17 July: ended (19 August)");
                });
    }

    @Test
    void aTextInOtherLanguagesIsPickedInTheOrderItWasWritten() {
        given.known("2016-09-01", "- {note: overview, text: {ru: Раз, fr: Un, es: Uno, ar: واحد}}\n");
        assertThat(Shown.in(given.brief("2016-09-01")).overview().orElseThrow().lang())
                .contains("ru");
    }

    @Test
    void theBriefSaysWhatItKnewWhereThatIsNotTheEndOfItsDay() {
        given.known("2016-09-01", "- {event: It began, date: 2016-09-01, source: un}\n");
        assertThat(Given.model(given.asOf("2016-09-05", "2016-09-01", "public"), Optional.empty())
                        .masthead()
                        .times()
                        .knownBy())
                .contains("with what was known by 1 September 2016");
    }

    @Test
    void aChangeOfWhatWasWithdrawnIsNotLostWithoutAWord() {
        given.known(
                        "2016-09-01",
                        "- {figure: killed, id: k, value: 12, period: 2016-09-01, place: north, source: un}\n")
                .known("2016-09-02", "- {withdraw: k, cause: our-error, reason: Recorded twice}\n")
                .known("2016-09-03", "- {correct: k, set: {value: 20}, cause: our-error, reason: Misread}\n");
        assertThat(given.findings()).extracting(finding -> finding.rule().id()).containsExactly("already-withdrawn");
    }

    @Test
    void ofAListWithoutAHeadItIsReportedWhatItLacks() {
        given.write("facts/list.yaml", "- {event: It began, date: 2016-09-01, source: un}\n");
        assertThat(given.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("expected `known:` and `facts:` at the top of the file");
            assertThat(finding.place().line()).isEqualTo(1);
        });
    }
}
