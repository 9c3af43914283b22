package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Editions;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.diagnostic.Finding;
import org.sitrep.picture.Label;
import org.sitrep.picture.Outline;
import org.sitrep.picture.Shape;

/** Counts over periods: bars with the largest first, or columns in the order of time; what is not drawn is counted. */
class ChartsOfCountsTest {

    private static final String DAY = "2016-09-25";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisisOfTwelveDistricts() {
        given = Given.in(folder.resolve("valley"));
        String crisis = read().replace("actors:", districts() + "actors:");
        given.write("crisis.yaml", crisis + """
              - {id: sick, label: Newly sick, counts: people, measure: period, topic: people}
            """);
    }

    private static String districts() {
        return IntStream.range(0, 12)
                .mapToObj(i -> "  - {id: d" + i + ", name: District " + i + "}\n")
                .collect(Collectors.joining());
    }

    private String read() {
        try {
            return Files.readString(given.folder().resolve("crisis.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void charts(String lines) {
        given.append("crisis.yaml", "charts:\n  - {title: The count, " + lines + "}\n");
    }

    private ChartView chart() {
        Editions onPaper = Editions.of(given.folder(), DAY, Optional.empty(), folder.resolve("out"));
        assertThat(onPaper.pdf()).as("nothing leaves the picture").isNotEmpty();
        return Shown.in(given.brief(DAY)).charts().get(0);
    }

    private static String sick(String value, String period, String place) {
        return "- {figure: sick, value: " + value + ", period: " + period + ", place: " + place + ", source: un}\n";
    }

    private static String byDistrict(String period) {
        return IntStream.range(0, 12)
                .mapToObj(i -> sick("" + (i < 10 ? 5 + 7 * i : 300 * (i - 7)), period, "d" + i))
                .collect(Collectors.joining());
    }

    /** Weeks that end on the day of the report. */
    private static String weeks(int... counts) {
        LocalDate end = LocalDate.parse(DAY);
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] >= 0)
                .mapToObj(i -> {
                    LocalDate last = end.minusWeeks(counts.length - 1L - i);
                    return sick("" + counts[i], last.minusDays(6) + "/" + last, "north");
                })
                .collect(Collectors.joining());
    }

    private static List<String> words(ChartView chart, Label.Style style) {
        return chart.picture().labels().stream()
                .filter(label -> label.style() == style)
                .map(Label::text)
                .toList();
    }

    private static long drawn(ChartView chart, String kind) {
        return chart.picture().shapes().stream()
                .map(Shape::kind)
                .filter(kind::equals)
                .count();
    }

    /** Two weeks day by day, from a Monday on, of which some days may lack a count. */
    private static String days(int count, Predicate<LocalDate> isCounted) {
        return LocalDate.parse("2016-09-12")
                .datesUntil(LocalDate.parse("2016-09-26"))
                .filter(isCounted)
                .map(day -> sick("" + count, "" + day, "north"))
                .collect(Collectors.joining());
    }

    @Test
    void daysAreAddedUpToWholeWeeksWhereThatIsAskedFor() {
        charts("indicators: [sick], every: week");
        given.known(DAY, days(3, day -> true));

        ChartView chart = chart();

        assertThat(chart.panels().get(0).rows())
                .extracting(row -> row.value().text() + ", " + row.source())
                .containsExactly("21, computed from figures of The UN", "21, computed from figures of The UN");
        assertThat(chart.panels().get(0).rows().get(0).notes().told()).hasSize(7);
        assertThat(drawn(chart, "hatch")).isZero();
    }

    @Test
    void aWeekOfWhichADayIsNotCountedIsAtLeastThatAndHatched() {
        charts("indicators: [sick], every: week");
        given.known(DAY, days(3, day -> day.isBefore(LocalDate.parse("2016-09-21"))));

        ChartView chart = chart();

        assertThat(chart.panels().get(0).rows())
                .extracting(row -> row.value().text())
                .containsExactly("21", "at least 6");
        assertThat(drawn(chart, "hatch")).isOne();
    }

    @Test
    void aWeekThatItsSourceStatesIsNotAddedUpFromItsDays() {
        charts("indicators: [sick], every: week");
        given.known(DAY, days(3, day -> true) + sick("25", "2016-09-12/2016-09-18, id: week", "north"));

        assertThat(chart().panels().get(0).rows())
                .extracting(row -> row.value().text())
                .containsExactly("25", "21");
    }

    /** The sum of the days of a week would give the withheld one away. */
    @Test
    void daysOfWhichOneIsWithheldAreNotAddedUp() {
        charts("indicators: [sick], every: week");
        given.append("crisis.yaml", "audiences: [{id: public}, {id: internal}]\ndefault-sensitivity: public\n");
        given.known(
                DAY,
                days(3, day -> !day.equals(LocalDate.parse("2016-09-14")))
                        + sick("9", "2016-09-14", "north").replace("}", ", sensitivity: internal}"));

        assertThat(Shown.in(Given.model(given.asOf(DAY, DAY, "public"), Optional.empty()))
                        .charts()
                        .get(0)
                        .panels()
                        .get(0)
                        .rows())
                .extracting(row -> row.value().text())
                .containsOnly("3");
    }

    @Test
    void levelsAndPyramidsAreNotAddedUpToWeeks() {
        charts("indicators: [displaced], every: week");
        assertThat(given.findings())
                .extracting(Finding::message)
                .contains("the chart has no counts over periods, which alone are added up to weeks");
    }

    private static String zones(String north, String south, String period) {
        return sick(north, period, "north") + sick(south, period, "south");
    }

    @Test
    void whereNobodyStatesTheWholeItsPartsAreAddedUpForTheWeeksThatAllOfThemHave() {
        charts("indicators: [sick], places: [valley]");
        given.known(
                DAY,
                zones("4", "5", "2016-W36")
                        + zones("6", "7", "2016-W37")
                        + sick("9", "2016-W35", "north")
                        + zones("8", "pending", "2016-W38"));

        ChartView chart = chart();

        assertThat(chart.panels().get(0).rows())
                .extracting(row ->
                        row.place().orElseThrow().text() + ": " + row.value().text() + ", " + row.source())
                .containsExactly(
                        "The valley: 9, computed from figures of The UN",
                        "The valley: 13, computed from figures of The UN");
        assertThat(given.printing(DAY))
                .filteredOn(finding -> finding.rule().id().equals("chart-in-part"))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("the chart “The count” is drawn without a part: no number of `south` is"
                        + " of 2016-09-19 to 2016-09-25");
    }

    @Test
    void whereNoWeekHasAllPartsTheFindingSaysWhichLacksANumber() {
        charts("indicators: [sick], places: [valley]");
        given.known(DAY, sick("4", "2016-W36", "north") + sick("4", "2016-W37", "north"));

        assertThat(given.printing(DAY))
                .extracting(Finding::message)
                .contains(
                        "the chart “The count” is empty: no figure of `sick` is of `valley` itself, but of other places:"
                                + " no number of `south` is of 2016-09-12 to 2016-09-18");
    }

    /** What the whole is less what is public would be the part that is not. */
    @Test
    void partsOfWhichOneIsWithheldAreNotAddedUp() {
        charts("indicators: [sick], places: [valley]");
        given.append("crisis.yaml", "audiences: [{id: public}, {id: internal}]\ndefault-sensitivity: public\n");
        given.known(
                DAY,
                zones("4", "5", "2016-W36")
                        + zones("6", "7", "2016-W37")
                        + sick("9", "2016-W38", "north")
                        + sick("2", "2016-W38", "south").replace("}", ", sensitivity: internal}"));

        assertThat(Shown.in(Given.model(given.asOf(DAY, DAY, "public"), Optional.empty()))
                        .charts()
                        .get(0)
                        .panels()
                        .get(0)
                        .rows())
                .extracting(row -> row.value().text())
                .containsExactly("9", "13");
    }

    @Test
    void barsCutToTenAreTheLargestAndTheOthersAreCountedWhereTheyStand() {
        charts("indicators: [sick]");
        given.known(DAY, byDistrict(DAY));

        ChartView chart = chart();

        assertThat(words(chart, Label.Style.VALUE))
                .startsWith("1,200", "900", "68")
                .hasSize(10);
        assertThat(chart.basis())
                .isEqualTo("As of 25 September. Sources: The UN. 10 of 12; the others stand in the tables or the data");
        assertThat(chart.panels().get(0).rows()).as("the data name all").hasSize(12);
        assertThat(chart.alternative()).contains("1,200: Newly sick, District 11", "5: Newly sick, District 0");
    }

    @Test
    void whatNoTableHoldsStandsInTheData() {
        charts("indicators: [sick]");
        given.known("2016-09-24", byDistrict("2016-09-24")).known(DAY, byDistrict(DAY));

        assertThat(chart().basis()).endsWith("10 of 24; the others stand in the tables or the data");
    }

    @Test
    void weeklyCountsAreColumnsFromLeftToRightWithTheirPeak() {
        charts("indicators: [sick]");
        given.known(DAY, weeks(4, 9, 15, 30, 60, 95, 130, 150, 140, 110, 80, 55, 40, 28, 20, 14, 9, 5, 3, 1));

        ChartView chart = chart();

        assertThat(drawn(chart, "bar")).isEqualTo(20);
        assertThat(words(chart, Label.Style.VALUE)).containsExactly("150", "1");
        assertThat(words(chart, Label.Style.SMALL)).contains("The north · The UN", "0", "150", "W19 2016", "W38");
        assertThat(chart.basis())
                .startsWith("As of 25 September. Sources: The UN. W38: 19")
                .endsWith("25 Sept");
        assertThat(chart.alternative()).startsWith("The count. 150: Newly sick").endsWith("7 older figures");
    }

    @Test
    void aWeekWithoutACountIsAGapAndNoneAtAllIsDrawnAsSuch() {
        charts("indicators: [sick]");
        given.known(DAY, weeks(20, 0, -1, 40, 10) + sick("unknown", "2016-09-05/2016-09-11", "north"));

        ChartView chart = chart();

        assertThat(drawn(chart, "bar")).as("20, 0, 40 and 10").isEqualTo(4);
        assertThat(chart.panels().get(0).rows())
                .extracting(row -> row.value().text())
                .contains("unknown");
    }

    @Test
    void aWeekThatIsNotOverIsMarked() {
        charts("indicators: [sick]");
        given.known(
                DAY,
                sick("5", "2016-09-05/2016-09-11", "north")
                        + sick("7", "2016-09-12/2016-09-18", "north")
                        + sick("2", "2016-09-19/2016-09-25", "north").replace("2016-09-25", "2016-09-21"));

        ChartView chart = chart();

        assertThat(drawn(chart, "bar")).isEqualTo(3);
        assertThat(drawn(chart, "hatch")).isEqualTo(1);
        assertThat(chart.basis()).contains("Hatched: not whole (W38: 19").endsWith("21 Sept)");
    }

    @Test
    void allDaysOfSixMonthsAreDrawn() {
        charts("indicators: [sick]");
        given.known(DAY, days(190));

        ChartView chart = chart();

        assertThat(drawn(chart, "bar")).isEqualTo(190);
        assertThat(chart.basis()).isEqualTo("As of 25 September. Sources: The UN");
    }

    private static String days(int days) {
        return IntStream.range(0, days)
                .mapToObj(i ->
                        sick("" + (1 + i % 9), LocalDate.parse(DAY).minusDays(i).toString(), "north"))
                .collect(Collectors.joining());
    }

    @Test
    void aWeekSixYearsAgoIsDrawnToo() {
        charts("indicators: [sick]");
        given.known(
                DAY, weeks(IntStream.range(0, 320).map(i -> i == 2 ? 900 : 5).toArray()));

        ChartView chart = chart();

        assertThat(drawn(chart, "bar")).isEqualTo(320);
        assertThat(words(chart, Label.Style.VALUE)).contains("900");
    }

    @Test
    void panelsOfOneIndicatorSayItOnceAndStandLevel() {
        charts("indicators: [sick, killed]");
        String north = weeks(1, 2, 3, 4, 5);
        given.known(
                DAY,
                north
                        + north.replace("north", "south")
                        + north.replace("north", "d1")
                        + sick("3", DAY, "north").replace("sick", "killed"));

        ChartView chart = chart();

        assertThat(words(chart, Label.Style.TITLE)).containsExactly("Newly sick", "People killed");
        assertThat(chart.picture().labels().stream()
                        .filter(label -> label.text().endsWith("· The UN"))
                        .limit(3)
                        .map(Label::y)
                        .distinct())
                .as("three panels of weeks in two rows")
                .hasSize(2);
    }

    @Test
    void theLastValueKeepsClearOfTheTicks() {
        charts("indicators: [sick]");
        given.known(DAY, weeks(9, 12, 20, -1) + sick("more than 40", "2016-09-19/2016-09-25", "north"));

        ChartView chart = chart();

        Label value = chart.picture().labels().stream()
                .filter(label -> label.text().equals("more than 40"))
                .findFirst()
                .orElseThrow();
        assertThat(chart.picture().shapes().stream()
                        .filter(shape -> shape.kind().equals("axis"))
                        .skip(1)
                        .mapToDouble(ChartsOfCountsTest::start))
                .isNotEmpty()
                .allMatch(tick -> tick >= value.right() + 4);
    }

    private static double start(Shape shape) {
        return ((Outline) shape.strokes().get(0)).points().get(0).x();
    }

    @Test
    void theDeadAndTheSickShareNoScale() {
        charts("indicators: [sick, killed]");
        given.known(
                DAY,
                sick("4000", DAY, "north")
                        + "- {figure: killed, value: 2, period: 2016-09-25, place: north, source: un}\n");

        ChartView chart = chart();

        List<Double> lengths = chart.picture().shapes().stream()
                .filter(shape -> shape.kind().equals("bar"))
                .map(ChartsOfCountsTest::length)
                .toList();
        assertThat(lengths).hasSize(2);
        assertThat(lengths.get(1)).isGreaterThan(lengths.get(0) / 2);
        assertThat(words(chart, Label.Style.TITLE)).containsExactly("Newly sick", "People killed");
        assertThat(chart.basis()).endsWith("Each indicator has its own scale");
    }

    private static double length(Shape shape) {
        return shape.strokes().stream()
                .flatMap(stroke -> ((Outline) stroke).points().stream())
                .mapToDouble(point -> point.x())
                .max()
                .orElseThrow();
    }

    @Test
    void aMarkSaysWhatItIsUnderItsPictureAndOnlyWhereThereIsOne() {
        charts("indicators: [sick]");
        given.known(DAY, sick("about 70", DAY, "north") + sick("9", DAY, "south"));

        assertThat(chart().basis()).endsWith("Open both ways: about");
        given.known(DAY, sick("70", DAY, "north") + sick("9", DAY, "south"));
        assertThat(chart().basis()).doesNotContain("Open");
    }

    @Test
    void aChartNamesItsPlaces() {
        charts("indicators: [sick], places: [d3, d4]");
        given.known(DAY, byDistrict(DAY));

        assertThat(chart().panels().get(0).rows())
                .extracting(row -> row.place().orElseThrow().text())
                .containsExactly("District 4", "District 3");
    }

    @Test
    void levelsTooAreOfThePlacesNamed() {
        charts("indicators: [displaced], places: [d3]");
        given.known(
                DAY,
                Stream.of("d3", "d4")
                        .map(place ->
                                "- {figure: displaced, value: 7, date: 2016-09-25, place: " + place + ", source: un}\n")
                        .collect(Collectors.joining()));

        assertThat(chart().panels().get(0).rows()).hasSize(1);
    }

    @Test
    void aPlaceThatIsNotDeclaredIsAnErrorWithAHint() {
        charts("indicators: [sick], places: [nort]");
        given.known(DAY, sick("1", DAY, "north"));

        assertThat(given.findings())
                .extracting(finding -> finding.rule().id() + ": " + finding.message() + " / " + finding.hint())
                .containsExactly("unknown-place: unknown place `nort` / did you mean `north`?");
    }

    @Test
    void aTrendOnACardTakesThreeExactLevels() {
        given.append("crisis.yaml", "key-figures: [{indicator: displaced, place: north}]\n");
        String level = "- {figure: displaced, value: %s, date: %s, place: north, source: un}\n";
        given.known("2016-09-10", level.formatted("5", "2016-09-10"))
                .known("2016-09-20", level.formatted("about 6", "2016-09-20"))
                .known(DAY, level.formatted("7", DAY));
        assertThat(Shown.in(given.brief(DAY)).cards().get(0).trend()).isEmpty();

        given.known("2016-09-23", level.formatted("8", "2016-09-23"));
        assertThat(Shown.in(given.brief(DAY))
                        .cards()
                        .get(0)
                        .trend()
                        .orElseThrow()
                        .rows())
                .extracting(row -> row.value().text())
                .containsExactly("5", "8", "7");
    }

    @Test
    void earlierCountsThatAreNotDrawnAreCounted() {
        charts("indicators: [killed], places: [north]");
        given.known("2016-08-20", """
            - {figure: killed, value: 3, period: 2016-08-01/2016-08-02, place: north, source: un}
            - {figure: killed, value: 5, period: 2016-08-10/2016-08-20, place: north, source: un}
            """).known(DAY, """
                - {figure: killed, value: 7, period: 2016-09-20/2016-09-25, place: north, source: un}
                """);
        assertThat(given.brief(DAY, "2016-09-24")
                        .part(Part.Charts.class)
                        .orElseThrow()
                        .charts())
                .singleElement()
                .satisfies(chart -> assertThat(chart.basis()).contains("Counts of earlier reports are not drawn"));
    }
}
