package org.sitrep.typeset.pdf;

import java.util.List;
import org.sitrep.typeset.layout.Mark.Move;

/** Writes outlines. */
final class Outline {

    private Outline() {}

    /** Writes a step. */
    static void write(Syntax out, Move move, Frame frame) {
        if (move instanceof Move.To to) {
            out.number(to.x()).number(frame.up(to.y())).operator("m");
        } else if (move instanceof Move.Line line) {
            out.number(line.x()).number(frame.up(line.y())).operator("l");
        } else if (move instanceof Move.Curve curve) {
            out.number(curve.x1()).number(frame.up(curve.y1()));
            out.number(curve.x2()).number(frame.up(curve.y2()));
            out.number(curve.x()).number(frame.up(curve.y())).operator("c");
        } else {
            out.operator("h");
        }
    }

    /** Says whether an outline is one upright rectangle, begun with a level edge: most are, and have a shorter form. */
    static boolean isRectangle(List<Move> moves) {
        return moves.size() == 5
                && moves.get(0) instanceof Move.To a
                && moves.get(1) instanceof Move.Line b
                && moves.get(2) instanceof Move.Line c
                && moves.get(3) instanceof Move.Line d
                && moves.get(4) instanceof Move.Close
                && a.y() == b.y()
                && b.x() == c.x()
                && c.y() == d.y()
                && d.x() == a.x();
    }

    /** Writes a rectangle. */
    static void rectangle(Syntax out, List<Move> moves, Frame frame) {
        if (moves.get(0) instanceof Move.To from && moves.get(2) instanceof Move.Line to) {
            out.number(from.x()).number(frame.up(from.y()));
            out.number(to.x() - from.x()).number(from.y() - to.y()).operator("re");
        }
    }

    /** Adds a step to the bounds on the page; a curve lies between the points that it is given by. */
    static void addTo(Bounds bounds, Move move, Frame frame) {
        if (move instanceof Move.To to) {
            frame.addTo(bounds, to.x(), to.y());
        } else if (move instanceof Move.Line line) {
            frame.addTo(bounds, line.x(), line.y());
        } else if (move instanceof Move.Curve curve) {
            frame.addTo(bounds, curve.x1(), curve.y1());
            frame.addTo(bounds, curve.x2(), curve.y2());
            frame.addTo(bounds, curve.x(), curve.y());
        }
    }
}
