package org.sitrep.typeset.pdf.draw;

import java.util.List;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.pdf.object.Syntax;

/** Writes outlines. */
final class Outline {

    private Outline() {}

    /** Writes an outline. One upright rectangle, begun with a level edge, has a shorter form; most are such. */
    static void write(Syntax out, List<Move> moves, Coordinates here) {
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
            out.number(a.x()).number(here.up(a.y()));
            out.number(c.x() - a.x()).number(a.y() - c.y()).operator("re");
        } else {
            moves.forEach(move -> write(out, move, here));
        }
    }

    private static void write(Syntax out, Move move, Coordinates here) {
        if (move instanceof Move.To to) {
            out.number(to.x()).number(here.up(to.y())).operator("m");
        } else if (move instanceof Move.Line line) {
            out.number(line.x()).number(here.up(line.y())).operator("l");
        } else if (move instanceof Move.Curve curve) {
            out.number(curve.x1()).number(here.up(curve.y1()));
            out.number(curve.x2()).number(here.up(curve.y2()));
            out.number(curve.x()).number(here.up(curve.y())).operator("c");
        } else {
            out.operator("h");
        }
    }
}
