package org.sitrep.typeset.layout.svg;

import org.sitrep.typeset.layout.mark.Matrix;

/** Reads the transformations of pictures. */
final class SvgTransform {

    static final String FORM =
            "known: `translate(x y)`, `scale(s)`, `rotate(degrees)`, `rotate(degrees x y)`, `skewX(degrees)`, "
                    + "`skewY(degrees)`, `matrix(a b c d e f)`";

    private SvgTransform() {}

    /** Reads a list of transformations, of which the last is applied first. */
    static Matrix read(SvgScanner value) {
        Matrix all = Matrix.IDENTITY;
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
            case "translate" -> Matrix.moving(first, next(value, 0));
            case "scale" -> Matrix.scaling(first, next(value, first));
            case "skewX" -> new Matrix(1, 0, StrictMath.tan(radians(first)), 1, 0, 0);
            case "skewY" -> new Matrix(1, StrictMath.tan(radians(first)), 0, 1, 0, 0);
            case "rotate" -> rotation(radians(first), value);
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
            return Matrix.turning(angle);
        }
        double x = value.number();
        double y = value.number();
        return Matrix.moving(x, y).times(Matrix.turning(angle)).times(Matrix.moving(-x, -y));
    }
}
