package org.sitrep.typeset.pdf.draw;

import java.util.List;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.pdf.object.Syntax;

/** Writes outlines. */
final class Outline {

    private Outline() {}

    /** Writes an outline. One upright rectangle, begun with a level edge, has a shorter form; most are such. */
    static void write(Syntax out, List<Move> moves, Frame frame) {
        if (moves.size() == 5
                && moves.get(0) instanceof Move.To a
                && moves.get(1) instanceof Move.Line b
                && moves.get(2) instanceof Move.Line c
                && moves.get(3) instanceof Move.Line d
                && moves.get(4) instanceof Move.Close
                && a.y() == b.y()
                && b.x() == c.x()
                && c.y() == d.y()
                && d.x() == a.x()) {
            out.number(a.x()).number(frame.up(a.y()));
            out.number(c.x() - a.x()).number(a.y() - c.y()).operator("re");
        } else {
            moves.forEach(move -> write(out, move, frame));
        }
    }

    private static void write(Syntax out, Move move, Frame frame) {
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
}
