package org.sitrep.typeset.layout;

/**
 * A transformation of the plane, as SVG writes it: x becomes a x + c y + e, and y becomes b x + d y + f. Angles go through
 * StrictMath, whose last digits are the same on every machine.
 */
public record Matrix(double a, double b, double c, double d, double e, double f) {

    /** Leaves everything where it is. */
    public static final Matrix IDENTITY = new Matrix(1, 0, 0, 1, 0, 0);

    static final String FORM = "known: `translate(x y)`, `scale(s)`, `rotate(degrees)`, `rotate(degrees x y)`, "
            + "`skewX(degrees)`, `skewY(degrees)`, `matrix(a b c d e f)`";

    static Matrix moving(double x, double y) {
        return new Matrix(1, 0, 0, 1, x, y);
    }

    static Matrix scaling(double x, double y) {
        return new Matrix(x, 0, 0, y, 0, 0);
    }

    static Matrix turning(double angle) {
        double sine = StrictMath.sin(angle);
        double cosine = StrictMath.cos(angle);
        return new Matrix(cosine, sine, -sine, cosine, 0, 0);
    }

    /** Reads a list of transformations, of which the last is applied first. */
    static Matrix read(SvgScanner value) {
        Matrix all = IDENTITY;
        while (!value.atEnd()) {
            String name = value.word();
            value.letter("(", "a transformation with its numbers in brackets");
            all = all.times(one(name, value));
            value.letter(")", "`)`");
        }
        return all;
    }

    private static Matrix one(String name, SvgScanner value) {
        double first = value.number();
        return switch (name) {
            case "translate" -> moving(first, next(value, 0));
            case "scale" -> scaling(first, next(value, first));
            case "rotate" -> rotation(radians(first), value);
            case "skewX" -> new Matrix(1, 0, StrictMath.tan(radians(first)), 1, 0, 0);
            case "skewY" -> new Matrix(1, StrictMath.tan(radians(first)), 0, 1, 0, 0);
            case "matrix" ->
                new Matrix(first, value.number(), value.number(), value.number(), value.number(), value.number());
            default -> throw new SvgScanner.Fault("there is no transformation `" + name + "`");
        };
    }

    private static double next(SvgScanner value, double otherwise) {
        return value.atNumber() ? value.number() : otherwise;
    }

    static double radians(double degrees) {
        return degrees * Math.PI / 180;
    }

    private static Matrix rotation(double angle, SvgScanner value) {
        if (!value.atNumber()) {
            return turning(angle);
        }
        double x = value.number();
        double y = value.number();
        return moving(x, y).times(turning(angle)).times(moving(-x, -y));
    }

    /** Gives the transformation that applies the other one first, then this one. */
    public Matrix times(Matrix o) {
        return new Matrix(
                a * o.a + c * o.b,
                b * o.a + d * o.b,
                a * o.c + c * o.d,
                b * o.c + d * o.d,
                a * o.e + c * o.f + e,
                b * o.e + d * o.f + f);
    }

    /** Gives where a point comes to stand: its x. */
    public double x(double x, double y) {
        return a * x + c * y + e;
    }

    /** Gives where a point comes to stand: its y. */
    public double y(double x, double y) {
        return b * x + d * y + f;
    }

    /** Says whether everything keeps its shape and stands upright, so that text and strokes only change their size. */
    boolean isUpright() {
        return a == d && a > 0 && b == 0 && c == 0;
    }

    /** Gives how much lengths grow, on the whole; 0 where the plane becomes a line. */
    public double scale() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }
}
