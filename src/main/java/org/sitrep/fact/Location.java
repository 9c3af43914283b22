package org.sitrep.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A place that facts may name.
 *
 * @param id names it in the crisis
 * @param name its name in print
 * @param pcode its P-code
 * @param point where it lies
 * @param parts the ids of the places it is made of, for totals
 */
public record Location(String id, Text name, Optional<String> pcode, Optional<Point> point, List<String> parts) {

    public Location {
        parts = List.copyOf(parts);
    }

    /**
     * A point on the map.
     *
     * @param latitude in degrees north
     * @param longitude in degrees east
     */
    public record Point(BigDecimal latitude, BigDecimal longitude) {}
}
