package org.sitrep.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.check.account.Account;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.QuantityWriter;

/** Given counts of days or weeks, what was counted in the last 21 days, and how long is it since the last one? */
class LastDaysTest {

    private static final String DAY = "2016-02-07";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void anOutbreakThatIsCountedByWeek() {
        given = Given.in(folder.resolve("valley"));
        given.append("crisis.yaml", """
              - {id: new-cases, label: New cases, counts: people, measure: period}
              - {id: recent, label: Cases in 21 days, counts: people, measure: period, last: {days: 21, of: new-cases}}
              - {id: since, label: Days since the last case, counts: days, measure: stock, days-since-last: new-cases}
            key-figures: [{indicator: recent, place: north}, {indicator: since, place: north}]
            """);
    }

    private static String count(String value, String period, String place) {
        return count(value, period, place, "");
    }

    private static String count(String value, String period, String place, String more) {
        return "- {figure: new-cases, value: " + value + ", period: " + period + ", place: " + place + ", source: un"
                + more + "}\n";
    }

    private String computed(String indicator, String place) {
        return computed(given.asOf(DAY), indicator, place);
    }

    private static String computed(Situation situation, String indicator, String place) {
        return situation
                .headlineFigure(indicator, Optional.of(place))
                .map(Total.class::cast)
                .map(total -> QuantityWriter.write(total.value(), Optional.empty())
                        + (total.timing() instanceof Timing.Over over
                                ? " in " + over.period()
                                : " on " + total.timing().last()))
                .orElse("none");
    }

    private List<String> uncovered(String indicator) {
        Total total = (Total)
                given.asOf(DAY).headlineFigure(indicator, Optional.of("north")).orElseThrow();
        return total.uncovered().stream().map(Object::toString).toList();
    }

    private List<String> beside(int card) {
        return Shown.in(given.brief(DAY)).cards().get(card).caution().stream()
                .map(LastDaysTest::spaced)
                .toList();
    }

    private static String spaced(String words) {
        return words.replaceAll("[\\u00a0\\u2009\\u202f]", " ").replace("\u2060", "");
    }

    @Test
    void threeWholeWeeksAreAddedUpOverTheNewYear() {
        given.known(
                "2016-01-18",
                count("9", "2015-W52", "north")
                        + count("10", "2015-W53", "north")
                        + count("20", "2016-W01", "north")
                        + count("30", "2016-W02", "north"));
        assertThat(computed(given.asOf("2016-01-10", "2016-01-18", "public"), "recent", "north"))
                .isEqualTo("39 in 2015-12-21/2016-01-10");
        assertThat(computed(given.asOf("2016-01-18"), "recent", "north")).isEqualTo("60 in 2015-12-28/2016-01-17");
    }

    @Test
    void aWeekWithoutACountMakesItAtLeastThatAndIsNamed() {
        given.known(DAY, count("10", "2016-W03", "north") + count("30", "2016-W05", "north"));
        assertThat(computed("recent", "north")).isEqualTo("at least 40 in 2016-01-18/2016-02-07");
        assertThat(uncovered("recent")).containsExactly("2016-01-25/2016-01-31");
        assertThat(beside(0))
                .containsExactly("Computed from 2 figures of this source", "No complete count: 25 – 31 Jan");
    }

    @Test
    void soDoesAWeekThatIsNotKnown() {
        given.known(
                DAY,
                count("10", "2016-W03", "north")
                        + count("unknown", "2016-W04", "north")
                        + count("30", "2016-W05", "north"));
        assertThat(computed("recent", "north")).isEqualTo("at least 40 in 2016-01-18/2016-02-07");
        assertThat(uncovered("recent")).containsExactly("2016-01-25/2016-01-31");
    }

    @Test
    void anEstimateAndAWeekThatIsNotKnownGiveNoSum() {
        given.known(
                DAY,
                count("10", "2016-W03", "north")
                        + count("unknown", "2016-W04", "north")
                        + count("about 30", "2016-W05", "north"));
        assertThat(computed("recent", "north")).isEqualTo("none");
    }

    @Test
    void aWeekStillToBeCountedWaitsForTheNext() {
        given.known(
                DAY,
                count("5", "2016-W02", "north")
                        + count("10", "2016-W03", "north")
                        + count("20", "2016-W04", "north")
                        + count("3", "2016-02-01/2016-02-03", "north"));
        assertThat(computed("recent", "north")).isEqualTo("35 in 2016-01-11/2016-01-31");
    }

    @Test
    void theOnlyWeekIsNotTakenForThree() {
        given.known(DAY, count("10", "2016-W05", "north"));
        assertThat(computed("recent", "north")).isEqualTo("none");
        assertThat(given.printing(DAY))
                .anyMatch(finding -> finding.message().contains("cover at most half of the last 21 days"));
    }

    @Test
    void countsOfTheSameDaysAreNotAddedTwice() {
        given.known(
                DAY,
                count("10", "2016-W03", "north")
                        + count("20", "2016-W04", "north")
                        + count("30", "2016-W05", "north")
                        + count("4", "2016-02-03", "north"));
        assertThat(computed("recent", "north")).isEqualTo("none");
    }

    @Test
    void oldCountsAreNotTheLastDays() {
        given.replace("crisis.yaml", "id: new-cases, label", "id: new-cases, fresh-for: 10, label");
        given.known(
                "2016-01-18",
                count("10", "2015-W53", "north") + count("20", "2016-W01", "north") + count("0", "2016-W02", "north"));
        assertThat(computed("recent", "north") + ", " + computed("since", "north"))
                .isEqualTo("none, none");
    }

    @Test
    void theSumOfPlacesIsOfTheSameDays() {
        given.known(DAY, weeks("north", "10", "20", "30") + weeks("south", "1", "2", "3"));
        assertThat(computed("recent", "valley")).isEqualTo("66 in 2016-01-18/2016-02-07");
        given.known("2016-02-08", count("7", "2016-W05", "south", ", id: more"));
        assertThat(computed(given.asOf("2016-02-08"), "recent", "valley")).isEqualTo("70 in 2016-01-18/2016-02-07");
    }

    private static String weeks(String place, String... values) {
        StringBuilder weeks = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            weeks.append(count(values[i], "2016-W0" + (i + 3), place));
        }
        return weeks.toString();
    }

    @Test
    void whatTheSourceStatesItselfGoesFirstAndAWrongSumIsFound() {
        given.known(
                DAY,
                weeks("north", "10", "20", "30")
                        + "- {figure: recent, value: 61, period: 2016-01-18/2016-02-07, place: north, source: un}\n");
        assertThat(given.asOf(DAY).headlineFigure("recent", Optional.of("north")))
                .get()
                .isInstanceOf(Claim.class);
        assertThat(Checks.ofDraft(given.asOf(DAY)))
                .extracting(Finding::message)
                .contains("the figure is not what the counts on record say, 60");
        assertThat(beside(0)).containsExactly("By the source’s own figures, sum of the parts: 60 (New cases)");
    }

    @Test
    void nothingIsSaidWhereACountIsWithheld() {
        given.known(
                DAY,
                count("10", "2016-W03", "north")
                        + count("20", "2016-W04", "north", ", sensitivity: internal")
                        + count("0", "2016-W05", "north")
                        + weeks("south", "1", "2", "3"));
        Situation open = given.asOf(DAY, DAY, "public");
        assertThat(computed(open, "recent", "north")).isEqualTo("none");
        assertThat(computed(open, "since", "north")).isEqualTo("none");
        assertThat(computed(open, "recent", "valley")).isEqualTo("none");
        assertThat(computed(open, "recent", "south")).isEqualTo("6 in 2016-01-18/2016-02-07");
        assertThat(List.of("recent", "since"))
                .allSatisfy(counted -> assertThat(open.uncomputed(counted, Optional.of("north"))
                                .orElseThrow()
                                .said())
                        .endsWith("`sitrep redactions` says why"));
        Situation all = given.asOf(DAY, DAY, "internal");
        assertThat(computed(all, "recent", "valley")).isEqualTo("36 in 2016-01-18/2016-02-07");
        assertThat(computed(all, "since", "north")).isEqualTo("7 to 13 on 2016-02-07");
    }

    @Test
    void noSumOverPlacesTellsWhatIsWithheldOfAClassOfTheWhole() {
        given.replace("crisis.yaml", "- {id: recent,", """
            - {id: suspected, label: Suspected, counts: people, measure: period, parts-of: new-cases, by: {class: S}}
              - {id: confirmed, label: Confirmed, counts: people, measure: period, parts-of: new-cases, by: {class: C}}
              - {id: recent,\
            """.strip());
        given.known(
                DAY,
                weeks("north", "1", "2", "3")
                        + weeks("south", "4", "5", "6")
                        + weeks("valley", "5", "7", "9")
                        + count("7", "2016-W05", "valley").replace("new-cases", "suspected")
                        + count("2", "2016-W05", "valley", ", sensitivity: internal")
                                .replace("new-cases", "confirmed"));
        assertThat(computed(given.asOf(DAY, DAY, "public"), "recent", "valley")).isEqualTo("none");
        assertThat(computed(given.asOf(DAY, DAY, "internal"), "recent", "valley"))
                .isEqualTo("21 in 2016-01-18/2016-02-07");
    }

    @Test
    void whatItsSourceStatesOfTheLastDaysIsWithheldWithACountOfThem() {
        given.known(
                DAY,
                count("10", "2016-W03", "north")
                        + count("20", "2016-W04", "north", ", sensitivity: internal")
                        + count("0", "2016-W05", "north")
                        + "- {figure: recent, id: sum, value: 30, period: 2016-01-18/2016-02-07, place: north, source:"
                        + " un}\n"
                        + "- {figure: recent, id: before, value: 7, period: 2015-12-28/2016-01-17, place: north,"
                        + " source: un}\n");
        assertThat(given.asOf(DAY).inView()).containsKey("before").doesNotContainKey("sum");
        assertThat(given.asOf(DAY, DAY, "internal").inView()).containsKey("sum");
    }

    @Test
    void daysSinceTheLastCaseAreCountedToTheDayOfTheReport() {
        given.known(
                DAY,
                count("2", "2016-01-20", "north")
                        + count("0", "2016-01-21/2016-01-25", "north")
                        + count("0", "2016-01-29/2016-02-02", "north"));
        assertThat(computed("since", "north")).isEqualTo("18 on 2016-02-07");
        assertThat(spaced(Shown.in(given.brief(DAY)).cards().get(1).date().text()))
                .isEqualTo("to 7 Feb (reported to 2 Feb)");
        assertThat(beside(1))
                .containsExactly(
                        "Computed from 3 figures of this source",
                        "Last on record: 2 (20 Jan)",
                        "No complete count: 26 – 28 Jan");
    }

    @Test
    void ofAWeekNobodyKnowsTheDay() {
        given.known(DAY, weeks("north", "2", "0", "0"));
        assertThat(computed("since", "north")).isEqualTo("14 to 20 on 2016-02-07");
    }

    @Test
    void aCorrectionToNoneSetsThemBack() {
        given.known("2016-01-31", count("2", "2016-01-20", "north") + count("1", "2016-01-28", "north", ", id: last"));
        given.known(DAY, """
            - {correct: last, set: {value: 0}, cause: source-revised, reason: It was a false alarm, source: un}
            """);
        assertThat(computed(given.asOf("2016-01-31"), "since", "north")).isEqualTo("3 on 2016-01-31");
        assertThat(computed("since", "north")).isEqualTo("18 on 2016-02-07");
    }

    @Test
    void theLastWeekThatIsNotReportedYetIsNoWeekWithoutACase() {
        given.known(DAY, weeks("north", "2", "0", "pending"));
        assertThat(computed("since", "north")).isEqualTo("14 to 20 on 2016-02-07");
        assertThat(spaced(Shown.in(given.brief(DAY)).cards().get(1).date().text()))
                .isEqualTo("to 7 Feb (reported to 31 Jan)");
    }

    @Test
    void aCountThatIsNotKnownOrMayBeNoneLeavesThemOpen() {
        for (String open : List.of("unknown", "no access", "up to 3", "fewer than 5")) {
            given.known(
                    DAY,
                    count("2", "2016-01-20", "north")
                            + count("\"" + open + "\"", "2016-01-28", "north")
                            + count("0", "2016-02-01", "north"));
            assertThat(computed("since", "north")).as(open).isEqualTo("none");
        }
        for (String some : List.of("at least 1", "about 3", "dozens", "2 to 4")) {
            given.known(DAY, count("2", "2016-01-20", "north") + count("\"" + some + "\"", "2016-01-28", "north"));
            assertThat(computed("since", "north")).as(some).isEqualTo("10 on 2016-02-07");
        }
    }

    @Test
    void whereThereNeverWasACaseNoDaysAreCounted() {
        given.known(DAY, weeks("north", "0", "0", "0"));
        assertThat(computed("since", "north")).isEqualTo("none");
        assertThat(given.printing(DAY)).anyMatch(finding -> finding.message().contains("are none above 0"));
    }

    @Test
    void aTableShowsThemByPlaceAndSortsByThem() {
        given.append("crisis.yaml", """
            report:
              - key-figures
              - table: {rows: parts-of valley, columns: [recent, since], totals: true, changes: [recent]}
            """);
        given.known(DAY, weeks("north", "10", "20", "30") + weeks("south", "100", "2", "0"));
        ReportModel report = given.brief(DAY);
        Part.Table table = report.part(Part.Table.class).orElseThrow();
        assertThat(table.grids().get(0).rows())
                .extracting(row -> row.label().text() + ": "
                        + row.cells().stream().map(cell -> cell.text()).collect(Collectors.joining(" | ")))
                .containsExactly(
                        "The south: 102 | 7 to 13",
                        "The north: 60 | 0 to 6",
                        "Sum of 2 places (computed): 162 | not added up");
        assertThat(table.notes())
                .extracting(note -> spaced(note.text().text()))
                .contains("Cases in 21 days: computed from figures of The UN, 18 Jan – 7 Feb");
        assertThat(given.accounted(DAY, "new-cases.south.2016-01-31.un").how()).isEqualTo(Account.How.COUNTED);
    }

    @Test
    void aTableCountsThemOfAllPlacesToOneDayAndSaysWhichIsReportedToAnother() {
        given.append("crisis.yaml", """
            report:
              - table: {rows: parts-of valley, columns: [since], sort: since}
            """);
        given.known(DAY, weeks("north", "10", "2", "pending") + weeks("south", "2", "0", "0"));
        Part.Table table = given.brief(DAY).part(Part.Table.class).orElseThrow();
        assertThat(table.grids().get(0).rows())
                .extracting(
                        row -> row.label().text() + ": " + row.cells().get(0).text())
                .containsExactlyInAnyOrder("The north: 7 to 13", "The south: 14 to 20");
        assertThat(table.notes())
                .extracting(note -> spaced(note.text().text()))
                .anyMatch(note -> note.contains("to 7 Feb (reported to 31 Jan)"))
                .anyMatch(note -> note.contains("The UN, 7 Feb"));
    }

    @Test
    void onlyARecordedCountOfPeriodsHasLastDays() {
        given.known(DAY, weeks("north", "1"));
        given.replace("crisis.yaml", "of: new-cases}", "of: cases}");
        assertThat(given.findings())
                .extracting(finding -> finding.rule().id() + ": " + finding.message() + "; " + finding.hint())
                .containsExactly("wrong-series: `cases` does not count by period: it has no last days; name an"
                        + " indicator of `measure: period` whose counts are recorded");
    }
}
