package org.sitrep.typeset.pdf.font;

import java.util.List;
import org.sitrep.typeset.text.font.Glyph;

/**
 * A code of a font in a PDF: one glyph of the subset, and what it copies out as.
 *
 * @param number the code, which is the number of the glyph in the subset
 * @param text the characters it stands for
 * @param glyphs what it is drawn by, numbered as in the whole font
 * @param advance its width in font units
 * @param width its width in thousandths of the size, as the PDF states it
 */
public record Code(int number, String text, List<Glyph> glyphs, int advance, double width) {

    /** Says whether one glyph of the font draws it, where it stands. */
    boolean isPlain() {
        return glyphs.size() == 1 && isAtOrigin(glyphs.get(0));
    }

    static boolean isAtOrigin(Glyph glyph) {
        return glyph.x() == 0 && glyph.y() == 0;
    }
}
