package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.map.Position;

/** Outlines of places, as those give them out who keep boundaries: whose is which, and what is said of those that are nobody's. */
class OutlinesTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aValleyOfTwoWithPCodes() {
        given = Given.in(folder.resolve("valley"))
                .append("crisis.yaml", "default-sensitivity: public\n")
                .append("crisis.yaml", "map: {layers: [{file: a.geojson, kind: area, source: un, date: 2016-09-01}]}\n")
                .replace("crisis.yaml", "{id: north, name: The north}", "{id: north, name: The north, p-code: NP0101}")
                .replace("crisis.yaml", "{id: south, name: The south}", "{id: south, name: The south, p-code: NP0102}")
                .known("2016-09-25", "- {event: Talks began, date: 2016-09-25, source: radio}\n");
    }

    private static String square(String properties, int west) {
        return area(
                properties, "[[[%1$d, 27], [%2$d, 27], [%2$d, 28], [%1$d, 28], [%1$d, 27]]]".formatted(west, west + 1));
    }

    private static String area(String properties, String rings) {
        return "{\"type\": \"Feature\", \"properties\": {" + properties
                + "}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": " + rings + "}}";
    }

    private void drawn(String... features) {
        given.write(
                "map/a.geojson",
                "{\"type\": \"FeatureCollection\", \"features\": [\n" + String.join(",\n", features) + "\n]}");
    }

    private List<String> said() {
        return given.findings().stream()
                .filter(finding -> !finding.rule().id().equals("columns-not-used"))
                .map(finding -> finding.rule().id() + " " + finding.place().line() + ": " + finding.message())
                .toList();
    }

    private List<String> places() {
        return CrisisFolder.read(given.folder()).value().orElseThrow().layers().stream()
                .map(layer -> layer.place().orElse("none"))
                .toList();
    }

    /** The most local code is the feature's own; the others are of what it lies in. */
    @Test
    void anOutlineIsThatOfThePlaceWithItsPCode() {
        drawn(
                square("\"ADM1_PCODE\": \"NP01\", \"ADM2_EN\": \"North\", \"ADM2_PCODE\": \"NP0101\"", 85),
                square("\"adm1_pcode\": \"NP01\", \"adm2_pcode\": \"np0102\"", 86));

        assertThat(said()).isEmpty();
        assertThat(places()).containsExactly("north", "south");
    }

    @Test
    void otherNamesOfTheColumnAreKnown() {
        for (String column : List.of("p-code", "pcode", "P_CODE", "PCode", "admin2Pcode", "ADM3_PCODE", "admin1Pcod")) {
            drawn(square("\"" + column + "\": \"NP0101\"", 85), square("\"" + column + "\": \"NP0102\"", 86));

            assertThat(places()).as(column).containsExactly("north", "south");
        }
    }

    @Test
    void anIdThatIsThePlacesWillDo() {
        drawn(square("\"id\": \"north\"", 85), square("\"id\": \"south\"", 86), square("\"id\": \"sea\"", 87));

        assertThat(said()).isEmpty();
        assertThat(places()).containsExactly("north", "south", "none");
    }

    @Test
    void whatIsNoAreaHasNoPlace() {
        drawn(
                square("\"p-code\": \"NP0101\", \"kind\": \"besieged-area\"", 85),
                square("\"id\": \"south\", \"kind\": \"lake\"", 86));

        assertThat(said()).isEmpty();
        assertThat(places()).containsExactly("none", "none");
    }

    @Test
    void codesOfNoPlaceAreSaidOnceALayer() {
        drawn(IntStream.range(0, 500)
                .mapToObj(i -> square("\"p-code\": \"%s\"".formatted(i < 2 ? "NP010" + (i + 1) : "XX" + i), 85))
                .toArray(String[]::new));

        assertThat(said())
                .containsExactly("outline-without-place 4: no place of crisis.yaml has the P-codes `XX2`, `XX3`, `XX4`,"
                        + " `XX5`, `XX6` and 493 more: the areas are drawn without figures");
    }

    @Test
    void aPartWithoutAnOutlineBesideOneThatHasOneIsAsked() {
        drawn(square("\"p-code\": \"NP0101\"", 85));

        assertThat(given.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("place-without-outline");
            assertThat(finding.message()).isEqualTo("`south`: no outline, where other parts of `valley` have one");
            assertThat(finding.place().file()).endsWith("crisis.yaml");
        });
    }

    @Test
    void twoOutlinesOfOnePlaceAndDayAreOneTooMany() {
        String[] features = IntStream.range(0, 40)
                .mapToObj(i -> square("\"p-code\": \"NP0101\", \"id\": \"z" + i + "\"", 85))
                .toArray(String[]::new);
        drawn(features);

        assertThat(said().stream().filter(line -> line.startsWith("outline")))
                .singleElement()
                .asString()
                .startsWith("outline-twice 3: `north` has an outline of this day at ")
                .endsWith("already; likewise 38 more in this file");
    }

    @Test
    void ofOutlinesOfSeveralDaysTheLatestIsDrawn() {
        drawn(
                square("\"p-code\": \"NP0101\", \"id\": \"old\"", 85),
                square("\"p-code\": \"NP0101\", \"id\": \"new\", \"date\": \"2016-09-20\"", 86),
                square("\"p-code\": \"NP0102\"", 87));

        assertThat(given.asOf("2016-09-25", "2016-09-25", "public").layers())
                .extracting(layer -> layer.place().orElseThrow() + " " + layer.date())
                .containsExactly("north 2016-09-20", "south 2016-09-01");
    }

    @Test
    void aCodeAndAnIdOfTwoPlacesDoNotGoTogether() {
        drawn(
                square("\"p-code\": \"NP0101\", \"id\": \"south\"", 85),
                square("\"p-code\": \"ZZ\", \"id\": \"south\"", 86));

        assertThat(said())
                .startsWith(
                        "outline-of-two 2: the P-code `NP0101` is that of `north`, the id that of `south`",
                        "outline-of-two 3: the P-code `ZZ` is of no place, the id that of `south`");
    }

    /** Neighbours keep their common edge: no gap opens between them, and no corner is lost where three meet. */
    @Test
    void outlinesOfMorePositionsThanAMapShowsHaveFewer() {
        String border = IntStream.rangeClosed(0, 5000)
                .mapToObj(i ->
                        String.format(Locale.ROOT, "[%.6f, %.6f]", 86 + 0.0004 * Math.sin(i / 3.0), 27 + i / 5000.0))
                .collect(Collectors.joining(", "));
        List<String> back = List.of(border.split("(?<=]), "));
        String reversed = IntStream.rangeClosed(1, back.size())
                .mapToObj(i -> back.get(back.size() - i))
                .collect(Collectors.joining(", "));
        drawn(
                area("\"p-code\": \"NP0101\"", "[[[85, 27], " + border + ", [85, 28], [85, 27]]]"),
                area("\"p-code\": \"NP0102\"", "[[[87, 28], " + reversed + ", [87, 27], [87, 28]]]"));

        List<MapFeature> layers = given.ledger().layers();

        List<Position> one = layers.get(0).runs().get(0);
        List<Position> other = layers.get(1).runs().get(0);
        assertThat(one).hasSizeLessThan(200);
        assertThat(one.stream().filter(position -> position.longitude() > 85.5).toList())
                .hasSizeGreaterThan(1)
                .allMatch(other::contains);
    }
}
