package org.sitrep.typeset.layout.box;

/**
 * How narrow and how wide a box can sensibly be, with its margins, in points.
 *
 * @param narrowest the width of its widest piece that cannot be broken
 * @param widest its width where only forced breaks break its lines
 */
public record Extent(double narrowest, double widest) {

    public static final Extent NONE = new Extent(0, 0);

    /** Returns room for both, one above the other. */
    Extent or(Extent other) {
        return new Extent(Math.max(narrowest, other.narrowest), Math.max(widest, other.widest));
    }

    /** Returns room for both, side by side. */
    Extent and(Extent other) {
        return new Extent(narrowest + other.narrowest, widest + other.widest);
    }

    Extent plus(double points) {
        return new Extent(narrowest + points, widest + points);
    }

    /** Returns the width a box takes that shrinks to fit into a room. */
    double fitting(double room) {
        return Math.min(Math.max(narrowest, room), widest);
    }
}
