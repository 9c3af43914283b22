package org.sitrep.picture.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sitrep.fact.map.BaseMap;
import org.sitrep.fact.map.BaseMap.Kind;
import org.sitrep.fact.map.BaseMap.Status;
import org.sitrep.fact.map.Position;
import org.sitrep.intake.geojson.NaturalEarth;

/** What the map shows of land and borders that are disputed. Why it does is told by the tables beside the base map. */
class DisputesTest {

    private static final BaseMap MAP = NaturalEarth.map();
    private static final Atlas ATLAS = new Atlas(MAP);

    private static BaseMap.Country at(double longitude, double latitude) {
        return ATLAS.at(new Position(longitude, latitude)).orElseThrow().country();
    }

    private static String name(BaseMap.Country country) {
        return Optional.ofNullable(ATLAS.map().names().get(country.code()))
                .map(BaseMap.Names::code)
                .orElse("");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/basemap/territories.csv", delimiter = ';', numLinesToSkip = 1, emptyValue = "")
    void theTableSaysWhatTheMapShows(
            String territory, double longitude, double latitude, String shownAs, String status, String why) {
        BaseMap.Country country = at(longitude, latitude);

        assertThat(name(country)).isEqualTo(Optional.ofNullable(shownAs).orElse(""));
        assertThat(country.status().map(Status::id)).isEqualTo(Optional.ofNullable(status));
        assertThat(why).isNotBlank();
    }

    /** The cases in which a map takes a side soonest: literal, so that no table can change them in silence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Simferopol             | 34.10 | 44.95 | UKR | UKR |
                    Donetsk                | 37.80 | 48.00 | UKR | UKR |
                    Hargeisa               | 44.06 |  9.56 | SOM | SOM |
                    Laayoune               | -13.2 | 27.15 | ESH | ESH |
                    Quneitra               | 35.82 | 33.12 | SYR | SYR | occupied
                    Majdal Shams           | 35.77 | 33.26 | SYR | SYR | occupied
                    Tiberias               | 35.53 | 32.79 | ISR | ISR |
                    Kyrenia                | 33.32 | 35.30 | CYP | CYP |
                    Old City of Jerusalem  | 35.23 | 31.78 | PSE | PSE |
                    Gaza                   | 34.45 | 31.50 | PSE | PSE |
                    Hebron                 | 35.10 | 31.53 | PSE | PSE |
                    Siachen                | 77.10 | 35.40 |     |     | unsettled
                    Pristina               | 21.16 | 42.66 | XKX | SRB |
                    Taipei                 | 121.5 | 25.00 | TWN | CHN |
                    Hong Kong              | 114.1 | 22.40 | HKG | CHN |
                    Yuzhno-Kurilsk         | 145.9 | 44.05 |     |     | unsettled
                    Severo-Kurilsk         | 156.1 | 50.67 | RUS | RUS |
                    Tiraspol               | 29.60 | 46.85 | MDA | MDA |
                    Sukhumi                | 41.05 | 43.02 | GEO | GEO |
                    Stanley                | -57.9 | -51.7 | FLK | FLK |
                    Cayenne                | -52.4 |  4.85 | GUF | GUF |
                    Diego Garcia           | 72.42 | -7.30 | MUS | MUS |
                    """)
    void aPlaceLiesWhereTheUnitedNationsSeesIt(
            String place, double longitude, double latitude, String shownAs, String tone, String status) {
        BaseMap.Country country = at(longitude, latitude);

        assertThat(name(country)).isEqualTo(Optional.ofNullable(shownAs).orElse(""));
        assertThat(Optional.ofNullable(ATLAS.map().names().get(country.tone())).map(BaseMap.Names::code))
                .isEqualTo(Optional.ofNullable(tone));
        assertThat(country.status().map(Status::id)).isEqualTo(Optional.ofNullable(status));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/basemap/borders.csv", delimiter = ';', numLinesToSkip = 1)
    void aBorderOfTheTableIsDrawnAsNotSettled(String one, String other, String why) {
        assertThat(border(one, other)).isNotEmpty().containsOnly(Kind.UNSETTLED);
        assertThat(why).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "FRA, DEU",
        "UKR, RUS",
        "MDA, UKR",
        "GEO, RUS",
        "GUY, VEN",
        "XKX, ALB",
        "ESH, MRT",
        "PSE, JOR",
        "IND, NPL"
    })
    void anyOtherBorderIsDrawnAsOne(String one, String other) {
        assertThat(border(one, other)).isNotEmpty().containsOnly(Kind.BORDER);
    }

    private static List<Kind> border(String one, String other) {
        List<Integer> others = lines(other).toList();
        return lines(one)
                .filter(others::contains)
                .map(n -> MAP.lines().get(n).kind())
                .toList();
    }

    private static Stream<Integer> lines(String country) {
        return MAP.countries().stream()
                .filter(c -> name(c).equals(country))
                .flatMap(c -> c.areas().stream())
                .flatMap(area -> area.rings().stream())
                .flatMap(List::stream)
                .map(n -> n < 0 ? -1 - n : n);
    }

    /** Natural Earth has lines there, which the map must not keep. */
    @ParameterizedTest
    @CsvSource({
        "Somaliland, 48.1, 49, 8.1, 11.2",
        "northern Cyprus, 32.7, 34.2, 34.9, 35.4",
        "Crimea, 33, 36, 44.3, 46.3"
    })
    void thereIsNoLineWhereTheUnitedNationsSeesNone(
            String territory, double west, double east, double south, double north) {
        Envelope box = new Envelope(west, east, south, north);

        assertThat(MAP.lines().stream()
                        .filter(line -> line.kind() != Kind.COAST)
                        .flatMap(line -> line.positions().stream())
                        .filter(position -> box.contains(position.longitude(), position.latitude())))
                .isEmpty();
    }

    private static final Frame LEVANT =
            Frame.around(List.of(new Position(34.2, 31), new Position(37, 34)), 0.1, 40, 176, 118);

    @Test
    void occupiedLandIsHatchedWithinItsOutline() {
        Disputes disputes = ATLAS.terrain(LEVANT, Set.of(760)).disputes();
        Geometry golan = ATLAS.pieces(1, LEVANT.centre()).stream()
                .filter(piece -> piece.country().status().equals(Optional.of(Status.OCCUPIED)))
                .map(piece -> Ground.area(List.<Coordinate[]>of(piece.coast().stream()
                        .map(position -> LEVANT.drawn(LEVANT.projection().of(position)))
                        .toArray(Coordinate[]::new))))
                .findFirst()
                .orElseThrow();

        assertThat(disputes.hatching()).containsOnlyKeys(Status.OCCUPIED);
        assertThat(disputes.hatching().get(Status.OCCUPIED))
                .hasSizeGreaterThan(3)
                .flatMap(line -> line.points())
                .allMatch(point ->
                        golan.buffer(0.5).covers(Ground.line(point.x(), point.y(), point.x(), point.y() + 0.01)));
        assertThat(disputes.borders()).isNotEmpty();
        assertThat(disputes.territories()).containsExactly("East Jerusalem and the West Bank", "Gaza Strip", "Golan");
    }

    @Test
    void whereNothingIsDisputedNothingIsMarked() {
        Frame france = Frame.around(List.of(new Position(0, 45), new Position(4, 48)), 0.1, 40, 176, 118);

        assertThat(ATLAS.terrain(france, Set.of(250)).disputes()).isEqualTo(Disputes.NONE);
    }

    @Test
    void aPlainMapHasLandAndNoBorders() {
        Terrain plain = ATLAS.plain().terrain(LEVANT, Set.of(760));

        assertThat(plain.others()).isNotEmpty();
        assertThat(plain.coasts()).isNotEmpty();
        assertThat(plain.home()).isEmpty();
        assertThat(plain.borders()).isEmpty();
        assertThat(plain.disputes()).isEqualTo(Disputes.NONE);
    }
}
