package org.sitrep.typeset.layout;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.layout.Mark.Move;

/** Traces an outline in a picture's own units, and gives it as seen through a transformation. */
final class SvgTrace {

    private final SvgTransform seen;
    private final List<Move> moves = new ArrayList<>();

    SvgTrace(SvgTransform seen) {
        this.seen = seen;
    }

    List<Move> moves() {
        return moves;
    }

    void move(double x, double y) {
        moves.add(new Move.To(seen.x(x, y), seen.y(x, y)));
    }

    void line(double x, double y) {
        moves.add(new Move.Line(seen.x(x, y), seen.y(x, y)));
    }

    void curve(double x1, double y1, double x2, double y2, double x, double y) {
        moves.add(new Move.Curve(
                seen.x(x1, y1), seen.y(x1, y1), seen.x(x2, y2), seen.y(x2, y2), seen.x(x, y), seen.y(x, y)));
    }

    void close() {
        moves.add(new Move.Close());
    }

    /**
     * Traces a piece of an ellipse in curves, none of which spans more than a quarter of it.
     *
     * @param onto makes the ellipse of the circle of radius 1 around 0
     * @param from the angle at which it begins, in radians; the pen is there already
     * @param span how far it goes; the angle grows where it is positive
     */
    void ellipse(SvgTransform onto, double from, double span) {
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
        double step = span / pieces;
        double reach = 4.0 / 3 * StrictMath.tan(step / 4);
        for (int i = 0; i < pieces; i++) {
            piece(onto, from + i * step, from + (i + 1) * step, reach);
        }
    }

    private void piece(SvgTransform onto, double from, double to, double reach) {
        double x = StrictMath.cos(to);
        double y = StrictMath.sin(to);
        double x1 = StrictMath.cos(from) - reach * StrictMath.sin(from);
        double y1 = StrictMath.sin(from) + reach * StrictMath.cos(from);
        double x2 = x + reach * y;
        double y2 = y - reach * x;
        curve(onto.x(x1, y1), onto.y(x1, y1), onto.x(x2, y2), onto.y(x2, y2), onto.x(x, y), onto.y(x, y));
    }
}
