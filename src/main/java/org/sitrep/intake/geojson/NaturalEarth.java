package org.sitrep.intake.geojson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sitrep.fact.map.BaseMap;
import org.sitrep.fact.map.BaseMap.Area;
import org.sitrep.fact.map.BaseMap.Country;
import org.sitrep.fact.map.BaseMap.Kind;
import org.sitrep.fact.map.BaseMap.Line;
import org.sitrep.fact.map.BaseMap.Status;
import org.sitrep.fact.map.Position;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The base map that comes with the program; its origin and licence stand beside it, in {@code basemap/README.md}. */
public final class NaturalEarth {

    private static final String COUNTRIES = "/basemap/countries.json";
    private static final String LAKES = "/basemap/lakes.json";

    private NaturalEarth() {}

    private static final class Held {
        static final BaseMap MAP = map(read(COUNTRIES), read(LAKES));
    }

    /** Returns the base map. It is read when first asked for, and once. */
    public static BaseMap map() {
        return Held.MAP;
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(NaturalEarth.class.getResourceAsStream(resource))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BaseMap map(JsonNode topology, JsonNode lakes) {
        CountryTables tables = CountryTables.read();
        List<Country> countries = topology.path("objects")
                .path("countries")
                .path("geometries")
                .valueStream()
                .map(NaturalEarth::country)
                .toList();
        Map<Integer, List<Country>> sides = sides(countries);
        List<List<Position>> lines = topology.path("arcs")
                .valueStream()
                .map(arc -> line(arc, topology.path("transform")))
                .toList();
        return new BaseMap(
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new Line(lines.get(i), kind(sides.getOrDefault(i, List.of()), tables)))
                        .toList(),
                countries,
                tables.territories(),
                tables.names(),
                lakes.path("lakes")
                        .valueStream()
                        .map(lake -> lake(lake, lakes.path("scale").asDouble()))
                        .toList());
    }

    /** Positions are written as steps from one to the next, longitude and latitude in turn. */
    private static List<Position> lake(JsonNode steps, double scale) {
        List<Position> outline = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (int i = 0; i + 1 < steps.size(); i += 2) {
            x += steps.path(i).asInt() * scale;
            y += steps.path(i + 1).asInt() * scale;
            outline.add(new Position(x, y));
        }
        outline.set(outline.size() - 1, outline.get(0));
        return outline;
    }

    private static Country country(JsonNode geometry) {
        String id = geometry.path("id").asString();
        int code = id.isEmpty() ? 0 : Integer.parseInt(id);
        return new Country(
                code,
                geometry.has("as") ? Integer.parseInt(geometry.path("as").asString()) : code,
                Arrays.stream(Status.values())
                        .filter(status ->
                                status.id().equals(geometry.path("status").asString("")))
                        .findFirst(),
                geometry.path("arcs")
                        .valueStream()
                        .map(area -> new Area(
                                area.valueStream().map(NaturalEarth::ring).toList()))
                        .toList());
    }

    private static List<Integer> ring(JsonNode ring) {
        return ring.valueStream().map(JsonNode::asInt).toList();
    }

    /** Returns what lies beside each line, by its number. */
    private static Map<Integer, List<Country>> sides(List<Country> countries) {
        Map<Integer, List<Country>> sides = new HashMap<>();
        for (Country country : countries) {
            country.areas().stream()
                    .flatMap(area -> area.rings().stream())
                    .flatMap(List::stream)
                    .map(number -> number < 0 ? -1 - number : number)
                    .forEach(number -> sides.computeIfAbsent(number, n -> new ArrayList<>())
                            .add(country));
        }
        return sides;
    }

    /** A line between two is a border; beside land of another status it is not settled. */
    private static Kind kind(List<Country> sides, CountryTables tables) {
        if (sides.size() < 2) {
            return Kind.COAST;
        }
        return sides.stream().anyMatch(side -> side.status().isPresent())
                        || tables.isUnsettled(sides.get(0).code(), sides.get(1).code())
                ? Kind.UNSETTLED
                : Kind.BORDER;
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
