package org.sitrep.typeset.text.font;

import java.util.List;

/**
 * Characters that are drawn together: the smallest piece that can be copied out.
 *
 * @param text its characters in logical order, as they are to copy out; empty for a hyphen put in at a line's end
 * @param glyphs its glyphs; none for what is not seen
 * @param advance how far the next cluster stands from it, in font units
 */
public record Cluster(String text, List<Glyph> glyphs, int advance) {

    /** Returns the same glyphs, copied out with further text around; a hyphen put in at a line's end is never text. */
    public Cluster copied(String before, String after) {
        return text.isEmpty() ? this : new Cluster(before + text + after, glyphs, advance);
    }

    /** Returns whether it takes part in a line: what has neither a glyph nor an advance is left out. */
    public boolean isSeen() {
        return advance != 0 || !glyphs.isEmpty();
    }
}
