package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Editions;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.picture.Label;
import org.sitrep.picture.Shape;
import org.sitrep.picture.Stroke;

/** Given figures by district and the outlines of the districts, what do the areas and the circles of the map show, and to whom? */
class AreasOnMapTest {

    private static final String DAY = "2016-09-25";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void eightDistrictsInARow() {
        String ids = IntStream.range(0, 8).mapToObj(i -> "d" + i).collect(Collectors.joining(", "));
        String districts = IntStream.range(0, 8)
                .mapToObj(i -> "  - {id: d" + i + ", name: District " + i + ", p-code: NP0" + i + "}\n")
                .collect(Collectors.joining());
        given = Given.in(folder.resolve("valley"))
                .replace(
                        "crisis.yaml",
                        "  - {id: north, name: The north}\n",
                        "  - {id: land, name: The land, parts: [" + ids + "]}\n" + districts
                                + "  - {id: north, name: The north}\n")
                .append("crisis.yaml", """
                    default-sensitivity: public
                    audiences: [{id: public}, {id: internal}]
                    editions: [{audience: public, languages: [en]}]
                    """);
        given.write(
                "map/districts.geojson",
                "{\"type\": \"FeatureCollection\", \"features\": ["
                        + IntStream.range(0, 8)
                                .mapToObj(AreasOnMapTest::district)
                                .collect(Collectors.joining(",\n")) + "]}");
    }

    private static String district(int number) {
        return """
            {"type": "Feature", "properties": {"kind": "area", "p-code": "NP0%1$d", "source": "un", "date": "2016-01-01"},
             "geometry": {"type": "Polygon", "coordinates": [[[%2$d, 27], [%3$d, 27], [%3$d, 28], [%2$d, 28], [%2$d, 27]]]}}\
            """.formatted(number, 80 + number, 81 + number);
    }

    private AreasOnMapTest asks(String wish) {
        given.append("crisis.yaml", wish + "\n");
        return this;
    }

    /** Percentages typed as figures of the ratio, district by district. */
    private void rates(String... values) {
        known("fatality", values);
    }

    private void known(String indicator, String... values) {
        given.known(
                DAY,
                IntStream.range(0, values.length)
                        .filter(i -> !values[i].isEmpty())
                        .mapToObj(i -> "- {figure: " + indicator + ", id: f" + i + ", value: " + values[i] + ", date: "
                                + DAY + ", place: d" + i + ", source: un}\n")
                        .collect(Collectors.joining()));
    }

    private MapView map() {
        return Shown.in(given.brief(DAY)).map().orElseThrow();
    }

    private List<String> kinds(String begin) {
        return map().picture().drawn().shapes().stream()
                .map(Shape::kind)
                .filter(kind -> kind.startsWith(begin))
                .limit(8)
                .toList();
    }

    private List<String> words() {
        return map().picture().drawn().labels().stream().map(Label::text).toList();
    }

    @Test
    void areasAreShadedInFiveClassesOfValuesThatAreDrawn() {
        asks("map: {shade: fatality}").rates("0%", "1.5%", "2%", "2%", "4%", "7%", "12%", "30%");

        assertThat(kinds("shade"))
                .containsExactly(
                        "shade-1", "shade-2", "shade-2", "shade-2", "shade-3", "shade-4", "shade-4", "shade-5");
        assertThat(words()).containsSubsequence("Case fatality ratio", "0%", "1.5 to 2%", "4%", "7 to 12%", "30%");
        assertThat(words()).doesNotContain("No figure");
    }

    @Test
    void theSourceOfTheOutlinesIsNamedWithoutCountingThem() {
        asks("map: {shade: fatality}").rates("1%", "9%");

        assertThat(map().keys()).extracting(MapView.Key::what).contains("Outlines of places");
    }

    @Test
    void fewValuesHaveFewClassesThatLieFarApart() {
        asks("map: {shade: fatality}").rates("1%", "9%");

        assertThat(kinds("shade"))
                .startsWith("shade-1", "shade-5")
                .filteredOn("shade-none"::equals)
                .hasSize(6);
        assertThat(words()).contains("1%", "9%", "No figure");
    }

    @Test
    void equalValuesAreOneClass() {
        asks("map: {shade: fatality}").rates("3%", "3%", "3%", "3%", "3%", "3%", "3%", "3%");

        assertThat(kinds("shade")).containsOnly("shade-3");
        assertThat(words()).contains("3%");
    }

    @Test
    void whatIsOnlyBoundedIsHatchedAndMovesNoLimit() {
        asks("map: {shade: fatality}").rates("1%", "at least 3%", "9%", "2 to 5%", "about 4%", "unknown", "", "");

        assertThat(kinds("shade"))
                .containsExactly(
                        "shade-1",
                        "shade-open",
                        "shade-5",
                        "shade-open",
                        "shade-3",
                        "shade-none",
                        "shade-none",
                        "shade-none");
        assertThat(words()).contains("1%", "4%", "9%", "No exact figure", "No figure");
    }

    /** The same bytes, but for what the withheld figure would have said. */
    @Test
    void anAreaWhoseFigureIsWithheldLooksLikeOneWithoutAFigure() {
        asks("map: {shade: fatality, circles: cases}");
        String open = "- {figure: fatality, id: a, value: 1%, date: " + DAY + ", place: d0, source: un}\n"
                + "- {figure: fatality, id: b, value: 4%, date: " + DAY + ", place: d1, source: un}\n"
                + "- {figure: cases, id: c, value: 100, date: " + DAY + ", place: d1, source: un}\n";
        given.known(DAY, open);
        String without = figure();
        given.known(
                DAY,
                open
                        + ("- {figure: fatality, id: x, value: 2%, date: " + DAY
                                + ", place: d2, source: un, sensitivity: internal}\n"
                                + "- {figure: cases, id: y, value: 9000, date: " + DAY
                                + ", place: d2, source: un, sensitivity: internal}\n"));

        assertThat(figure()).isEqualTo(without);
        assertThat(map().alternative()).contains("No figure: District 2, District 3");
    }

    private String figure() {
        String html = Editions.of(given.folder(), DAY, Optional.empty(), folder.resolve("out"))
                .htmlSource();
        return html.substring(html.indexOf("<figure class=\"map\">"), html.indexOf("<div class=\"foot\">"))
                .replaceAll("(?s)<details.*?</details>", "");
    }

    @Test
    void circlesAreAsLargeAsWhatTheyCountAndTheLargestLieBelow() {
        asks("map: {circles: cases}");
        known("cases", "100", "400", "at least 25", "0");

        List<Shape> circles = map().picture().drawn().shapes().stream()
                .filter(shape -> shape.kind().startsWith("circle"))
                .toList();
        assertThat(circles).extracting(Shape::kind).startsWith("circle", "circle", "circle-open");
        assertThat(circles.stream()
                        .limit(3)
                        .map(shape -> ((Stroke.Dot) shape.strokes().get(0)).radius())
                        .toList())
                .containsExactly(10.0, 5.0, 2.5);
        assertThat(words()).contains("Cases (0: no circle)", "400", "100", "No exact figure");
        assertThat(kinds("outline")).containsOnly("outline");
        assertThat(map().alternative())
                .contains("Cases: District 0 100, District 1 400, District 2 at least 25, District 3 0;");
    }

    @Test
    void whereNobodyIsCountedTheMapSaysSoAndShadesNothingMore() {
        asks("map: {shade: fatality, circles: cases}").rates("0%", "0%", "0%");
        assertThat(kinds("shade")).startsWith("shade-1", "shade-1", "shade-1", "shade-none");

        known("cases", "0", "0", "0");
        assertThat(given.printing(DAY)).noneMatch(finding -> finding.message().contains("circles"));
        assertThat(kinds("circle")).isEmpty();
        assertThat(words()).contains("Cases (0: no circle)");
        assertThat(map().alternative()).contains("Cases: District 0 0, District 1 0, District 2 0;");
    }

    @Test
    void aCountThatIsNotWholeIsDashedAndCalledSo() {
        given.replace(
                "crisis.yaml",
                "  - {id: displaced, label",
                "  - {id: sick, label: Newly sick, counts: people, measure: period}\n  - {id: displaced, label");
        asks("map: {circles: sick}");
        String week = ", period: 2016-09-19/2016-09-25, source: un";
        given.known(
                DAY,
                "- {figure: sick, value: 9, place: d0" + week + "}\n- {figure: sick, value: 4, place: d1" + week
                        + ", incomplete: true}\n");

        assertThat(kinds("circle")).startsWith("circle", "circle-open");
        assertThat(map().keys().get(0).date().text().replaceAll("\\h", " ")).isEqualTo("19 – 25 Sept, incomplete");
    }

    @Test
    void whoSaysItAndWhenStandsBelowAndNoEntryIsPrintedByAToneAlone() {
        asks("map: {shade: fatality}").rates("1%", "9%");

        assertThat(map().keys().get(0).what()).isEqualTo("Case fatality ratio");
        assertThat(map().keys().get(0).source()).isEqualTo("The UN");
        assertThat(map().keys().get(0).date().text()).isEqualTo("25 Sept");
        assertThat(map().keys().get(0).notes().entries()).isEmpty();
        assertThat(map().keys().get(0).notes().told()).containsExactly("f0", "f1");
        assertThat(map().alternative()).contains("Case fatality ratio 9%: District 1");
    }

    @Test
    void aDisasterIsShownWithoutBeingAsked() {
        known("cases", "100", "400", "25", "10");
        assertThat(kinds("circle")).isEmpty();

        asks("kind: disaster");
        given.known(
                DAY,
                IntStream.range(0, 4)
                        .mapToObj(i -> "- {figure: deaths, id: x" + i + ", value: " + (i + 1) + ", date: " + DAY
                                + ", place: d" + i + ", source: un}\n- {figure: cases, id: y" + i + ", value: "
                                + 100 * (i + 1) * (i + 1) + ", date: " + DAY + ", place: d" + i + ", source: un}\n")
                        .collect(Collectors.joining()));

        assertThat(kinds("shade")).startsWith("shade-5", "shade-3", "shade-1", "shade-1", "shade-none");
        assertThat(map().keys().get(0).source()).isEqualTo("computed from figures of The UN");
        assertThat(kinds("circle")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aCountAsShadesAndARatioAsCirclesAreRefusedWithTheLineToWrite() {
        asks("map: {shade: cases, circles: fatality}").rates("1%");

        assertThat(given.findings())
                .extracting(finding -> finding.rule().id() + ": " + finding.message() + " / " + finding.hint())
                .containsExactly(
                        "wrong-sign: `cases` is a count: counts are circles / write `circles: cases`",
                        "wrong-sign: `fatality` is a ratio: ratios are shades / write `shade: fatality`");
    }

    @Test
    void whatIsAskedForAndHasNoFigureIsAFinding() {
        asks("map: {shade: fatality}");
        known("cases", "100");

        assertThat(given.printing(DAY))
                .anySatisfy(finding -> assertThat(finding.message()).startsWith("`shade` of the map does not print"));
    }

    @Test
    void anAreaOfOthersIsARimAroundThem() {
        given.replace(
                "map/districts.geojson",
                "\"features\": [",
                "\"features\": [" + district(0).replace("NP00", "").replace("\"p-code\": \"\"", "\"id\": \"land\"")
                        + ",\n");
        asks("map: {shade: fatality}").rates("1%", "9%");

        assertThat(kinds("outline")).containsExactly("outline-whole");
    }

    @Test
    void figuresThatAreOldAreNamed() {
        given.replace(
                "crisis.yaml",
                "measure: cumulative, start: 2016-01-01}\n  - {id: deaths",
                "measure: cumulative, fresh-for: 3, start: 2016-01-01}\n  - {id: deaths");
        asks("map: {circles: cases}");
        known("cases", "100", "400");
        given.known("2016-09-30", "- {figure: cases, id: new, value: 500, date: 2016-09-30, place: d0, source: un}\n");

        MapView map = Shown.in(given.brief("2016-09-30")).map().orElseThrow();

        assertThat(map.caution()).get().asString().startsWith("Older figures than these should be: District 1.");
        assertThat(map.keys().get(0).date().from()).isEqualTo("2016-09-25");
        assertThat(map.keys().get(0).date().to()).isEqualTo("2016-09-30");
    }

    /** Its outline would tell where it is. */
    @Test
    void theOutlineOfAnExactPlaceIsNotShownToThoseWhoMayNotKnowIt() {
        given.replace(
                        "crisis.yaml",
                        "name: District 3, p-code: NP03",
                        "name: District 3, p-code: NP03, coarsen-to: valley")
                .replace("crisis.yaml", "{id: public}", "{id: public, withholds: [exact-places]}");
        asks("map: {shade: fatality}").rates("1%", "9%", "", "5%");

        assertThat(map().picture().drawn().shapes().stream()
                        .filter(shape -> shape.kind().equals("shade-none")))
                .as("five districts without a figure, and the sign below")
                .hasSize(6);
        assertThat(figure()).doesNotContain("District 3");
    }

    @Test
    void ofHundredsOfDistrictsTheMapIsSoonDrawnAndItsNumbersStandInThem() {
        String ids = IntStream.range(0, 400).mapToObj(i -> "q" + i).collect(Collectors.joining(", "));
        given.replace(
                "crisis.yaml",
                "  - {id: north, name: The north}\n",
                IntStream.range(0, 400)
                                .mapToObj(i -> "  - {id: q" + i + ", name: Quarter " + i + "}\n")
                                .collect(Collectors.joining())
                        + "  - {id: town, name: Town, parts: [" + ids
                        + "]}\n  - {id: north, name: The north}\n");
        given.write(
                "map/districts.geojson",
                "{\"type\": \"FeatureCollection\", \"features\": ["
                        + IntStream.range(0, 400)
                                .mapToObj(i -> district(i % 20)
                                        .replaceAll("\"p-code\": \"NP0\\d+\"", "\"id\": \"q" + i + "\"")
                                        .replace(", 27]", ", " + (30 + i / 20) + "]")
                                        .replace(", 28]", ", " + (31 + i / 20) + "]"))
                                .collect(Collectors.joining(",\n"))
                        + "]}");
        asks("map: {shade: fatality}");
        given.known(DAY, "- {figure: fatality, id: f, value: 1%, date: " + DAY + ", place: q7, source: un}\n");

        assertThat(map().picture().drawn().shapes().stream()
                        .filter(shape -> shape.kind().equals("shade-none")))
                .hasSize(400);
        assertThat(map().picture().unnamed()).isGreaterThan(250);
    }
}
