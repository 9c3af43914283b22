package org.sitrep.typeset.text;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.item.Item;

/** Puts the words of a line into the order of the eye, as runs and atoms. */
final class LineMaker {

    /** Words that follow each other in one type and direction. */
    private static final class Stretch {

        private final Word first;
        private final int start;
        private final List<Cluster> clusters = new ArrayList<>();

        Stretch(Word first, int start) {
            this.first = first;
            this.start = start;
        }

        void add(List<Cluster> more) {
            for (Cluster cluster : more) {
                if (cluster.isSeen()) {
                    clusters.add(cluster);
                }
            }
        }

        Piece at(double x) {
            double width = first.width(clusters);
            return first.isAtom() ? new Placed(first.atom(), x, width) : run(first.item(), x, width);
        }

        private Run run(Item item, double x, double width) {
            if (item.rtl()) {
                Collections.reverse(clusters);
            }
            List<Cluster> seen = List.copyOf(clusters);
            double size = item.type().size();
            return new Run(item.span(), start, item.face(), size, item.rtl(), x, width, seen);
        }
    }

    /** Of the space at a line's end so much stands within the last letter: more of it than of the narrowest letter. */
    private static final double INSIDE = 0.9;

    private LineMaker() {}

    /** Returns the pieces of a line from left to right, of its parts in the order of the text. */
    static List<Piece> pieces(List<Measures.Part> parts) {
        List<Stretch> stretches = stretches(parts);
        byte[] levels = new byte[stretches.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = stretches.get(i).first.item().level();
        }
        List<Piece> pieces = new ArrayList<>(levels.length);
        double x = 0;
        for (int i : levels.length < 2 ? new int[levels.length] : Bidi.reorderVisual(levels)) {
            Piece piece = stretches.get(i).at(x);
            pieces.add(piece);
            x += piece.width();
        }
        return List.copyOf(pieces);
    }

    private static List<Stretch> stretches(List<Measures.Part> parts) {
        List<Stretch> stretches = new ArrayList<>();
        for (Measures.Part part : parts) {
            if (part.word().item().kind() != Item.Kind.NOTHING) {
                Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
                if (last == null || !last.first.item().joins(part.word().item())) {
                    last = new Stretch(part.word(), part.start());
                    stretches.add(last);
                }
                last.add(part.clusters());
            }
        }
        return stretches;
    }

    /** Returns the space after a line's last word, at the line's end; it takes no room. */
    static Optional<Run> hanging(Measures.Part space, boolean rtl, double width) {
        if (space.clusters().isEmpty()) {
            return Optional.empty();
        }
        Item item = space.word().item();
        double x = rtl ? 0 : width - INSIDE * Measures.width(space);
        return Optional.of(
                new Run(item.span(), space.start(), item.face(), item.type().size(), rtl, x, 0, space.clusters()));
    }
}
