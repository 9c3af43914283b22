package org.sitrep.typeset.text;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Face;

/**
 * Text of one span, one face and one direction, in its place in a line.
 *
 * @param span its number in the paragraph's list of spans
 * @param start its first character in the paragraph's text (the lowest index, whatever the direction)
 * @param face the font's face
 * @param size in points
 * @param rtl whether it reads from right to left
 * @param x where it begins, in points from the line's left edge
 * @param width in points
 * @param clusters from left to right as they are drawn
 */
public record Run(
        int span, int start, Face face, double size, boolean rtl, double x, double width, List<Cluster> clusters)
        implements Piece {

    /** Returns the same run, copied out after further text. */
    Run copiedAfter(String mark) {
        return copied(0, mark, "");
    }

    /** Returns the same run, copied out before further text. */
    Run copiedBefore(String mark) {
        return copied(clusters.size() - 1, "", mark);
    }

    private Run copied(int cluster, String before, String after) {
        List<Cluster> changed = new ArrayList<>(clusters);
        changed.set(cluster, changed.get(cluster).copied(before, after));
        return new Run(span, start, face, size, rtl, x, width, changed);
    }
}
