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
 * @param width in points, with all spacing
 * @param clusters from left to right as they are drawn
 * @param letterSpacing added after each cluster, in points
 * @param wordSpacing added after each space, in points, by justification
 */
public record Run(
        int span,
        int start,
        Face face,
        double size,
        boolean rtl,
        double x,
        double width,
        List<Cluster> clusters,
        double letterSpacing,
        double wordSpacing)
        implements Piece {

    /** Gives the same run, copied out after further text. */
    Run copiedAfter(String mark) {
        return copied(0, mark, "");
    }

    /** Gives the same run, copied out before further text. */
    Run copiedBefore(String mark) {
        return copied(clusters.size() - 1, "", mark);
    }

    private Run copied(int cluster, String before, String after) {
        List<Cluster> changed = new ArrayList<>(clusters);
        changed.set(cluster, changed.get(cluster).copied(before, after));
        return new Run(span, start, face, size, rtl, x, width, changed, letterSpacing, wordSpacing);
    }

    /** Gives the same run further to the right. */
    public Run moved(double by) {
        return new Run(span, start, face, size, rtl, x + by, width, clusters, letterSpacing, wordSpacing);
    }

    /**
     * Gives the same run stretched and further to the right.
     *
     * @param by how far, in points
     * @param space what is added after each space, in points
     * @param wider what that makes in all, in points
     */
    Run stretched(double by, double space, double wider) {
        return new Run(span, start, face, size, rtl, x + by, width + wider, clusters, letterSpacing, space);
    }
}
