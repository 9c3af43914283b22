package org.sitrep.fact.crisis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sitrep.fact.prose.Text;

/**
 * A place that facts may name.
 *
 * @param id names it in the crisis
 * @param name its name in print
 * @param pcode its P-code
 * @param point where it lies
 * @param parts the ids of the places it is made of, for totals
 * @param coarse how it is shown to an audience that may not know it exactly; absent where everybody may
 * @param isSite whether it stands for an exact place: somewhere in the area whose name it has
 */
public record Location(
        String id,
        Text name,
        Optional<String> pcode,
        Optional<Point> point,
        List<String> parts,
        Optional<Coarse> coarse,
        boolean isSite) {

    public Location {
        parts = List.copyOf(parts);
    }

    /** Returns a place that everybody may know. */
    public Location(String id, Text name, Optional<String> pcode, Optional<Point> point, List<String> parts) {
        this(id, name, pcode, point, parts, Optional.empty(), false);
    }

    /** Returns what stands for an exact place in this area. */
    public Location site(String site) {
        return new Location(site, name, Optional.empty(), point, List.of(), Optional.empty(), true);
    }

    /** Returns the same place made of other parts. */
    public Location withParts(List<String> others) {
        return new Location(id, name, pcode, point, others, coarse, isSite);
    }

    /**
     * How an exact place is shown to those who may not know it.
     *
     * @param area the id of the area that holds it
     * @param site the id that stands for it: sites of one area are distinguished, not named
     */
    public record Coarse(String area, String site) {}

    /**
     * A point on the map.
     *
     * @param latitude in degrees north
     * @param longitude in degrees east
     */
    public record Point(BigDecimal latitude, BigDecimal longitude) {}
}
