package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.picture.Label;
import org.sitrep.picture.Shape;

/** Classes of one whole are stacked only where all are exact, of one source and of the same weeks; else it is said why not. */
class ClassesInChartsTest {

    private static final String DAY = "2017-01-15";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisisThatCountsByClassification() {
        given = Given.in(folder.resolve("valley"));
        given.append("crisis.yaml", """
              - {id: fresh, label: New cases, counts: people, measure: period, topic: people}
              - {id: suspected, label: New suspected cases, counts: people, measure: period, topic: people, parts-of: fresh, by: {classification: Suspected}}
              - {id: confirmed, label: New confirmed cases, counts: people, measure: period, topic: people, parts-of: fresh, by: {classification: Confirmed}}
            charts:
              - {title: Cases by week, indicators: [suspected, confirmed]}
            """);
    }

    private static String week(String indicator, String value, String week) {
        return "- {figure: " + indicator + ", value: " + value + ", period: " + week + ", place: north, source: un}\n";
    }

    private ChartView chart(String... facts) {
        given.known(DAY, String.join("", facts));
        return Shown.in(given.brief(DAY)).charts().get(0);
    }

    private static final String SUSPECTED = week("suspected", "30", "2016-W51")
            + week("suspected", "40", "2016-W52")
            + week("suspected", "20", "2017-W01")
            + week("suspected", "7", "2017-W02");

    private static String confirmed(String last) {
        return week("confirmed", "3", "2016-W51")
                + week("confirmed", "0", "2016-W52")
                + week("confirmed", "5", "2017-W01")
                + last;
    }

    private static List<String> kinds(ChartView chart) {
        return chart.picture().shapes().stream()
                .map(Shape::kind)
                .filter(List.of("bar", "range tone", "hatch")::contains)
                .toList();
    }

    private static List<String> words(ChartView chart, Label.Style style) {
        return chart.picture().labels().stream()
                .filter(label -> label.style() == style)
                .map(Label::text)
                .toList();
    }

    @Test
    void exactClassesOfOneSourceAndTheSameWeeksStandOnOneAnotherAcrossTheNewYear() {
        ChartView chart = chart(SUSPECTED, confirmed(week("confirmed", "1", "2017-W02")));

        assertThat(kinds(chart))
                .as("the legend, then four weeks, of which one has none confirmed")
                .containsExactly(
                        "bar", "range tone", "bar", "range tone", "bar", "bar", "range tone", "bar", "range tone");
        assertThat(words(chart, Label.Style.VALUE)).containsExactly("40", "8");
        assertThat(words(chart, Label.Style.SMALL))
                .contains("The north · The UN", "Suspected", "Confirmed", "W51 2016", "W2 2017");
        assertThat(chart.basis())
                .contains("Stacked, as all are exact, of one source and of the same periods")
                .contains(". W2: 9");
        assertThat(chart.panels())
                .as("each class keeps its own figures in the data")
                .hasSize(2);
    }

    @Test
    void noNumberAboveClassesTellsAWholeThatIsUnderReview() {
        String classes = (SUSPECTED + confirmed(week("confirmed", "1", "2017-W02"))).replace("north", "valley");
        String places = week("fresh", "30", "2016-W52")
                + week("fresh", "10", "2016-W52")
                        .replace("north, source: un", "south, source: un, sensitivity: internal")
                + week("fresh", "40", "2016-W52").replace("north", "valley");
        assertThat(words(chart(classes), Label.Style.VALUE)).contains("40");
        assertThat(words(chart(classes, places), Label.Style.VALUE)).doesNotContain("40");
    }

    @Test
    void aBoundIsNotStacked() {
        assertThat(chart(SUSPECTED, confirmed(week("confirmed", "at least 1", "2017-W02")))
                        .basis())
                .contains("Side by side, not stacked: not all are exact");
    }

    @Test
    void aWeekThatOneClassLacksIsNotStackedAndNamed() {
        assertThat(chart(SUSPECTED, confirmed("")).basis())
                .contains("Side by side, not stacked: not of the same periods")
                .endsWith("No figure: W2 (New confirmed cases)");
    }

    @Test
    void ofAWeekThatNoClassHasNoneIsNamed() {
        String without = SUSPECTED.replace("2016-W52", "2016-W49");
        String others = week("confirmed", "3", "2016-W49")
                + week("confirmed", "3", "2016-W51")
                + week("confirmed", "5", "2017-W01");
        assertThat(chart(without, others).basis()).contains("No figure: W50, W52 and W2 (New confirmed cases)");
    }

    @Test
    void classesSideBySideHaveOneScale() {
        ChartView chart = chart(SUSPECTED, confirmed(""));

        assertThat(words(chart, Label.Style.SMALL).stream().filter("40"::equals))
                .hasSize(2);
        assertThat(chart.basis()).doesNotContain("scale");
    }

    @Test
    void columnsOfDaysBesideColumnsOfWeeksAreCalledSo() {
        String days = week("confirmed", "1", "2017-01-10")
                + week("confirmed", "2", "2017-01-11")
                + week("confirmed", "1", "2017-01-12");
        assertThat(chart(SUSPECTED, days).basis()).contains("The columns are of periods of different lengths");
    }

    @Test
    void classesOfTwoSourcesAreNotStacked() {
        String others = confirmed(week("confirmed", "1", "2017-W02")).replace("source: un", "source: ngo");
        assertThat(chart(SUSPECTED, others).basis()).contains("Side by side, not stacked: not of one source");
    }

    @Test
    void twoValuesOfASourceForOneWeekAreNotStacked() {
        String twice = week("confirmed", "1", "2017-W02, id: one") + week("confirmed", "2", "2017-W02, id: two");
        assertThat(chart(SUSPECTED, confirmed(twice)).basis()).contains("not stacked: not all are exact");
    }

    @Test
    void theLastWeekIsHatchedWhereOneOfItsClassesIsIncomplete() {
        ChartView chart = chart(SUSPECTED, confirmed(week("confirmed", "1", "2017-W02, incomplete: true")));

        assertThat(kinds(chart)).containsOnlyOnce("hatch");
        assertThat(chart.basis()).contains("Hatched: not whole (W2: 9");
    }

    @Test
    void oneClassAloneIsAPlainCurveWithItsGapNamed() {
        String gap = SUSPECTED.replace("2017-W01", "2016-W49");

        ChartView chart = chart(gap);

        assertThat(chart.basis()).doesNotContain("tacked").endsWith("No figure: W50 and W1");
    }
}
