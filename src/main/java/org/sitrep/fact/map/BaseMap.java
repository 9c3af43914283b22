package org.sitrep.fact.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.diagnostic.Keyed;

/**
 * Land and borders. Outlines are made of lines that neighbours share.
 *
 * @param lines the lines, each from one meeting of outlines to the next, or closed in itself
 * @param countries the countries; parts of one may stand apart
 * @param territories what is disputed
 * @param names the names of countries, by their ISO 3166-1 numeric code
 * @param lakes the outlines of large lakes; the last position of each is the first again
 */
public record BaseMap(
        List<Line> lines,
        List<Country> countries,
        List<Territory> territories,
        Map<Integer, Names> names,
        List<List<Position>> lakes) {

    /** A map of nothing. */
    public static final BaseMap NONE = new BaseMap(List.of(), List.of(), List.of(), Map.of(), List.of());

    public BaseMap {
        lines = List.copyOf(lines);
        countries = List.copyOf(countries);
        territories = List.copyOf(territories);
        names = Map.copyOf(names);
        lakes = List.copyOf(lakes);
    }

    /** What a line is. */
    public enum Kind {
        COAST,
        BORDER,
        /** A border that is not settled. */
        UNSETTLED
    }

    /**
     * A line.
     *
     * @param positions where it runs
     * @param kind what it is
     */
    public record Line(List<Position> positions, Kind kind) {

        public Line {
            positions = List.copyOf(positions);
        }
    }

    /** What land is that is not simply a country's. */
    public enum Status implements Keyed {
        OCCUPIED,
        UNSETTLED;
    }

    /**
     * A country.
     *
     * @param code its ISO 3166-1 numeric code; 0 where it has none
     * @param tone the code of the country in whose tone it is drawn, mostly its own
     * @param status what it is, where it is not simply that country's
     * @param areas what it is made of
     */
    public record Country(int code, int tone, Optional<Status> status, List<Area> areas) {

        public Country {
            areas = List.copyOf(areas);
        }
    }

    /**
     * A connected piece of land.
     *
     * @param rings its outline, then its holes; each by the lines it is made of, counted from 0, and {@code -1 - n} for line
     *     {@code n} taken backwards
     */
    public record Area(List<List<Integer>> rings) {

        public Area {
            rings = List.copyOf(rings);
        }
    }

    /**
     * Land of which it is disputed whose it is.
     *
     * @param name what it is called in findings
     * @param position a place there
     * @param reach how far around that, in km, no place is said to lie in a country; 0 where the United Nations says in which
     */
    public record Territory(String name, Position position, double reach) {}

    /**
     * What a country is called.
     *
     * @param code its ISO 3166-1 alpha-3 code
     * @param byLanguage its names by language, such as {@code ar}: the name, then shorter ones
     */
    public record Names(String code, Map<String, List<String>> byLanguage) {

        public Names {
            byLanguage = Map.copyOf(byLanguage);
        }
    }

    /** Returns the positions of a ring; the last is the first again. */
    public List<Position> ring(List<Integer> ring) {
        List<Position> positions = new ArrayList<>();
        for (int number : ring) {
            List<Position> line =
                    new ArrayList<>(lines.get(number < 0 ? -1 - number : number).positions());
            if (number < 0) {
                Collections.reverse(line);
            }
            positions.addAll(positions.isEmpty() ? line : line.subList(1, line.size()));
        }
        return positions;
    }
}
