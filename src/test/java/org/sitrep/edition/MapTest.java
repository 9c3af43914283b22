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
import org.sitrep.picture.Picture;
import org.sitrep.picture.Shape;
import org.sitrep.picture.map.MapPicture;

/** Given these facts and layers, what does the map of the brief show, and to whom? */
class MapTest {

    private static final String DAY = "2016-09-25";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aValleyOnTheMap() {
        given = Given.in(folder.resolve("valley"));
        replace("{id: north, name: The north}", "{id: north, name: The north, at: [27.75, 85.3]}");
        replace("{id: south, name: The south}", "{id: south, name: The south, p-code: NP01, at: [27.6, 85.35]}");
        replace("{id: valley, name: The valley,", "{id: valley, name: The valley, at: [27.7, 85.32],");
        given.known(DAY, event("north") + event("south") + event("valley"));
    }

    private void replace(String text, String by) {
        Path crisis = given.folder().resolve("crisis.yaml");
        try {
            given.write("crisis.yaml", java.nio.file.Files.readString(crisis).replace(text, by));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String event(String place) {
        return "- {event: Something happened, id: e-" + place + ", date: " + DAY + ", place: " + place
                + ", source: un}\n";
    }

    private static String layers(String... features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",\n", features) + "]}";
    }

    private static String line(String properties) {
        return feature("front-line", properties, "LineString", "[[85.2, 27.7], [85.4, 27.72]]");
    }

    private static String gate(String properties) {
        return feature("crossing", properties, "Point", "[85.31, 27.71]");
    }

    private static String feature(String kind, String properties, String type, String coordinates) {
        return "{\"type\": \"Feature\", \"properties\": {\"kind\": \"" + kind + "\", \"date\": \"" + DAY
                + "\", \"source\": \"radio\"" + properties + "}, \"geometry\": {\"type\": \"" + type
                + "\", \"coordinates\": " + coordinates + "}}";
    }

    private MapView map() {
        return Shown.in(given.brief(DAY)).map().orElseThrow();
    }

    private List<String> shown(String audience) {
        return given.asOf(DAY, DAY, audience).layers().stream()
                .map(feature -> feature.name()
                        .map(name -> name.byLanguage().get("en"))
                        .orElse(feature.kind().id()))
                .toList();
    }

    @Test
    void thePlacesOfTheBriefAreMarkedAndAWholeBesideItsPartsIsNot() {
        assertThat(map().places())
                .extracting(place -> place.label().text() + " " + place.coordinates())
                .containsExactly("The north 27.75° N, 85.3° E", "The south 27.6° N, 85.35° E");
        assertThat(map().alternative())
                .isEqualTo(
                        "Places of the brief: The north (Nepal, centre); The south (Nepal, south-east); The south lies 17 km south of"
                                + " The north");
    }

    @Test
    void aPlaceThatNothingInViewNamesIsNotMarked() {
        given.known(DAY, event("south"));

        assertThat(map().places()).extracting(place -> place.label().text()).containsExactly("The south");
    }

    @Test
    void withoutCoordinatesThereIsNoMap() {
        replace(", at: [27.75, 85.3]", "");
        replace(", at: [27.6, 85.35]", "");
        replace(", at: [27.7, 85.32]", "");

        assertThat(Shown.in(given.brief(DAY)).map()).isEmpty();
        assertThat(onPaper().htmlSource()).doesNotContain("class=\"map\"");
    }

    private Editions onPaper() {
        return Editions.of(given.folder(), DAY, Optional.empty(), folder.resolve("out"));
    }

    @Test
    void aLayerIsShownWithItsSourceAndItsDay() {
        given.write("map/a.geojson", layers(line(", \"name\": \"Ridge line\", \"by\": \"army\"")));

        ReportModel brief = given.brief(DAY);
        MapView.Layer line = Shown.in(brief).map().orElseThrow().layers().get(0);

        assertThat(line.name().orElseThrow().text()).isEqualTo("Ridge line");
        assertThat(line.label()).isEqualTo("Front line");
        assertThat(line.by()).contains("The army");
        assertThat(brief.note(line.notes().sources().get(0)).source().text()).isEqualTo("The radio");
        assertThat(Shown.in(brief).map().orElseThrow().alternative())
                .endsWith("Front line (Ridge line), The radio, 25 Sept");
        assertThat(onPaper().pdfText()).contains("Front line (Ridge line): The radio, 25 Sept");
    }

    @Test
    void areasUnderTheControlOfTwoAreToldApart() {
        String ring = "[[[85.2, 27.6], [85.3, 27.6], [85.3, 27.7], [85.2, 27.6]]]";
        given.write(
                "map/a.geojson",
                layers(
                        feature("area-of-control", ", \"by\": \"army\"", "Polygon", ring),
                        feature("area-of-control", ", \"by\": \"envoy\"", "Polygon", ring.replace("85.2", "85.4"))));

        assertThat(map().picture().drawn().shapes().stream().map(Shape::kind))
                .contains("area-of-control", "area-of-control-2");
        assertThat(map().picture().drawn().labels().stream().map(Label::text))
                .contains("Area of control: The army", "Area of control: The envoy");
    }

    @Test
    void ofOneFeatureTheLatestIsShown() {
        given.write(
                "map/a.geojson",
                layers(
                        line(", \"id\": \"east\", \"name\": \"New\""),
                        line(", \"id\": \"east\", \"name\": \"Old\"").replace(DAY, "2016-09-20"),
                        line(", \"id\": \"east\", \"name\": \"Later\"").replace(DAY, "2016-09-26")));

        assertThat(shown("public")).containsExactly("New");
    }

    @Test
    void whatEndedOrWasNotYetKnownIsNotShown() {
        given.write(
                "map/a.geojson",
                layers(
                        line(", \"name\": \"Ended\", \"until\": \"" + DAY + "\"")
                                .replace("\"date\": \"" + DAY, "\"date\": \"2016-09-01"),
                        line(", \"name\": \"Unknown\", \"known\": \"2016-09-26\"")));

        assertThat(shown("internal")).isEmpty();
    }

    @Test
    void aWithheldFeatureIsAbsentAndTheOlderOneThatItReplacesToo() {
        given.write(
                "map/a.geojson",
                layers(
                        line(", \"id\": \"east\", \"name\": \"Hidden\", \"sensitivity\": \"internal\""),
                        line(", \"id\": \"east\", \"name\": \"Old\"").replace(DAY, "2016-09-20"),
                        line(", \"name\": \"Open\"")));

        assertThat(shown("public")).containsExactly("Open");
        assertThat(shown("internal")).containsExactly("Hidden", "Open");
        assertThat(withheld("public")).containsExactly("east marked");
    }

    private List<String> withheld(String audience) {
        return given.redacted(DAY, DAY, audience).log().lines().stream()
                .map(left -> left.id() + " " + left.why().id())
                .toList();
    }

    /** The log of redactions is issued: it names no folder of anybody's machine. */
    @Test
    void aFeatureWithoutAnIdIsNamedByItsFileAlone() {
        given.write("map/a.geojson", layers(line(", \"sensitivity\": \"internal\"")));

        assertThat(withheld("public")).containsExactly("a.geojson/features/0 marked");
    }

    @Test
    void whoMayNotKnowExactPlacesSeesLinesAndAreasOnly() {
        given.append("crisis.yaml", "audiences: [{id: public, withholds: [exact-places]}, {id: internal}]\n")
                .write("map/a.geojson", layers(line(""), gate(", \"id\": \"gate\"")));

        assertThat(shown("public")).containsExactly("front-line");
        assertThat(shown("internal")).containsExactly("front-line", "crossing");
        assertThat(withheld("public")).containsExactly("gate exact-place");
    }

    @Test
    void aCoarsenedPlaceIsARingAtItsArea() {
        replace(
                "{id: north,",
                "{id: clinic, name: Zebra clinic, at: [27.123, 85.987], coarsen-to: south}\n  - {id: north,");
        given.append("crisis.yaml", "audiences: [{id: public, withholds: [exact-places]}, {id: internal}]\n")
                .known(DAY, event("clinic"));

        assertThat(map().places()).singleElement().satisfies(place -> {
            assertThat(place.isApproximate()).isTrue();
            assertThat(place.coordinates()).isEqualTo("27.6° N, 85.35° E");
        });
        String html = onPaper().htmlSource();
        assertThat(html).contains("class=\"around\"").doesNotContain("Zebra", "27.123", "85.987");
    }

    @Test
    void fortyPlacesAreEachNamedOnTheMapOrBelowItOrCounted() {
        String places = IntStream.range(0, 40)
                .mapToObj(i -> "  - {id: p" + i + ", name: Hamlet of number " + i + ", at: [27." + (10 + i) + ", 85."
                        + (10 + i * 7 % 40) + "]}\n")
                .collect(Collectors.joining());
        replace("  - {id: north,", places + "  - {id: north,");
        given.known(DAY, IntStream.range(0, 40).mapToObj(i -> event("p" + i)).collect(Collectors.joining()));

        String html = onPaper().htmlSource();
        String figure = html.substring(html.indexOf("<figure class=\"map\">"), html.indexOf("<div class=\"foot\">"))
                .replaceAll("(?s)<details.*?</details>", "");
        String drawn = figure.substring(figure.indexOf("</title>"));
        long named = IntStream.range(0, 40)
                .filter(i -> drawn.matches("(?s).*Hamlet of number " + i + "[<;,.].*"))
                .count();

        assertThat(html.split("class=\"place\"", -1)).hasSize(41);
        assertThat(named).isBetween(8L, 39L);
        assertThat(drawn).contains("More names in the data: " + (40 - named) + ".");
        assertThat(map().picture().keys())
                .extracting(MapPicture.Key::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, map().picture().keys().size())
                                .boxed()
                                .toList());
        assertThat(map().picture().keys().stream()
                        .mapToInt(key -> key.names().length())
                        .sum())
                .as("five lines of some sixty letters")
                .isLessThan(300);
    }

    /** Forty camps of one source and day are one line, not forty; the sign of each kind stands below the map. */
    @Test
    void featuresOfOneKindAreOneLineBelowTheMap() {
        given.write(
                "map/a.geojson",
                layers(IntStream.range(0, 40)
                        .mapToObj(i -> feature("camp", "", "Point", "[85.2" + (10 + i) + ", 27.7]"))
                        .toArray(String[]::new)));

        assertThat(map().keys()).extracting(MapView.Key::what).containsExactly("Camp (40)");
        assertThat(map().alternative()).endsWith("Camp (40), The radio, 25 Sept");
        assertThat(map().picture().keys())
                .as("what has no name is not numbered")
                .isEmpty();
        assertThat(onPaper().pdfText()).contains("Camp (40): The radio, 25 Sept");
    }

    /** Letters of Arabic or Burmese hang down by most of their size. */
    @Test
    void theLettersOfTheLastSignHangWithinThePicture() {
        given.write("map/a.geojson", layers(line("")));

        Picture drawn = map().picture().drawn();
        assertThat(drawn.labels()).extracting(Label::text).contains("Front line");
        assertThat(drawn.labels()).allMatch(label -> label.y() + 5 < drawn.height());
    }

    @Test
    void aMapOfPlacesAloneIsThreeCentimetresHigh() {
        assertThat(map().picture().drawn().height())
                .isEqualTo(map().picture().drawn().width() / 2);

        given.write("map/a.geojson", layers(line("")));

        assertThat(map().picture().drawn().height())
                .isGreaterThan(map().picture().drawn().width());
    }

    @Test
    void whatTheMapShowsTravelsWithThePdfAsALayer() {
        given.write("map/a.geojson", layers(line(", \"name\": \"Ridge line\"")));

        assertThat(new String(
                        org.sitrep.register.FactsUsed.json(given.asOf(DAY), "en"),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"layers\":{\"type\":\"FeatureCollection\"", "Ridge line", "[85.2,27.7]");
    }
}
