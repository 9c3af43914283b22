package org.sitrep.typeset.layout.svg;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.layout.mark.Matrix;
import org.sitrep.typeset.layout.mark.Paint;

/** Traces the outlines of SVG's shapes. What has no extent leaves no trace. */
final class SvgOutline {

    private static final String POINTS = "pairs of numbers, as in `0,0 10,5 20,0`";

    private final SvgAttributes shape;
    private final List<Move> moves = new ArrayList<>();

    private SvgOutline(SvgAttributes shape) {
        this.shape = shape;
    }

    /** Returns the outline of a shape, in the picture's own units. */
    static List<Move> of(SvgAttributes shape) {
        SvgOutline outline = new SvgOutline(shape);
        switch (shape.name()) {
            case "rect" -> outline.rectangle();
            case "circle" -> outline.ellipse(shape.size("r"), shape.size("r"));
            case "ellipse" -> outline.ellipse(shape.size("rx"), shape.size("ry"));
            case "line" -> outline.line();
            case "polyline" -> outline.points();
            case "polygon" -> outline.polygon();
            case "path" -> outline.path();
            default -> throw new IllegalStateException("no shape: " + shape.name());
        }
        return outline.moves;
    }

    private void rectangle() {
        double x = shape.number("x");
        double y = shape.number("y");
        double width = shape.size("width");
        double height = shape.size("height");
        double rx = shape.size(shape.text("rx") == null ? "ry" : "rx");
        double ry = shape.size(shape.text("ry") == null ? "rx" : "ry");
        if (width > 0 && height > 0 && rx > 0 && ry > 0) {
            rounded(x, y, width, height, Math.min(rx, width / 2), Math.min(ry, height / 2));
        } else if (width > 0 && height > 0) {
            moves.addAll(Paint.outline(x, y, width, height));
        }
    }

    /** Goes round from the right end of the lower edge: a side, then a corner, four times. */
    private void rounded(double x, double y, double width, double height, double rx, double ry) {
        moves.add(new Move.To(x + width - rx, y + height));
        for (int side = 1; side <= 4; side++) {
            boolean left = side == 1 || side == 2;
            double middleX = left ? x + rx : x + width - rx;
            double middleY = side == 2 || side == 3 ? y + ry : y + height - ry;
            double from = side * Math.PI / 2;
            moves.add(new Move.Line(middleX + rx * StrictMath.cos(from), middleY + ry * StrictMath.sin(from)));
            SvgArc.ellipse(new Matrix(rx, 0, 0, ry, middleX, middleY), from, Math.PI / 2, moves);
        }
        moves.add(new Move.Close());
    }

    private void ellipse(double rx, double ry) {
        double x = shape.number("cx");
        double y = shape.number("cy");
        if (rx > 0 && ry > 0) {
            moves.add(new Move.To(x + rx, y));
            SvgArc.ellipse(new Matrix(rx, 0, 0, ry, x, y), 0, 2 * Math.PI, moves);
            moves.add(new Move.Close());
        }
    }

    private void line() {
        moves.add(new Move.To(shape.number("x1"), shape.number("y1")));
        moves.add(new Move.Line(shape.number("x2"), shape.number("y2")));
    }

    private void polygon() {
        points();
        if (!moves.isEmpty()) {
            moves.add(new Move.Close());
        }
    }

    private void points() {
        shape.read("points", POINTS, value -> SvgPath.points(value, moves), moves);
    }

    private void path() {
        shape.read("d", SvgPath.FORM, data -> SvgPath.read(data, moves), moves);
    }
}
