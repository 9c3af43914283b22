package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.map.MapFeature.Kind;
import org.sitrep.fact.map.Position;

/** Layers as QGIS, geojson.io and Overpass write them: taken as they are, and what has no use is said once. */
class LayersOfMapProgramsTest {

    private static final String ALL = "\"kind\": \"camp\", \"source\": \"un\", \"date\": \"2024-03-09\"";
    private static final String POINT = point("29.2, -1.7");

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aValley() {
        given = Given.in(folder.resolve("valley"))
                .known("2024-03-10", "- {event: Rain, date: 2024-03-10, source: un}\n");
    }

    private static String point(String at) {
        return "{\"type\": \"Point\", \"coordinates\": [" + at + "]}";
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\": \"Feature\", \"properties\": {" + properties + "}, \"geometry\": " + geometry + "}";
    }

    private Given layer(String... features) {
        return given.write(
                "map/a.geojson",
                "{\"type\": \"FeatureCollection\", \"features\": [\n" + String.join(",\n", features) + "\n]}");
    }

    /** Returns what was read, of which nothing stood in the way. */
    private List<MapFeature> read() {
        Ledger ledger =
                CrisisFolder.read(given.folder()).value().orElseThrow(() -> new AssertionError(said().toString()));
        return ledger.layers();
    }

    private List<String> said() {
        return given.findings().stream()
                .map(finding -> finding.severity().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + finding.rule().id() + ": " + finding.message())
                .toList();
    }

    private static String many(int number, String properties) {
        return IntStream.range(0, number)
                .mapToObj(i -> feature(properties.replace("#", "" + i), point("29." + (10 + i) + ", -1.7")))
                .collect(Collectors.joining(",\n"));
    }

    @Test
    void columnsOfTheirOwnAreNamedOnceALayer() {
        layer(many(40, ALL + ", \"name\": \"Camp #\", \"id\": \"c#\", \"fid\": #, \"area_ha\": 1.5"));

        assertThat(read()).hasSize(40);
        assertThat(said()).containsExactly("note columns-not-used: the columns `fid`, `area_ha` are not used");
    }

    @Test
    void aCauseIsToldOnce() {
        layer(many(40, "\"kind\": \"camp\", \"date\": \"2024-03-09\", \"id\": \"c#\""));

        assertThat(said()).containsExactly("error missing-key: missing key `source`; likewise 39 more in this file");
    }

    @Test
    void jsonOfAnyEndingIsReadWhereItHoldsALayer() {
        String one = "{\"type\": \"FeatureCollection\", \"features\": [" + feature(ALL, POINT) + "]}";
        given.write("map/A.GEOJSON", one)
                .write("map/b.json", one)
                .write("map/c.JSON", feature(ALL, POINT))
                .write("map/style.json", "{\"version\": 8}")
                .write("map/roads.shp", "")
                .write("map/notes.txt", "");

        assertThat(read()).hasSize(3);
        assertThat(given.findings())
                .extracting(finding -> finding.message() + " / " + finding.hint())
                .containsExactlyInAnyOrder(
                        "not read: it holds no GeoJSON FeatureCollection / export the layer as GeoJSON, or move the file elsewhere",
                        "not read: the name does not end in .geojson / export the layer as GeoJSON (EPSG:4326) in the map program, and put that file here",
                        "not read: the name does not end in .geojson / rename it, or move it elsewhere");
    }

    @Test
    void aLayerHas10000FeaturesAtMost() {
        layer(many(10_000, ALL));
        assertThat(read()).hasSize(10_000);
        layer(many(10_001, ALL));
        assertThat(given.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).endsWith("a list of features with at most 10000 items");
            assertThat(finding.hint()).startsWith("filter or simplify the layer in the map program");
        });
    }

    @Test
    void aSourceMayBeGivenByItsName() {
        layer(feature("\"KIND\": \"camp\", \"SOURCE\": \"THE ngo\", \"date\": \"2024-03-09\"", POINT));
        assertThat(read()).extracting(camp -> camp.source().source()).containsExactly("ngo");

        layer(feature("\"kind\": \"camp\", \"source\": \"The N.G.O\", \"date\": \"2024-03-09\"", POINT));
        assertThat(given.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.hint()).startsWith("known: `").contains("`ngo`, `radio`"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"type\": \"Point\", \"coordinates\": []}",
                "{\"type\": \"Polygon\", \"coordinates\": [[]]}",
                "{\"type\": \"GeometryCollection\", \"geometries\": []}"
            })
    void aFeatureWithoutAPlaceIsNamed(String nowhere) {
        layer(feature(ALL + ", \"name\": \"Camp A\"", nowhere), feature(ALL + ", \"name\": \"Camp B\"", POINT));

        assertThat(read())
                .singleElement()
                .satisfies(camp ->
                        assertThat(camp.name().orElseThrow().byLanguage()).containsValue("Camp B"));
        assertThat(said()).containsExactly("note empty-geometry: `Camp A` has no place: not drawn");
    }

    @ParameterizedTest
    @CsvSource({
        "\"2024-03-09T00:00:00Z\", 2024-03-09",
        "\"2024-03-09T00:00:00.000+09:00\", 2024-03-09",
        "\"2024-03-09T23:30:00Z\", 2024-03-10", // the valley is in Nepal, 5:45 hours before UTC
        "\"2024-03-10T01:30:00+0900\", 2024-03-09",
        "\"2024-03-09 23:30:00\", 2024-03-09",
        "\"2024/03/09\", 2024-03-09",
        "\"2024/3/9 12:00:00+00\", 2024-03-09",
        "\"2024.03.09\", 2024-03-09",
        "\"20240309\", 2024-03-09",
        "20240309, 2024-03-09",
        "1709942400000, 2024-03-09",
        "\"25/02/2024\", 2024-02-25",
        "\"02-25-2024\", 2024-02-25",
        "\"03.03.2024\", 2024-03-03"
    })
    void daysInTheWaysOfMapPrograms(String written, String day) {
        layer(feature("\"kind\": \"camp\", \"source\": \"un\", \"date\": " + written, POINT));

        assertThat(read())
                .extracting(MapFeature::date)
                .extracting(Object::toString)
                .containsExactly(day);
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\"2024/02/30\", no-such-day",
        "\"03/04/2024\", ambiguous-date",
        "\"March\", wrong-value",
        "202403, wrong-value",
        "\"2024-03-09T25:00Z\", wrong-value"
    })
    void aDayThatIsNoneIsNotGuessed(String written, String rule) {
        layer(feature("\"kind\": \"camp\", \"source\": \"un\", \"date\": " + written, POINT));

        assertThat(said()).singleElement().asString().startsWith("error " + rule);
    }

    @Test
    void keysInCapitalsAndNumbersForWords() {
        layer(feature(
                "\"KIND\": \"Front line\", \"NAME\": 7, \"SOURCE\": \"UN\", \"DATE\": \"2024-03-09\", \"ID\": 1,"
                        + " \"BY\": \"Army\", \"VIA\": \"\"",
                "{\"type\": \"LineString\", \"coordinates\": [[29.2, -1.7, 1400, 0], [2.93e1, -1.7]]}"));

        assertThat(said()).isEmpty();
        assertThat(read()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.FRONT_LINE);
            assertThat(line.id()).isEqualTo("1");
            assertThat(line.name().orElseThrow().byLanguage()).containsValue("7");
            assertThat(line.by()).contains("army");
            assertThat(line.source().source()).isEqualTo("un");
            assertThat(line.runs().get(0).get(1).longitude()).isEqualTo(29.3);
        });
    }

    @Test
    void whatCrisisYamlSaysHoldsForTheWholeLayer() {
        given.append("crisis.yaml", """
                map:
                  layers:
                    - {file: a.geojson, kind: camp, source: ngo, date: 2024-03-09, name-column: "name:en", sensitivity: internal}
                """);
        layer(
                feature("\"name:en\": \"Camp A\", \"name\": \"Kambi A\"", POINT),
                feature("\"name:en\": null, \"name\": \"Kambi B\"", POINT),
                feature("\"kind\": \"site\", \"source\": \"un\", \"date\": \"2024-03-01\"", POINT));

        assertThat(read())
                .extracting(f -> f.kind().id() + " " + f.source().source() + " " + f.date() + " "
                        + f.sensitivity().id()
                        + f.name().map(name -> name.byLanguage().get("en")).orElse(""))
                .containsExactly(
                        "camp ngo 2024-03-09 internalCamp A",
                        "camp ngo 2024-03-09 internalKambi B",
                        "site un 2024-03-01 internal");
    }

    /** Overpass: features of OpenStreetMap have a `source` of their own, and buildings are areas. */
    @Test
    void anExportOfOverpass() {
        given.append(
                        "crisis.yaml",
                        "map: {layers: [{file: export.geojson, kind: site, source: un, date: 2024-03-09}]}\n")
                .write("map/export.geojson", """
                        {"type": "FeatureCollection", "generator": "overpass-turbo", "copyright": "ODbL", "timestamp": "2024-03-09T10:00:00Z",
                        "features": [
                        {"type": "Feature", "id": "node/1", "properties": {"@id": "node/1", "amenity": "hospital", "name": "Heal Africa",
                          "source": "survey"}, "geometry": {"type": "Point", "coordinates": [29.23, -1.68]}},
                        {"type": "Feature", "id": "way/2", "properties": {"@id": "way/2", "amenity": "hospital", "@relations": [{"role": "x"}]},
                          "geometry": {"type": "Polygon", "coordinates": [[[29.2, -1.7], [29.4, -1.7], [29.4, -1.6], [29.2, -1.7]]]}}
                        ]}
                        """);

        assertThat(read()).hasSize(2);
        assertThat(read().get(1).runs().get(0)).singleElement().satisfies(at -> {
            assertThat(at.longitude()).isBetween(29.2, 29.4);
            assertThat(at.latitude()).isBetween(-1.7, -1.6);
        });
        assertThat(said())
                .containsExactlyInAnyOrder(
                        "note layer-value-holds: `survey` in `source` is not what we take; what crisis.yaml gives for"
                                + " the layer, `un`, holds",
                        "note columns-not-used: the columns `@id`, `amenity`, `@relations` are not used",
                        "note drawn-otherwise: `site` is drawn as points (Point, MultiPoint), of a geometry that has"
                                + " areas (Polygon, MultiPolygon)");
    }

    /** Who may see a feature is never taken from elsewhere. */
    @Test
    void anUnknownAudienceIsAFaultWhateverTheLayerSays() {
        given.append("crisis.yaml", "map: {layers: [{file: a.geojson, sensitivity: public}]}\n");
        layer(feature(ALL + ", \"sensitivity\": \"secret\"", POINT));

        assertThat(said()).containsExactly("error unknown-audience: unknown audience `secret`");
    }

    @ParameterizedTest
    @CsvSource({
        "'file: b.geojson', unknown-layer",
        "'file: a.geojson, source: unn', unknown-source",
        "'file: a.geojson, kind: kamp', wrong-value",
        "'file: a.geojson, date: 2024-02-30', no-such-day",
        "'file: a.geojson}, {file: map/a.geojson', duplicate-id"
    })
    void whatIsWrongInCrisisYamlIsSaidThere(String keys, String rule) {
        given.append("crisis.yaml", "map: {layers: [{" + keys + "}]}\n");
        layer(feature(ALL, POINT));

        assertThat(given.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo(rule);
            assertThat(finding.place().file()).endsWith("crisis.yaml");
        });
    }

    /** As geojson.io writes it: style, and one feature alone; with a byte order mark before it. */
    @Test
    void oneFeatureIsAFile() {
        given.write(
                "map/a.geojson", "\uFEFF" + feature(ALL + ", \"marker-color\": \"#f00\", \"stroke\": \"#555\"", POINT));

        assertThat(read()).hasSize(1);
        assertThat(said()).containsExactly("note columns-not-used: the columns `marker-color`, `stroke` are not used");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:OGC:1.3:CRS84\"}}', true",
        "'{\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::4326\"}}', true",
        "'{\"type\": \"name\", \"properties\": {\"name\": \"http://www.opengis.net/def/crs/EPSG/0/4326\"}}', true",
        "'{\"type\": \"EPSG\", \"properties\": {\"code\": 4326}}', true",
        "'null', true",
        "'{\"type\": \"name\", \"properties\": {\"name\": \"WGS 84 / UTM zone 35S\"}}', false",
        "'{\"type\": \"EPSG\", \"properties\": {\"code\": 32735}}', false"
    })
    void coordinatesOfOtherSystemsAreRefusedByName(String crs, boolean isTaken) {
        given.write(
                "map/a.geojson",
                "{\"type\": \"FeatureCollection\", \"crs\": " + crs + ", \"features\": [" + feature(ALL, POINT) + "]}");

        assertThat(said().stream().noneMatch(said -> said.startsWith("error wrong-crs")))
                .isEqualTo(isTaken);
    }

    @Test
    void ofACollectionWhatTheKindIsDrawnAsIsTaken() {
        String line = "{\"type\": \"LineString\", \"coordinates\": [[29, -1], [29, -2]]}";
        layer(feature(
                ALL.replace("camp", "road"),
                "{\"type\": \"GeometryCollection\", \"geometries\": [" + POINT + ", " + line + "]}"));

        assertThat(read())
                .singleElement()
                .satisfies(road ->
                        assertThat(road.runs()).containsExactly(List.of(new Position(29, -1), new Position(29, -2))));
        assertThat(said()).singleElement().asString().startsWith("note drawn-otherwise");
    }

    @Test
    void aBoundaryRunsAroundAnArea() {
        layer(
                feature(
                        ALL.replace("camp", "boundary"),
                        "{\"type\": \"Polygon\", \"coordinates\": [[[29.2, -1.7], [29.4, -1.7], [29.4, -1.6], [29.2, -1.7]]]}"));

        assertThat(read())
                .singleElement()
                .satisfies(line -> assertThat(line.runs().get(0)).hasSize(4));
        assertThat(said()).isEmpty();
    }
}
