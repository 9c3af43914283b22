package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.diagnostic.Finding;
import org.sitrep.picture.Label;
import org.sitrep.picture.Shape;

/** Lines in charts, as briefs of small crises show them. */
class LinesTest {

    private static final String DAY = "2016-09-25";

    @TempDir
    private Path folder;

    private static String water(int day, Object number, String place, String source) {
        return "- {figure: without-water, value: " + number + ", date: 2016-09-" + day + ", place: " + place
                + ", source: " + source + "}\n";
    }

    private static String line(String place, String source, int... numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> water(20 + i, numbers[i], place, source))
                .collect(Collectors.joining());
    }

    private Given given() {
        return Given.in(folder.resolve("valley")).append("crisis.yaml", "charts: [{indicators: [without-water]}]\n");
    }

    private ChartView chart(String... lines) {
        return Shown.in(given().known(DAY, String.join("", lines)).brief(DAY))
                .charts()
                .get(0);
    }

    private static List<String> words(ChartView chart) {
        return chart.picture().labels().stream().map(Label::text).toList();
    }

    @Test
    void linesWithoutNames() {
        ChartView chart = chart(line("north", "un", 380, 440, 270, 920), line("south", "un", 90, 780, 820, 30));

        assertThat(words(chart)).contains("The north", "The south", "920", "30", "people", "0", "500", "1,000");
        assertThat(chart.picture().shapes()).extracting(Shape::kind).contains("join", "join warm dash");
    }

    @Test
    void lineLostInChart() {
        ChartView chart = chart(line("north", "un", 100, 300, 500, 900), line("south", "un", 900, 800, 850, 900));

        assertThat(words(chart)).contains("The north", "The south");
        assertThat(words(chart).stream().filter("900"::equals)).hasSizeGreaterThan(1);
    }

    @Test
    void linesTwoSources() {
        ChartView chart = chart(line("north", "un", 100, 150, 200), line("north", "radio", 40, 50, 60));

        assertThat(words(chart)).contains("The UN", "The radio", "The north · people");
    }

    @Test
    void twoPlacesByTwoSourcesAreNamedByBoth() {
        ChartView chart = chart(line("north", "un", 100, 150), line("south", "radio", 40, 50));

        assertThat(words(chart)).contains("The north · The UN", "The south · The radio");
    }

    @Test
    void chartLabelLongerName() {
        ChartView chart = chart(line("north", "un", 59, 62, 66, 71, 68));

        Label peak = label(chart, "71");
        Label last = label(chart, "68");
        assertThat(peak.right()).as("the peak is the day before").isLessThan(last.left());
        assertThat(peak.y()).isLessThan(last.y());
    }

    private static Label label(ChartView chart, String words) {
        return chart.picture().labels().stream()
                .filter(label -> label.text().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void labelsAtWrongPoints() {
        ChartView chart = chart(line("north", "un", 100, 150, 170, 200), line("south", "un", 40, 50, 55, 60));

        List<Double> north = Stream.of("100", "150", "170")
                .map(number -> label(chart, number).left())
                .toList();
        assertThat(north).as("in the order of their days").isSorted();
        assertThat(label(chart, "170").y()).isLessThan(label(chart, "150").y());
    }

    @Test
    void sixPanels() {
        String indicators = IntStream.range(0, 6)
                .mapToObj(i -> "\n  - {id: level-" + i + ", label: Level " + i + ", counts: people, measure: stock}")
                .collect(Collectors.joining());
        Given six = Given.in(folder.resolve("six"));
        six.append("crisis.yaml", indicators.substring(1) + """

                charts: [{title: Six levels, indicators: [level-0, level-1, level-2, level-3, level-4, level-5]}]
                """);
        six.known(
                DAY,
                IntStream.range(0, 6)
                        .mapToObj(i -> "- {figure: level-" + i + ", value: 5" + i + ", date: " + DAY
                                + ", place: north, source: un}\n")
                        .collect(Collectors.joining()));

        List<ChartView> charts = Shown.in(six.brief(DAY)).charts();

        assertThat(charts)
                .extracting(chart -> chart.title().text())
                .containsExactly("Six levels (1/2)", "Six levels (2/2)");
        assertThat(charts.stream().flatMap(chart -> words(chart).stream()))
                .contains("50", "51", "52", "53", "54", "55", "Level 5 · The north · people");
    }

    @Test
    void ofThirtyLinesEightAreNamedAndTheOthersAreCountedAndNamedInTheData() throws IOException {
        String places = IntStream.range(0, 30)
                .mapToObj(i -> "\n  - {id: p" + i + ", name: Village " + i + "}")
                .collect(Collectors.joining());
        Given many = given();
        String crisis = Files.readString(many.folder().resolve("crisis.yaml"));
        many.write("crisis.yaml", crisis.replace("\n  - {id: north,", places + "\n  - {id: north,"));
        many.known(
                DAY,
                IntStream.range(0, 30)
                        .mapToObj(i -> line("p" + i, "un", 10 + i, 20 + i))
                        .collect(Collectors.joining()));

        ChartView chart = Shown.in(many.brief(DAY)).charts().get(0);

        assertThat(words(chart).stream().filter(words -> words.startsWith("Village")))
                .hasSize(8);
        assertThat(chart.basis())
                .isEqualTo(
                        "As of 25 September. Sources: The UN. Lines named: 8 of 30, the highest; the others, in grey,"
                                + " are named in the data");
        assertThat(IntStream.range(0, 30))
                .allSatisfy(i -> assertThat(chart.alternative()).contains("Village " + i + ", "));
    }

    @Test
    void aMarkThatIsNotExactIsExplainedInTheCaptionOfItsOwnPicture() {
        assertThat(chart(line("north", "un", 5, 6)).basis()).doesNotContain("Arrow");
        assertThat(chart(water(20, "at least 6", "north", "un")).basis()).contains("Arrow: at least");
    }

    @Test
    void whatIsNotDrawnIsCountedBySaidWord() {
        String basis = chart(
                        water(19, "unknown", "north", "un"),
                        water(20, "unknown", "north", "un"),
                        water(20, "no access", "south", "un"),
                        water(21, "dozens", "south", "un"),
                        water(22, 40, "north", "un"))
                .basis();

        assertThat(basis).contains("Not drawn: unknown (2), no access (1) and dozens (1)");
    }

    private List<String> emptyCharts(String name, String chart, String facts) {
        return findings(name, chart, facts, "empty-chart");
    }

    private List<String> findings(String name, String chart, String facts, String rule) {
        Given crisis = Given.in(folder.resolve(name)).append("crisis.yaml", "charts: [" + chart + "]\n");
        crisis.known(DAY, facts);
        return Given.edited(crisis.asOf(DAY), Optional.empty()).findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .map(Finding::message)
                .toList();
    }

    @Test
    void whatADeclaredChartNamesInVainIsANote() {
        String chart = "{title: Thirst, indicators: [without-water, displaced], places: [north, south]}";

        assertThat(findings("part", chart, line("north", "un", 5), "chart-in-part"))
                .containsExactly(
                        "the chart “Thirst” is drawn without a part: no figure of `displaced` is in view",
                        "the chart “Thirst” is drawn without a part: no figure of `without-water`, `displaced`"
                                + " is of `south` itself, but of other places");
        assertThat(emptyCharts("still", chart, line("north", "un", 5))).isEmpty();
    }

    @Test
    void aDeclaredChartThatComesOutEmptyIsNamedWithItsReason() {
        String other = "- {figure: killed, value: 3, period: 2016-09-25, place: north, source: un}\n";
        String chart = "{title: Thirst, indicators: [without-water], places: [south]}";

        assertThat(emptyCharts("none", "{indicators: [without-water]}", other))
                .containsExactly("the chart of `without-water` is empty: no figure of `without-water` is in view");
        assertThat(emptyCharts("elsewhere", chart, line("north", "un", 5)))
                .containsExactly("the chart “Thirst” is empty: no figure of `without-water` is of `south` itself,"
                        + " but of other places");
        assertThat(emptyCharts("words", chart, water(20, "dozens", "south", "un")))
                .containsExactly(
                        "the chart “Thirst” is empty: every figure of `without-water` is in words, or not known");
        assertThat(emptyCharts("drawn", chart, line("south", "un", 5))).isEmpty();
    }

    @Test
    void linesWithoutNamesAreCountedOnceForAllPanels() throws IOException {
        String places = IntStream.range(0, 12)
                .mapToObj(i -> "\n  - {id: p" + i + ", name: Village " + i + "}")
                .collect(Collectors.joining());
        Given many = Given.in(folder.resolve("many"));
        String crisis = Files.readString(many.folder().resolve("crisis.yaml"));
        many.write("crisis.yaml", crisis.replace("\n  - {id: north,", places + "\n  - {id: north,"));
        many.append("crisis.yaml", """
                  - {id: hungry, label: Hungry, counts: people, measure: stock}
                charts: [{indicators: [without-water, hungry]}]
                """);
        String facts = IntStream.range(0, 12)
                .mapToObj(i -> line("p" + i, "un", 10 + i))
                .collect(Collectors.joining());
        many.known(DAY, facts + facts.replace("without-water", "hungry"));

        assertThat(Shown.in(many.brief(DAY)).charts().get(0).basis())
                .contains("Lines named: 16 of 24, the highest")
                .containsOnlyOnce("Lines named");
    }
}
