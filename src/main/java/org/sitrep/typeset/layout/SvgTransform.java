package org.sitrep.typeset.layout;

import java.util.List;

/**
 * A transformation of the plane, as SVG writes it: x becomes a x + c y + e, and y becomes b x + d y + f. Angles go through
 * StrictMath, whose last digits are the same on every machine.
 */
record SvgTransform(double a, double b, double c, double d, double e, double f) {

    static final SvgTransform IDENTITY = new SvgTransform(1, 0, 0, 1, 0, 0);

    static final String FORM = "known: `translate(x y)`, `scale(s)`, `rotate(degrees)`, `rotate(degrees x y)`, "
            + "`skewX(degrees)`, `skewY(degrees)`, `matrix(a b c d e f)`";

    static SvgTransform moving(double x, double y) {
        return new SvgTransform(1, 0, 0, 1, x, y);
    }

    static SvgTransform scaling(double x, double y) {
        return new SvgTransform(x, 0, 0, y, 0, 0);
    }

    static SvgTransform turning(double angle) {
        double sine = StrictMath.sin(angle);
        double cosine = StrictMath.cos(angle);
        return new SvgTransform(cosine, sine, -sine, cosine, 0, 0);
    }

    static SvgTransform of(List<Double> m) {
        return new SvgTransform(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5));
    }

    /** Reads a list of transformations, of which the last is applied first. */
    static SvgTransform read(SvgScanner value) {
        SvgTransform all = IDENTITY;
        while (!value.atEnd()) {
            String name = value.word();
            value.letter("(", "a transformation with its numbers in brackets");
            all = all.times(one(name, value));
            value.letter(")", "`)`");
        }
        return all;
    }

    private static SvgTransform one(String name, SvgScanner value) {
        double first = value.number();
        return switch (name) {
            case "translate" -> moving(first, next(value, 0));
            case "scale" -> scaling(first, next(value, first));
            case "rotate" -> rotation(radians(first), value);
            case "skewX" -> new SvgTransform(1, 0, StrictMath.tan(radians(first)), 1, 0, 0);
            case "skewY" -> new SvgTransform(1, StrictMath.tan(radians(first)), 0, 1, 0, 0);
            case "matrix" ->
                new SvgTransform(first, value.number(), value.number(), value.number(), value.number(), value.number());
            default -> throw new SvgScanner.Fault("there is no transformation `" + name + "`");
        };
    }

    private static double next(SvgScanner value, double otherwise) {
        return value.atNumber() ? value.number() : otherwise;
    }

    static double radians(double degrees) {
        return degrees * Math.PI / 180;
    }

    private static SvgTransform rotation(double angle, SvgScanner value) {
        if (!value.atNumber()) {
            return turning(angle);
        }
        double x = value.number();
        double y = value.number();
        return moving(x, y).times(turning(angle)).times(moving(-x, -y));
    }

    /** Gives the transformation that applies the other one first, then this one. */
    SvgTransform times(SvgTransform o) {
        return new SvgTransform(
                a * o.a + c * o.b,
                b * o.a + d * o.b,
                a * o.c + c * o.d,
                b * o.c + d * o.d,
                a * o.e + c * o.f + e,
                b * o.e + d * o.f + f);
    }

    double x(double x, double y) {
        return a * x + c * y + e;
    }

    double y(double x, double y) {
        return b * x + d * y + f;
    }

    /** Says whether everything keeps its shape and stands upright, so that text and strokes only change their size. */
    boolean isUpright() {
        return a == d && a > 0 && b == 0 && c == 0;
    }

    /** Gives how much lengths grow, on the whole; 0 where the plane becomes a line. */
    double scale() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }

    /** Gives the six numbers, as a group of marks takes them. */
    List<Double> matrix() {
        return List.of(a, b, c, d, e, f);
    }
}
