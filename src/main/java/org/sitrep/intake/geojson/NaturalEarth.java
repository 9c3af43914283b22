package org.sitrep.intake.geojson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.fact.map.BaseMap;
import org.sitrep.fact.map.BaseMap.Area;
import org.sitrep.fact.map.BaseMap.Country;
import org.sitrep.fact.map.BaseMap.Line;
import org.sitrep.fact.map.Position;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The base map that comes with the program; its origin and licence stand beside it, in {@code basemap/README.md}. */
public final class NaturalEarth {

    private static final String RESOURCE = "/basemap/countries.json";

    private NaturalEarth() {}

    private static final class Held {
        static final BaseMap MAP = read();
    }

    /** Returns the base map. It is read when first asked for, and once. */
    public static BaseMap map() {
        return Held.MAP;
    }

    private static BaseMap read() {
        try (InputStream in = Objects.requireNonNull(NaturalEarth.class.getResourceAsStream(RESOURCE))) {
            return map(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BaseMap map(JsonNode topology) {
        List<Country> countries = topology.path("objects")
                .path("countries")
                .path("geometries")
                .valueStream()
                .map(NaturalEarth::country)
                .toList();
        Set<Integer> borders = shared(countries);
        List<List<Position>> lines = topology.path("arcs")
                .valueStream()
                .map(arc -> line(arc, topology.path("transform")))
                .toList();
        return new BaseMap(
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new Line(lines.get(i), borders.contains(i)))
                        .toList(),
                countries);
    }

    private static Country country(JsonNode geometry) {
        String code = geometry.path("id").asString();
        JsonNode arcs = geometry.path("arcs");
        boolean single = geometry.path("type").asString().equals("Polygon");
        Stream<JsonNode> areas = single ? Stream.of(arcs) : arcs.valueStream();
        return new Country(
                code.isEmpty() ? 0 : Integer.parseInt(code),
                areas.map(area -> new Area(
                                area.valueStream().map(NaturalEarth::ring).toList()))
                        .toList());
    }

    private static List<Integer> ring(JsonNode ring) {
        return ring.valueStream().map(JsonNode::asInt).toList();
    }

    /** A line that two outlines have is a border. */
    private static Set<Integer> shared(List<Country> countries) {
        Set<Integer> seen = new HashSet<>();
        Set<Integer> shared = new HashSet<>();
        countries.stream()
                .flatMap(country -> country.areas().stream())
                .flatMap(area -> area.rings().stream())
                .flatMap(List::stream)
                .map(number -> number < 0 ? -1 - number : number)
                .filter(number -> !seen.add(number))
                .forEach(shared::add);
        return shared;
    }

    /** Positions are written as steps from one to the next, in whole parts of the transform's scale. */
    private static List<Position> line(JsonNode arc, JsonNode transform) {
        List<Position> line = new ArrayList<>();
        long x = 0;
        long y = 0;
        for (JsonNode step : arc) {
            x += step.path(0).asLong();
            y += step.path(1).asLong();
            line.add(new Position(degrees(x, transform, 0, 180), degrees(y, transform, 1, 90)));
        }
        return line;
    }

    /** Sums of rounded steps may pass the edge of the map by less than a step. */
    private static double degrees(long steps, JsonNode transform, int axis, double most) {
        double degrees = steps * transform.path("scale").path(axis).asDouble()
                + transform.path("translate").path(axis).asDouble();
        return Math.max(-most, Math.min(most, degrees));
    }
}
