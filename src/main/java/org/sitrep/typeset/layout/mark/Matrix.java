package org.sitrep.typeset.layout.mark;

/**
 * A transformation of the plane, as SVG writes it: x becomes a x + c y + e, and y becomes b x + d y + f. Angles go through
 * StrictMath, whose last digits are the same on every machine.
 */
public record Matrix(double a, double b, double c, double d, double e, double f) {

    /** Leaves everything where it is. */
    public static final Matrix IDENTITY = new Matrix(1, 0, 0, 1, 0, 0);

    public static Matrix moving(double x, double y) {
        return new Matrix(1, 0, 0, 1, x, y);
    }

    public static Matrix scaling(double x, double y) {
        return new Matrix(x, 0, 0, y, 0, 0);
    }

    public static Matrix turning(double angle) {
        double sine = StrictMath.sin(angle);
        double cosine = StrictMath.cos(angle);
        return new Matrix(cosine, sine, -sine, cosine, 0, 0);
    }

    /** Returns the transformation that applies the other one first, then this one. */
    public Matrix times(Matrix o) {
        return new Matrix(
                a * o.a + c * o.b,
                b * o.a + d * o.b,
                a * o.c + c * o.d,
                b * o.c + d * o.d,
                a * o.e + c * o.f + e,
                b * o.e + d * o.f + f);
    }

    /** Returns where a point comes to stand: its x. */
    public double x(double x, double y) {
        return a * x + c * y + e;
    }

    /** Returns where a point comes to stand: its y. */
    public double y(double x, double y) {
        return b * x + d * y + f;
    }

    /** Returns whether everything keeps its shape and stands upright, so that text and strokes only change their size. */
    public boolean isUpright() {
        return a == d && a > 0 && b == 0 && c == 0;
    }

    /** Returns how much lengths grow, on the whole; 0 where the plane becomes a line. */
    public double scale() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }
}
