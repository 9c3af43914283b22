package org.sitrep.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.quantity.QuantityWriter;

/** A count whose period is still to be counted is compared with nothing, divided by nothing, and “at least” in a sum. */
class IncompletePeriodTest {

    private static final String DAY = "2016-09-25";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisisWithWeeklyCounts() {
        given = Given.in(folder.resolve("valley"));
        given.append("crisis.yaml", """
              - {id: sick, label: Newly sick, counts: people, measure: period, topic: people}
              - {id: dead, label: Newly dead, counts: people, measure: period, topic: people}
              - {id: share-dead, label: Newly dead of newly sick, counts: per cent, measure: period, topic: people, ratio-of: {part: dead, whole: sick}}
            """);
    }

    private static String week(String indicator, int value, String week, String more) {
        return "- {figure: " + indicator + ", value: " + value + ", period: 2016-" + week + ", place: north, source: un"
                + more + "}\n";
    }

    private static Claim claim(Situation situation) {
        return situation.line("sick", Optional.of("north")).orElseThrow().lead().orElseThrow();
    }

    private Comparison compared(String more) {
        given.known("2016-09-18", week("sick", 40, "W37", ""));
        given.known(DAY, week("sick", 12, "W38", more));
        Line line = given.asOf(DAY).line("sick", Optional.of("north")).orElseThrow();
        return line.compared(
                claim(given.asOf("2016-09-18")).figure(), claim(given.asOf(DAY)).figure());
    }

    @Test
    void aWeekStillToBeCountedIsNotComparedWithTheWeekBefore() {
        assertThat(compared("")).isInstanceOf(Comparison.Difference.class);
        assertThat(compared(", incomplete: true"))
                .isEqualTo(new Comparison.NotComparable(Comparison.Reason.INCOMPLETE));
    }

    @Test
    void aSumOverItIsAtLeastThat() {
        compared(", incomplete: true");
        assertThat(claim(given.asOf(DAY)).run(Optional.empty()))
                .get()
                .extracting(run -> QuantityWriter.write(run.value(), Optional.empty()))
                .isEqualTo("at least 52");
    }

    @Test
    void aRateIsOfTheLastWholeWeek() {
        given.known("2016-09-18", week("sick", 40, "W37", "") + week("dead", 1, "W37", ""));
        given.known(DAY, week("sick", 12, "W38", ", incomplete: true") + week("dead", 3, "W38", ""));
        assertThat(given.asOf(DAY).ratios())
                .extracting(ComputedRatio::whole)
                .singleElement()
                .satisfies(whole -> assertThat(whole.trueOf()).hasToString("2016-09-18"));
    }

    @Test
    void itIsPrintedAsIncompleteAndNoLongerWhereTheWholeWeekIsIn() {
        compared(", incomplete: true");
        assertThat(spaced(row(DAY).date().orElseThrow().text())).isEqualTo("19 – 25 Sept, incomplete");
        given.known("2016-09-26", week("sick", 55, "W38", ", id: whole"));
        FigureBlock.Row row = row("2016-09-26");
        assertThat(row.value().orElseThrow().text()).isEqualTo("55");
        assertThat(spaced(row.date().orElseThrow().text())).isEqualTo("19 – 25 Sept");
    }

    private static String spaced(String text) {
        return text.replaceAll("\\h", " ");
    }

    private FigureBlock.Row row(String day) {
        return Shown.in(given.brief(day)).figures().get(0).rows().get(0);
    }

    @Test
    void itIsCalledSoWhereverItsNumberLeads() {
        given.append("crisis.yaml", """
            key-figures: [{indicator: sick, place: north}]
            mail: {subject: {indicator: sick, place: north, as: newly sick}}
            """);
        compared(", incomplete: true");
        ReportModel model = given.brief(DAY);
        String days = "19 – 25 Sept, incomplete";

        assertThat(Shown.in(model).cards())
                .extracting(card -> spaced(card.date().text()))
                .containsExactly(days);
        assertThat(spaced(Shown.in(model).highlights().get(0).blocks().toString()))
                .contains("(The UN, " + days + ").");
        assertThat(spaced(model.notice().subject())).contains(days);
    }

    @Test
    void aLevelOfADayIsNeverIncomplete() {
        given.known(
                DAY, "- {figure: displaced, value: 7, date: 2016-09-25, place: north, source: un, incomplete: true}\n");
        assertThat(given.findings())
                .extracting(Finding::message)
                .containsExactly("only a count within a period can be incomplete, and `displaced` is none");
    }
}
