package org.sitrep.fact.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Land and borders. Outlines are made of lines that neighbours share.
 *
 * @param lines the lines, each from one meeting of outlines to the next, or closed in itself
 * @param countries the countries
 */
public record BaseMap(List<Line> lines, List<Country> countries) {

    /** A map of nothing. */
    public static final BaseMap NONE = new BaseMap(List.of(), List.of());

    public BaseMap {
        lines = List.copyOf(lines);
        countries = List.copyOf(countries);
    }

    /**
     * A line.
     *
     * @param positions where it runs
     * @param isBorder whether it lies between two countries; else it is a coast
     */
    public record Line(List<Position> positions, boolean isBorder) {

        public Line {
            positions = List.copyOf(positions);
        }
    }

    /**
     * A country.
     *
     * @param code its ISO 3166-1 numeric code; 0 where it has none
     * @param areas what it is made of
     */
    public record Country(int code, List<Area> areas) {

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
