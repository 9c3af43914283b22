package org.sitrep.typeset.text;

import java.util.List;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Shaped;
import org.sitrep.typeset.text.item.Item;

/**
 * A word in its place in a paragraph: what was shaped in one go. A space, an atom and a character that is not seen are words
 * too.
 *
 * @param start its first character
 * @param end the character after its last
 * @param atom the number of the atom, or negative
 * @param breadth the width of an atom, in points
 */
record Word(int start, int end, Item item, Shaped shaped, int atom, double breadth) {

    static Word of(int start, int end, Item item, Shaped shaped) {
        return new Word(start, end, item, shaped, -1, 0);
    }

    boolean isAtom() {
        return atom >= 0;
    }

    /** The width of some of its clusters, or of others of its item, in points. */
    double width(List<Cluster> clusters) {
        if (isAtom()) {
            return breadth;
        }
        long advance = 0;
        for (Cluster cluster : clusters) {
            advance += cluster.advance();
        }
        return advance * item.scale();
    }
}
