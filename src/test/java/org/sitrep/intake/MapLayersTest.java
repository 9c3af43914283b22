package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.map.MapFeature;

/** Map layers: what is read, and what is said of each that is wrong. */
class MapLayersTest {

    private static final String LINE = """
            "LineString", "coordinates": [[85.1, 27.1], [85.2, 27.2]]""";
    private static final String AREA = """
            "Polygon", "coordinates": [[[85, 27], [86, 27], [86, 28], [85, 27]]]""";
    private static final String FRONT = """
            "kind": "front-line", "source": "un", "date": "2016-09-25\"""";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aValleyWithAPlaceOnTheMap() {
        given = Given.in(folder.resolve("valley"))
                .append("crisis.yaml", "default-sensitivity: public\n")
                .known("2016-09-25", "- {event: Talks began, date: 2016-09-25, source: radio}\n");
    }

    private static String layer(String properties, String geometry) {
        return """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature",
                "properties": {%s},
                "geometry": {"type": %s}}
                ]}
                """.formatted(properties, geometry);
    }

    private List<String> said(String text) {
        given.write("map/a.geojson", text);
        return given.findings().stream().map(MapLayersTest::said).toList();
    }

    private static String said(Finding finding) {
        String hint = finding.hint().isEmpty() ? "" : " / " + finding.hint();
        return finding.rule().id() + " " + finding.place().line() + ":"
                + finding.place().column() + ": " + finding.message() + hint;
    }

    @Test
    void aLayerIsReadWithAllItSays() {
        given.write("map/a.geojson", layer(FRONT + """
                , "id": "east", "name": {"en": "Eastern line"}, "via": "radio", "document": "Note 3", "by": "army",
                "until": "2016-09-30", "known": "2016-09-26", "sensitivity": "internal\"""", LINE));

        MapFeature line = given.ledger().layers().get(0);

        assertThat(line.kind()).isEqualTo(MapFeature.Kind.FRONT_LINE);
        assertThat(line.id()).isEqualTo("east");
        assertThat(line.runs()).singleElement().satisfies(run -> assertThat(run).hasSize(2));
        assertThat(line.known()).hasToString("2016-09-26");
        assertThat(line.sensitivity().id()).isEqualTo("internal");
        assertThat(line.by()).contains("army");
        assertThat(line.source().via()).contains("radio");
    }

    /** As a map program writes it: a name of the layer, numbers of features, heights, and columns without a value. */
    @Test
    void whatMapProgramsWriteBesideIsNoFault() {
        given.write("map/a.geojson", """
                {"type": "FeatureCollection", "name": "lines",
                "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}, "bbox": [85, 27, 86, 28], "features": [
                {"type": "Feature", "id": 7, "properties": {"kind": "crossing", "name": null, "source": "un",
                 "date": "2016-09-25", "by": null}, "geometry": {"type": "Point", "coordinates": [85.1, 27.1, 1400.5]}}
                ]}
                """);

        assertThat(given.ledger().layers()).hasSize(1);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "{\"type\": ",
                        "broken-json 1:10: the file ends before everything in it is closed / texts and keys stand in double quotes, commas stand between members and none after the last"),
                Arguments.of(
                        layer(FRONT.replace("front-line", "frontline"), LINE),
                        "wrong-value 3:24: `frontline` in `properties.kind`: expected one of: area, area-of-control, besieged-area, lake, river, boundary, road, closed-road, front-line, site, camp, crossing / did you mean `front-line`?"),
                Arguments.of(
                        layer(FRONT + ", \"colour\": \"red\"", LINE),
                        "columns-not-used 3:76: the column `colour` is not used"),
                Arguments.of(
                        layer(FRONT + ", \"untill\": \"2016-09-30\"", LINE),
                        "columns-not-used 3:76: the column `untill` is not used / `untill`: did you mean `until`?"),
                Arguments.of(
                        layer(FRONT + ", \"sensitivit\": \"internal\"", LINE),
                        "unknown-key 3:76: unknown key `sensitivit` / did you mean `sensitivity`?"),
                Arguments.of(
                        layer(FRONT.replace("2016-09-25", "03/04/2016"), LINE),
                        "ambiguous-date 3:62: `03/04/2016` can be 2016-04-03 or 2016-03-04 / write the year first, then the month: `2016-04-03`"),
                Arguments.of(
                        layer("\"kind\": \"front-line\", \"date\": \"2016-09-25\"", LINE),
                        "missing-key 3:15: missing key `source` / Who says so: the id of a source. For a whole layer, crisis.yaml can say it: `map: {layers: [{file: a.geojson, source: …}]}`"),
                Arguments.of(
                        layer(FRONT.replace("un", "unn"), LINE),
                        "unknown-source 3:48: unknown source `unn` / did you mean `un`?"),
                Arguments.of(
                        layer(FRONT.replace("-09-25", "-09-31"), LINE),
                        "no-such-day 3:62: `2016-09-31` does not exist: September 2016 has 30 days"),
                Arguments.of(
                        layer(FRONT + ", \"until\": \"2016-09-25\"", LINE),
                        "reversed-period 3:85: it ends on 2016-09-25, which is not after its `date`, 2016-09-25 / correct one of the dates"),
                Arguments.of(
                        layer(FRONT + ", \"known\": \"2016-09-24\"", LINE),
                        "known-before-true 3:85: it is of 2016-09-25, after the day it became known, 2016-09-24 / correct one of the dates"),
                Arguments.of(
                        layer(FRONT + ", \"sensitivity\": \"secret\"", LINE),
                        "unknown-audience 3:91: unknown audience `secret` / known: `internal`, `partners`, `public`"),
                Arguments.of(
                        layer(FRONT, AREA),
                        "wrong-form 3:24: `front-line` is drawn as lines (LineString, MultiLineString), and the geometry has areas (Polygon, MultiPolygon) / give another kind, one of `area`, `area-of-control`, `besieged-area`, `lake`, or draw it otherwise"),
                Arguments.of(
                        layer(FRONT, LINE.replace("85.1", "185.1")),
                        "wrong-coordinates 4:53: found `185.1`, expected a longitude, -180 to 180 / degrees of WGS 84, longitude first; save the layer with the coordinates EPSG:4326"),
                Arguments.of(
                        layer(FRONT, LINE.replace("27.1]", "\"27.1\"]")),
                        "wrong-coordinates 4:59: found the word `27.1`, expected a latitude, -90 to 90 / degrees of WGS 84, longitude first; save the layer with the coordinates EPSG:4326"),
                Arguments.of(
                        layer(FRONT, "\"LineString\", \"coordinates\": [[85.1, 27.1]]"),
                        "short-line 4:51: a line has two positions or more, found 1 / draw it longer, or as a point"),
                Arguments.of(
                        layer(FRONT, "\"LineString\", \"coordinates\": [[179.9, 27.1], [-179.9, 27.1]]"),
                        "across-180 4:67: the line jumps from one side of 180° to the other / cut it in two at 180°, as RFC 7946 wants it"),
                Arguments.of(
                        layer(FRONT, "\"LineString\", \"coordinates\": []"),
                        "empty-geometry 2:1: the feature in line 2 has no place: not drawn / draw it, or take the feature out"),
                Arguments.of(
                        layer(FRONT + ", \"name\": \"Ridge\"", "\"MultiLineString\", \"coordinates\": []"),
                        "empty-geometry 2:1: `Ridge` has no place: not drawn / draw it, or take the feature out"),
                Arguments.of(
                        layer(FRONT, "\"Circle\", \"coordinates\": []"),
                        "wrong-value 4:22: `Circle` in `geometry.type`: expected one of: Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon, GeometryCollection / known: `GeometryCollection`, `LineString`, `MultiLineString`, `MultiPoint`, `MultiPolygon`, `Point`, `Polygon`"),
                Arguments.of(
                        layer(FRONT.replace("front-line", "besieged-area"), AREA.replace(", [85, 27]]]", "]]")),
                        "short-ring 4:49: the outline of an area has four positions or more, the last of them the first; found 3"),
                Arguments.of(
                        layer(FRONT.replace("front-line", "besieged-area"), AREA.replace("[85, 27]]]", "[85, 27.5]]]")),
                        "open-ring 4:49: the outline does not end where it begins / repeat its first position at its end"),
                Arguments.of(
                        layer(
                                FRONT.replace("front-line", "besieged-area"),
                                "\"Polygon\", \"coordinates\": [[[85, 27], [86, 28], [86, 27], [85, 28], [85, 27]]]"),
                        "crossed-outline 4:48: the outline crosses or touches itself, or a hole lies outside it, near longitude and latitude 85.5000, 27.5000 / correct it there in the program that drew it"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsSaidAtItsPlace(String text, String expected) {
        assertThat(said(text)).containsExactly(expected);
    }

    /** One finding for the file, not one for each of its positions. */
    @Test
    void metresAreNoDegrees() {
        String metres = layer(
                        FRONT, "\"LineString\", \"coordinates\": [[4123456.7, 4312345.6], [4123457.7, 4312346.6]]")
                .replace(
                        "\"features\"",
                        "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::3857\"}},\n\"features\"");

        assertThat(said(metres))
                .containsExactly(
                        "wrong-crs 1:78: the coordinates are of another system, `urn:ogc:def:crs:EPSG::3857` / save"
                                + " the layer with the coordinates EPSG:4326 (WGS 84); in QGIS: Export, Save Features As, CRS");
    }

    @Test
    void twoOfOneIdAndDayAreOneTooMany() {
        given.write("map/a.geojson", layer(FRONT + ", \"id\": \"east\"", LINE))
                .write("map/b.geojson", layer(FRONT + ", \"id\": \"east\"", LINE));

        assertThat(given.findings()).extracting(finding -> finding.rule().id()).containsExactly("duplicate-id");
        assertThat(given.findings().get(0).place().file()).endsWith("map/b.geojson");
    }

    @Test
    void latitudeBeforeLongitudeIsNoticed() {
        given.write("crisis.yaml", crisisWithAPoint())
                .write("map/a.geojson", layer(FRONT, "\"LineString\", \"coordinates\": [[27.1, 85.1], [27.2, 85.2]]"));

        assertThat(given.findings()).extracting(finding -> finding.rule().id()).containsExactly("swapped-coordinates");
    }

    private String crisisWithAPoint() {
        try {
            return java.nio.file.Files.readString(given.folder().resolve("crisis.yaml"))
                    .replace("{id: north, name: The north}", "{id: north, name: The north, at: [27.7, 85.3]}");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAtlasIsTooMuch() {
        StringBuilder line = new StringBuilder("\"LineString\", \"coordinates\": [[85, 27]");
        for (int i = 0; i < 20_001; i++) {
            line.append(", [85.").append(i).append(", 27]");
        }

        assertThat(said(layer(FRONT, line + "]"))).singleElement().asString().startsWith("too-many-positions 2:1");
    }

    @Test
    void otherFilesInTheFolderAreNamedNotRead() {
        given.write("map/a.shp", "x").write("map/.hidden", "x");

        assertThat(given.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("ignored-file");
            assertThat(finding.isError()).isFalse();
        });
    }

    /** Whatever is written there, it is reported; nothing is thrown. */
    @Test
    void noLayerIsTooBroken() {
        String sound = layer(FRONT + ", \"name\": {\"en\": \"Line\"}", AREA);
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            StringBuilder text = new StringBuilder(sound);
            for (int j = 0; j <= random.nextInt(4); j++) {
                int at = random.nextInt(text.length());
                String other = "{}[],:\"0-9.ea ".substring(random.nextInt(13)).substring(0, 1);
                text.replace(at, Math.min(text.length(), at + random.nextInt(3)), other);
            }
            assertThat(said(text.toString())).as(text.toString()).isNotNull();
        }
    }
}
