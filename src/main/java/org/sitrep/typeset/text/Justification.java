package org.sitrep.typeset.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sitrep.typeset.text.font.Cluster;

/** Stretches a line by its spaces. */
final class Justification {

    private Justification() {}

    /** Gives a line stretched to a width, in points; the line itself where it has no space or is wide enough. */
    static Line of(Line line, double width) {
        int spaces = 0;
        for (Piece piece : line.pieces()) {
            spaces += spaces(piece);
        }
        double missing = width - line.width();
        return spaces == 0 || missing <= 0
                ? line
                : new Line(line.start(), line.end(), width, line.ends(), stretched(line.pieces(), missing / spaces));
    }

    private static List<Piece> stretched(List<Piece> pieces, double space) {
        List<Piece> stretched = new ArrayList<>(pieces.size());
        double moved = 0;
        for (Piece piece : pieces) {
            double wider = spaces(piece) * space;
            stretched.add(stretched(piece, moved, space, wider));
            moved += wider;
        }
        return Collections.unmodifiableList(stretched);
    }

    private static Piece stretched(Piece piece, double moved, double space, double wider) {
        if (piece instanceof Run run) {
            return run.stretched(moved, space, wider);
        }
        Placed placed = (Placed) piece;
        return new Placed(placed.atom(), placed.x() + moved, placed.width());
    }

    private static int spaces(Piece piece) {
        int spaces = 0;
        if (piece instanceof Run run) {
            for (Cluster cluster : run.clusters()) {
                spaces += cluster.isSpace() ? 1 : 0;
            }
        }
        return spaces;
    }
}
