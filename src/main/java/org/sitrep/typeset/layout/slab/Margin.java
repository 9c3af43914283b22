package org.sitrep.typeset.layout.slab;

/**
 * A vertical margin that collapses with those it touches.
 *
 * @param out the greatest positive part, in points
 * @param in the greatest negative part, in points, as a negative number
 */
public record Margin(double out, double in) {

    public static final Margin NONE = new Margin(0, 0);

    public static Margin of(double points) {
        return points >= 0 ? new Margin(points, 0) : new Margin(0, points);
    }

    public Margin and(Margin other) {
        return new Margin(Math.max(out, other.out), Math.min(in, other.in));
    }

    public double points() {
        return out + in;
    }
}
