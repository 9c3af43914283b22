package org.sitrep.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Editions;
import org.sitrep.Given;
import org.sitrep.Golden;
import org.sitrep.app.report.Diff;
import org.sitrep.app.report.Diff.Changed;
import org.sitrep.app.report.Diff.Side;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.entry.Moment;
import org.sitrep.register.ReportNumber;

/** Given these facts, what does "What changed since …" say? */
class WhatChangedTest {

    private static final String WATER =
            "- {figure: without-water, id: %s, value: %s, date: %s, place: %s, source: %s}\n";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder).known("2016-09-01", WATER.formatted("w1", "900", "2016-09-01", "north", "un"));
    }

    private static Side day(String date) {
        return new Side(Optional.empty(), Optional.of(Moment.parse(date)));
    }

    private Changed changed(Side from, Side to, String audience) {
        return new Diff()
                .run(new Diff.Order(
                        given.folder(), from, to, Optional.of(audience), Optional.empty(), Optional.empty()))
                .value()
                .orElseThrow();
    }

    private List<String> changes() {
        return changes("public");
    }

    /** What changed from the first of September to the second: kind, then line. */
    private List<String> changes(String audience) {
        return changed(day("2016-09-01"), day("2016-09-02"), audience).groups().stream()
                .flatMap(group -> group.lines().stream().map(line -> group.label() + ": " + line))
                .toList();
    }

    @Test
    void nothingNewIsNothingChanged() {
        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no access", "not assessed", "unknown", "several", "about 900"})
    void theSameAgainIsUnchanged(String value) {
        given.known("2016-09-01", WATER.formatted("w1", value, "2016-09-01", "north", "un"))
                .known("2016-09-02", WATER.formatted("w2", value, "2016-09-02", "north", "un"));
        assertThat(changes()).singleElement().asString().startsWith("Unchanged: ");
    }

    @Test
    void whatWasSaidInBetweenIsNoNews() {
        given.known("2016-09-01", WATER.formatted("w1", "900", "2016-09-01", "north", "un"))
                .known(
                        "2016-09-02",
                        WATER.formatted("before", "930", "2016-08-31", "north", "un")
                                + WATER.formatted("between", "920", "2016-09-01", "south", "un")
                                + WATER.formatted("s2", "910", "2016-09-02", "south", "un")
                                + WATER.formatted("w2", "950", "2016-09-02", "north", "un"));
        assertThat(changes())
                .anyMatch(line -> line.contains("The north, 2 Sept: 950"))
                .anyMatch(line -> line.contains("The south, 2 Sept: 910"))
                .noneMatch(line -> line.contains("930") || line.contains("920"));
    }

    private void water(String day, String north, String south) {
        given.known(
                "2016-09-0" + day,
                WATER.formatted("n" + day, north, "2016-09-0" + day, "north", "un")
                        + WATER.formatted("s" + day, south, "2016-09-0" + day, "south", "un"));
    }

    @Test
    void aTotalThatHasMorePartsThanItHadIsFromAndTo() {
        water("1", "900", "no access");
        water("2", "950", "100");
        assertThat(changes())
                .contains("In total: People without water, The valley, 2 Sept: 1,050 · was at least 900 on 1 September"
                        + " (computed from figures of The UN) [The UN]");
    }

    @Test
    void whatWasComputedAndIsStatedNowIsNotNew() {
        water("1", "900", "no access");
        given.known("2016-09-02", WATER.formatted("w", "1100", "2016-09-02", "valley", "un"));
        String line = "People without water, The valley, 2 Sept: 1,100";
        assertThat(changes())
                .containsExactly(
                        "Stated differently: " + line + " · was at least 900 on 1 September (computed) [The UN]");
        assertThat(given.brief("2016-09-02", "2016-09-01").toString())
                .contains("Optional[was at least 900 on 1 September (computed)]")
                .doesNotContain("Optional[new]");
        given.known("2016-09-02", WATER.formatted("w", "1100", "2016-09-02", "valley", "radio"));
        assertThat(changes()).containsExactly("New figures: " + line + " [The radio]");
    }

    @Test
    void whatComesAfterAFigureUnderReviewIsNotNew() {
        given.known(
                        "2016-09-02",
                        "- {figure: without-water, value: 666, date: 2016-09-02, place: north, source: un,"
                                + " sensitivity: internal}\n")
                .known("2016-09-03", WATER.formatted("w3", "950", "2016-09-03", "north", "un"));
        assertThat(changed(day("2016-09-02"), day("2016-09-03"), "public").groups())
                .flatExtracting(group -> group.lines())
                .containsExactly("People without water, The north, 3 Sept: 950"
                        + " · the earlier figure is under review [The UN]");
        assertThat(given.brief("2016-09-03", "2016-09-02").toString())
                .contains("Optional[the earlier figure is under review]")
                .doesNotContain("Optional[new]");
    }

    @Test
    void nothingIsSaidOfWhatWasComputedOfAFigureCorrectedSince() {
        water("1", "900", "no access");
        given.known(
                "2016-09-02",
                WATER.formatted("w", "1100", "2016-09-02", "valley", "un")
                        + "- {correct: n1, set: {value: 800}, cause: our-error, reason: Misread}\n");
        assertThat(changes()).contains("Stated differently: People without water, The valley, 2 Sept: 1,100 [The UN]");
    }

    @Test
    void aLevelOfTheSameSourceIsUpDownOrUnchanged() {
        given.known("2016-09-02", WATER.formatted("w2", "950", "2016-09-02", "north", "un"));
        assertThat(changes())
                .containsExactly(
                        "Up: People without water, The north, 2 Sept: 950 · up by 50 since 1 September [The UN]");
        given.known("2016-09-02", WATER.formatted("w2", "850", "2016-09-02", "north", "un"));
        assertThat(changes()).singleElement().asString().startsWith("Down: ").contains("down by 50");
        given.known("2016-09-02", WATER.formatted("w2", "900", "2016-09-02", "north", "un"));
        assertThat(changes()).singleElement().asString().startsWith("Unchanged: ");
    }

    @Test
    void aQualifiedFigureIsPrintedFromAndTo() {
        given.known("2016-09-02", WATER.formatted("w2", "at least 950", "2016-09-02", "north", "un"));
        assertThat(changes())
                .containsExactly(
                        "Stated differently: People without water, The north, 2 Sept: at least 950 · was 900 on 1"
                                + " September [The UN]");
    }

    @Test
    void anotherSourceOrPlaceIsNew() {
        given.known(
                "2016-09-02",
                WATER.formatted("w2", "950", "2016-09-02", "north", "radio")
                        + WATER.formatted("w3", "80", "2016-09-02", "south", "un"));
        assertThat(changes()).hasSize(2).allMatch(line -> line.startsWith("New figures: "));
    }

    @Test
    void countsOfPeriodsAreNewEachTime() {
        given.known("2016-09-01", "- {figure: killed, value: 3, period: 2016-09-01, place: north, source: un}")
                .known("2016-09-02", "- {figure: killed, value: 5, period: 2016-09-02, place: north, source: un}");
        assertThat(changes())
                .singleElement()
                .asString()
                .startsWith("New figures: People killed")
                .endsWith("5 [The UN]");
    }

    @Test
    void howSureAClaimIsGoesWithIt() {
        given.known(
                "2016-09-02",
                "- {figure: without-water, id: w2, value: 950, date: 2016-09-02, place: north, source: un,"
                        + " verification: disputed}");
        assertThat(changes())
                .containsExactly(
                        "Up: People without water, The north, 2 Sept: 950 · up by 50 since 1 September · Disputed [The"
                                + " UN]");
    }

    @Test
    void aFigureIsComparedWithTheEarlierOneAsItReadsNow() {
        given.known(
                "2016-09-02",
                WATER.formatted("w2", "950", "2016-09-02", "north", "un")
                        + "- {correct: w1, set: {value: 800}, cause: our-error, reason: Misread}\n");
        assertThat(changes()).hasSize(2).anyMatch(line -> line.contains("up by 150 since 1 September"));
    }

    @Test
    void whatARestrictedFigureSupersedesIsNotRepeated() {
        given.known(
                "2016-09-02",
                WATER.formatted("w2", "950", "2016-09-02", "north", "un")
                        + "- {figure: without-water, id: w3, value: 666, date: 2016-09-02, place: north, source: un,"
                        + " sensitivity: internal}\n");
        assertThat(changes()).containsExactly("Under review: A figure reported before");
    }

    @Test
    void anEventUnderReviewIsNamedByItsKindAlone() {
        given.known("2016-09-01", "- {event: Rain, id: rain, date: 2016-09-01, source: un}")
                .known(
                        "2016-09-02",
                        "- {correct: rain, set: {event: Hail}, cause: our-error, reason: hush, sensitivity: internal}");
        assertThat(changes()).containsExactly("Under review: An event reported before");
    }

    @Test
    void aNewerFigureAfterARestrictedCorrectionHintsAtNothing() {
        given.known("2016-09-01", WATER.formatted("w1", "900", "2016-09-01", "north", "un"))
                .known(
                        "2016-09-02T08:00",
                        "- {correct: w1, set: {value: 667}, cause: our-error, reason: hush, sensitivity: internal}")
                .known("2016-09-02", WATER.formatted("w2", "950", "2016-09-02", "north", "un"));
        assertThat(changes()).noneMatch(line -> line.contains("withdrawn") || line.contains("corrected"));
        assertThat(given.brief("2016-09-02", "2016-09-01").toString()).contains("the earlier figure is under review");
    }

    @Test
    void aCorrectionSaysWhatItWasAndWhoseErrorItWas() {
        given.known("2016-09-02", "- {correct: w1, set: {value: 800}, cause: our-error, reason: Misread}");
        assertThat(changes())
                .containsExactly("Corrected: People without water, The north, 1 Sept: 800"
                        + " · previously People without water, The north, 1 Sept: 900 · Our error [The UN]");
    }

    @Test
    void aWithdrawalSaysWhatIsGone() {
        given.known("2016-09-02", "- {withdraw: w1, cause: source-revised, reason: Recalled, source: un}");
        assertThat(changes())
                .singleElement()
                .asString()
                .startsWith("Withdrawn: People without water")
                .contains("900");
    }

    @Test
    void conditionsDemandsEventsAndPositionsAreNewOrHaveNews() {
        given.known("2016-09-01", """
            - {condition: siege, id: s, since: 2016-08-01, place: north, by: army, source: un}
            - {demand: pause, ask: A pause, by: envoy, of: [parties], date: 2016-09-01, source: un}
            """).known("2016-09-02", """
                - {update: s, state: interrupted, date: 2016-09-02, source: radio}
                - {update: pause, state: accepted-in-part, by: army, date: 2016-09-02, source: radio}
                - {condition: siege, id: s2, date: 2016-09-02, place: south, source: un}
                - {demand: access, ask: Access, by: envoy, of: [parties], date: 2016-09-02, source: un}
                - {event: Rain, date: 2016-09-02, source: un}
                - {statement: It is near, speaker: speaker, date: 2016-09-02, via: radio}
                """);
        assertThat(changes().stream().map(line -> line.replaceAll(":.*", "")).collect(Collectors.toList()))
                .containsExactly(
                        "New conditions",
                        "News of conditions",
                        "Answered",
                        "New demands",
                        "New events",
                        "New positions");
        assertThat(changes()).anyMatch(line -> line.contains("The south, seen on 2 September"));
    }

    @Test
    void whatAReaderMayNotSeeIsNoDifference() {
        given.known("2016-09-02", """
            - {figure: without-water, id: w2, value: 666, date: 2016-09-02, place: north, source: un, sensitivity: internal}
            - {correct: w1, set: {value: 667}, cause: our-error, reason: hush, sensitivity: internal}
            - {event: A raid, date: 2016-09-02, source: ngo, sensitivity: internal}
            """);
        assertThat(changes()).containsExactly("Under review: A figure reported before");
        assertThat(changes("internal")).hasSize(3);
    }

    @Test
    void aReportThatIsNotIssuedIsAnErrorThatNamesTheLast() {
        assertThat(new Diff()
                        .run(new Diff.Order(
                                Editions.ALEPPO,
                                new Side(Optional.of(new ReportNumber(2, 0)), Optional.empty()),
                                new Side(Optional.of(new ReportNumber(9, 0)), Optional.empty()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).isEqualTo("the last one is No. 3"));
    }

    @Test
    void theExamplesSecondAndThirdReport() throws IOException {
        Changed changed = new Diff()
                .run(new Diff.Order(
                        Editions.ALEPPO,
                        new Side(Optional.of(new ReportNumber(2, 0)), Optional.empty()),
                        new Side(Optional.of(new ReportNumber(3, 0)), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .value()
                .orElseThrow();
        String text = changed.title() + "\n"
                + changed.groups().stream()
                        .map(group -> "\n" + group.label() + "\n  " + String.join("\n  ", group.lines()) + "\n")
                        .collect(Collectors.joining());
        Golden.assertGolden("aleppo-2-to-3-en.txt", text);
    }
}
