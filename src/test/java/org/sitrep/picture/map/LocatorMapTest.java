package org.sitrep.picture.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.sitrep.Counts;
import org.sitrep.fact.map.BaseMap;
import org.sitrep.fact.map.Position;
import org.sitrep.intake.geojson.NaturalEarth;
import org.sitrep.picture.Label.Held;
import org.sitrep.picture.Outline;
import org.sitrep.picture.Point;

/** Given these places, what does the map show? */
@Tag("slow")
class LocatorMapTest {

    private static final Atlas ATLAS = new Atlas(NaturalEarth.map());
    private static final double LINE = 8;
    private static final double ROOM = 40;

    /** Every letter is as wide as another; a number takes the room of seven. */
    private static final Lettering LETTERS = new Lettering(String::length, key -> "x".repeat(7), LINE);

    private static final String NAME = "x".repeat((int) ROOM);

    private static final Pin EAST = new Pin(new Position(37.180, 36.205), false, "x".repeat(70), Pin.PLACE);
    private static final Pin WEST = new Pin(new Position(37.120, 36.200), false, "x".repeat(70), Pin.PLACE);
    private static final Pin URUM = new Pin(new Position(36.990, 36.155), false, "x".repeat(50), Pin.PLACE);

    private static LocatorMap map(Pin... pins) {
        return LocatorMap.of(ATLAS, List.of(pins), List.of(), Set.of(), LETTERS);
    }

    private static Pin at(double longitude, double latitude) {
        return new Pin(new Position(longitude, latitude), false, NAME, Pin.PLACE);
    }

    @Test
    void theCountryAroundAleppoIsSyria() {
        CountryMap country = map(EAST, WEST, URUM).country().orElseThrow();

        assertThat(country.names().get(0).country()).isEqualTo(760);
        assertThat(country.names()).extracting(CountryName::country).contains(792, 368);
    }

    private static final CountryName WIDE_AND_LOW = new CountryName(
            180, List.of(new CountryName.Spot(new Point(50, 50), 20), new CountryName.Spot(new Point(50, 60), 15)));

    /** Every letter is as wide as another: 20 letters fit into one line, 15 into each of two. */
    @ParameterizedTest
    @CsvSource({
        "Central Africa, , Central Africa",
        "Central African Republic, , Central African/Republic",
        "Democratic Republic of the Congo, DR Congo, DR Congo",
        "Democratic Republic of the Congo, , ",
    })
    void aNameWithoutRoomIsWrappedOrShortened(String name, String shorter, String placed) {
        List<String> names = Stream.of(name, shorter).filter(Objects::nonNull).toList();

        assertThat(WIDE_AND_LOW.placed(names, String::length).map(found -> String.join("/", found.lines())))
                .isEqualTo(Optional.ofNullable(placed));
    }

    @Test
    void theFrameLiesInTheNorthWestOfTheCountry() {
        CountryMap country = map(EAST, WEST, URUM).country().orElseThrow();

        double width = LocatorMap.WIDTH - map(EAST, WEST, URUM).corner().x();
        assertThat(country.left() + country.width() / 2).isLessThan(width / 2);
        assertThat(country.top() + country.high() / 2).isLessThan(country.height() / 2);
    }

    /** East and west of the city lie 5.4 km apart (36.2° N: a degree of longitude is 89.9 km). */
    @Test
    void distancesFitTheBar() {
        Detail detail = map(EAST, WEST, URUM).detail();
        Point east = detail.marks().get(0).at();
        Point west = detail.marks().get(1).at();
        double drawn = Math.hypot(east.x() - west.x(), east.y() - west.y());

        assertThat(drawn / detail.bar().length() * detail.bar().km()).isCloseTo(5.42, within(0.06));
        assertThat(east.x()).isGreaterThan(west.x());
        assertThat(east.y()).as("farther north").isLessThan(west.y());
    }

    @Test
    void aPlaceAloneIsShownWithWhatLiesAroundIt() {
        Detail detail = map(EAST).detail();

        double width = map(EAST).width() / detail.bar().length() * detail.bar().km();
        assertThat(width).isGreaterThanOrEqualTo(10);
        assertThat(detail.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.at().x()).isCloseTo(map(EAST).width() / 2, within(1e-6));
            assertThat(mark.at().y()).isCloseTo(detail.height() / 2, within(1e-6));
        });
    }

    /** The coasts of the base map may be a kilometre off: drawn too large, they would put a harbour into the sea. */
    @Test
    void theBaseMapIsNotDrawnLargerThanItsScaleAllows() {
        assertThat(map(EAST, WEST).detail().terrain()).isEmpty();
        assertThat(map(at(36.1, 33.5), at(37.2, 36.2)).detail().terrain()).isPresent();
    }

    @Test
    void placesThatShareASpotShareAMark() {
        Detail detail = map(at(37, 36), at(37.000_01, 36), at(37.5, 36)).detail();

        assertThat(detail.marks()).extracting(Detail.Mark::pins).containsExactly(List.of(0, 1), List.of(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12, 40, 200})
    void wordsNeitherCoverEachOtherNorAMarkNorTheEdge(int places) {
        List<Pin> pins = IntStream.range(0, places)
                .mapToObj(i -> at(37 + (i * 7 % 40) * 0.02, 36 + (i * 11 % 40) * 0.02))
                .toList();
        Detail detail = map(pins.toArray(Pin[]::new)).detail();

        List<Envelope> taken = new ArrayList<>();
        List<Envelope> named = new ArrayList<>();
        for (Detail.Mark mark : detail.marks()) {
            taken.add(new Envelope(
                    mark.at().x() - 2,
                    mark.at().x() + 2,
                    mark.at().y() - 2,
                    mark.at().y() + 2));
        }
        for (Detail.Mark mark : detail.marks()) {
            mark.words().ifPresent(words -> {
                double room = mark.key() > 0 ? 7 : ROOM;
                double left =
                        words.x() - (words.held() == Held.LEFT ? 0 : words.held() == Held.RIGHT ? room : room / 2);
                Envelope box = new Envelope(left, left + room, words.y() - LINE / 2, words.y() + LINE / 2);
                assertThat(taken).noneMatch(box::intersects);
                assertThat(named)
                        .as("two names never read as one")
                        .noneMatch(other -> other.getMinY() < box.getMaxY()
                                && box.getMinY() < other.getMaxY()
                                && other.distance(box) < LINE / 2);
                named.add(box);
                assertThat(new Envelope(0, map(pins.toArray(Pin[]::new)).width(), 0, detail.height()).contains(box))
                        .isTrue();
                taken.add(box);
            });
        }
        assertThat(detail.marks().stream().flatMap(mark -> mark.pins().stream()))
                .hasSize(places);
    }

    @Test
    void numbersAreCountedWithoutGapsFromTheTopOfTheMapDown() {
        List<Pin> pins = IntStream.range(0, 40)
                .mapToObj(i -> at(37 + (i * 7 % 40) * 0.02, 36 + (i * 11 % 40) * 0.02))
                .toList();
        List<Detail.Mark> numbered = map(pins.toArray(Pin[]::new)).detail().marks().stream()
                .filter(mark -> mark.key() > 0)
                .sorted(Comparator.comparing(Detail.Mark::key))
                .toList();

        assertThat(numbered).hasSizeGreaterThan(2);
        assertThat(numbered)
                .extracting(Detail.Mark::key)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbered.size()).boxed().toList());
        assertThat(numbered)
                .extracting(mark -> Math.floor(mark.at().y() / LINE))
                .isSorted();
        assertThat(numbered).allMatch(mark -> mark.words().isPresent());
    }

    @Test
    void whereTheDetailShowsTheCountryThereIsNoSecondMap() {
        LocatorMap map = map(at(35.8, 32.5), at(42, 37), at(36, 37), at(40.5, 34.5));

        assertThat(map.country()).isEmpty();
        assertThat(map.detail().terrain().orElseThrow().home()).isNotEmpty();
    }

    @Test
    void farFromLandThereIsAMapWithoutACountry() {
        assertThat(map(at(-140, -40)).country()).isEmpty();
    }

    @Test
    void whatIsDrawnKeepsInsideTheMap() {
        LocatorMap map = map(at(36.1, 35.0), at(37.2, 36.2));
        Terrain detail = map.detail().terrain().orElseThrow();
        Terrain country = map.country().orElseThrow().terrain();

        assertInside(detail, map.detail().height());
        assertInside(country, map.country().orElseThrow().height());
    }

    private static void assertInside(Terrain terrain, double height) {
        assertThat(Stream.of(terrain.home(), terrain.others(), terrain.coasts(), terrain.borders())
                        .flatMap(List::stream)
                        .flatMap(outline -> outline.points().stream()))
                .isNotEmpty()
                .allMatch(point -> point.x() >= -1e-6
                        && point.x() <= LocatorMap.WIDTH + 1e-6
                        && point.y() >= -1e-6
                        && point.y() <= height + 1e-6);
    }

    @Test
    void aLineThatLeavesTheMapIsCutAndOneOutsideIsNotDrawn() {
        Trace road = new Trace(
                List.of(List.of(new Position(37.12, 36.2), new Position(37.18, 36.21))), false, "x".repeat(20), "road");
        LocatorMap map = LocatorMap.of(ATLAS, List.of(EAST, WEST), List.of(road), Set.of(), LETTERS);

        assertThat(map.detail().traces()).singleElement().satisfies(trace -> {
            assertThat(trace.outlines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.isArea()).isFalse());
            assertThat(trace.words()).isPresent();
        });
    }

    @Test
    void wordsKeepOffLinesWhereThereIsOtherRoom() {
        Trace road =
                new Trace(List.of(List.of(new Position(37.18, 36.205), new Position(37.5, 36.205))), false, "", "road");
        LocatorMap map = LocatorMap.of(ATLAS, List.of(EAST), List.of(road), Set.of(), LETTERS);

        Detail.Mark mark = map.detail().marks().get(0);
        assertThat(mark.words().orElseThrow().y())
                .as("the road leaves to the east, and there is no room to the west")
                .isNotEqualTo(mark.at().y());
    }

    @Test
    void aNameThatLinesWouldCrossEverywhereIsANumberAndThatOfALineToo() {
        List<Trace> roads = IntStream.range(0, 80)
                .mapToObj(i -> new Trace(
                        List.of(List.of(
                                new Position(37.1, 36.15 + i * 0.0015), new Position(37.3, 36.15 + i * 0.0015))),
                        false,
                        i == 20 ? NAME : "",
                        "road"))
                .toList();
        Detail detail =
                LocatorMap.of(ATLAS, List.of(EAST), roads, Set.of(), LETTERS).detail();

        assertThat(List.of(detail.marks().get(0).key(), detail.traces().get(20).key()))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(detail.traces().get(20).words()).isPresent();
    }

    @Test
    void allCountriesOfAReportAreInOneTone() {
        Pin inIndia = at(74.9, 31.6);
        Pin inPakistan = at(73.1, 31.4);
        Detail detail = map(inIndia, inPakistan).detail();

        assertThat(detail.terrain().orElseThrow().home()).isNotEmpty();
        assertThat(detail.terrain().orElseThrow().others()).isEmpty();
    }

    @Test
    void aHoleInAnAreaStaysOpen() {
        Trace ring = new Trace(List.of(square(37.0, 36.0, 0.4), square(37.1, 36.1, 0.1)), true, "", "besieged-area");
        LocatorMap map = LocatorMap.of(ATLAS, List.of(), List.of(ring), Set.of(), LETTERS);

        List<Outline> outlines = map.detail().traces().get(0).outlines();
        assertThat(outlines).hasSize(2).allMatch(Outline::isArea);
        assertThat(turn(outlines.get(0)) * turn(outlines.get(1)))
                .as("they run against each other")
                .isNegative();
    }

    private static List<Position> square(double west, double south, double side) {
        return List.of(
                new Position(west, south),
                new Position(west + side, south),
                new Position(west + side, south + side),
                new Position(west, south + side),
                new Position(west, south));
    }

    private static double turn(Outline outline) {
        double area = 0;
        List<Point> points = outline.points();
        for (int i = 0; i < points.size(); i++) {
            Point next = points.get((i + 1) % points.size());
            area += points.get(i).x() * next.y() - next.x() * points.get(i).y();
        }
        return area;
    }

    /** A place in the middle of each country's largest piece: the map is drawn, and mostly shows that country. */
    @TestFactory
    Stream<DynamicTest> everyCountryOfTheWorldHasItsMap() {
        List<BaseMap.Country> countries = NaturalEarth.map().countries();
        return Counts.each(6, countries).stream()
                .map(country -> DynamicTest.dynamicTest("country " + country.code(), () -> {
                    List<Position> coast = country.areas().stream()
                            .map(area -> NaturalEarth.map().ring(area.rings().get(0)))
                            .max((a, b) -> Integer.compare(a.size(), b.size()))
                            .orElseThrow();
                    Optional<Atlas.Piece> home =
                            ATLAS.under(List.of(coast.get(0))).stream().findFirst();
                    assertThat(home).isPresent();
                    LocatorMap map = map(new Pin(coast.get(0), false, NAME, Pin.PLACE));
                    assertThat(map.detail().marks()).hasSize(1);
                    assertThat(map.height()).as("3 cm of 6 cm").isCloseTo(LocatorMap.WIDTH / 2, within(1e-6));
                }));
    }
}
