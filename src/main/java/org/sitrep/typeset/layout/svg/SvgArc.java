package org.sitrep.typeset.layout.svg;

import java.util.List;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.layout.mark.Matrix;

/**
 * An arc of an ellipse between two points, as the notes on implementation of SVG 1.1 have it, F.6.
 *
 * @param radiusX of the ellipse, not negative; made larger where it does not reach
 * @param radiusY of the ellipse, likewise
 * @param angle by which the ellipse is turned, in radians
 * @param large whether the arc takes the longer way
 * @param sweep whether its angle grows
 */
record SvgArc(double radiusX, double radiusY, double angle, boolean large, boolean sweep) {

    /** Draws the arc from one point to another. */
    void draw(double x1, double y1, double x2, double y2, List<Move> moves) {
        if (radiusX == 0 || radiusY == 0 || (x1 == x2 && y1 == y2)) {
            moves.add(new Move.Line(x2, y2));
            return;
        }
        // half the way back, as seen from an ellipse that is not turned
        Matrix back = Matrix.turning(-angle);
        double halfX = back.x(x1 - x2, y1 - y2) / 2;
        double halfY = back.y(x1 - x2, y1 - y2) / 2;
        double reach = StrictMath.hypot(halfX / radiusX, halfY / radiusY);
        double rx = radiusX * Math.max(1, reach);
        double ry = radiusY * Math.max(1, reach);
        // the middle of the circle of radius 1 that is stretched and turned into the ellipse, as seen from half way
        double off = Math.sqrt(Math.max(0, 1 / (reach * reach) - 1)) * (large == sweep ? -1 : 1);
        double middleX = off * halfY / ry;
        double middleY = -off * halfX / rx;
        double from = StrictMath.atan2(halfY / ry - middleY, halfX / rx - middleX);
        double to = StrictMath.atan2(-halfY / ry - middleY, -halfX / rx - middleX);
        Matrix onto = Matrix.moving((x1 + x2) / 2, (y1 + y2) / 2)
                .times(Matrix.turning(angle))
                .times(Matrix.scaling(rx, ry))
                .times(Matrix.moving(middleX, middleY));
        ellipse(onto, from, span(to - from), moves);
    }

    private double span(double difference) {
        if (sweep) {
            return difference < 0 ? difference + 2 * Math.PI : difference;
        }
        return difference > 0 ? difference - 2 * Math.PI : difference;
    }

    /**
     * Traces a piece of an ellipse in curves, none of which spans more than a quarter of it.
     *
     * @param onto makes the ellipse of the circle of radius 1 around 0
     * @param from the angle at which it begins, in radians; the pen is there already
     * @param span how far it goes; the angle grows where it is positive
     */
    static void ellipse(Matrix onto, double from, double span, List<Move> moves) {
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
        double step = span / pieces;
        double reach = 4.0 / 3 * StrictMath.tan(step / 4);
        for (int i = 0; i < pieces; i++) {
            moves.add(piece(onto, from + i * step, from + (i + 1) * step, reach));
        }
    }

    private static Move piece(Matrix onto, double from, double to, double reach) {
        double x = StrictMath.cos(to);
        double y = StrictMath.sin(to);
        double x1 = StrictMath.cos(from) - reach * StrictMath.sin(from);
        double y1 = StrictMath.sin(from) + reach * StrictMath.cos(from);
        return new Move.Curve(x1, y1, x + reach * y, y - reach * x, x, y).seen(onto);
    }
}
