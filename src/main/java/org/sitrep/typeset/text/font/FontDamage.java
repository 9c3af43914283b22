package org.sitrep.typeset.text.font;

import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;

/** Damage of a font that shows only when text is set in it. */
@SuppressWarnings("serial")
public final class FontDamage extends RuntimeException {

    /** How findings on damage begin. */
    static final String DAMAGED = "it is damaged: ";

    /** What helps. */
    static final String ANEW = "take the file anew from where the font comes from, or take it out of the folder";

    private final String font;

    /**
     * Names the font.
     *
     * @param font its file, as findings give it
     * @param what what is wrong with it, after "it is damaged: "
     */
    FontDamage(String font, String what) {
        super(DAMAGED + what);
        this.font = font;
    }

    /** Returns the finding, an error at the font's file. */
    public Finding finding() {
        return FontRule.UNUSABLE_FONT.finding(Place.of(font), "this font cannot be used: " + getMessage(), ANEW);
    }

    /** Returns a warning of what is not as the font's maker wrote it. */
    static Finding altered(String font, String what) {
        return FontRule.ALTERED_FONT.finding(
                Place.of(font),
                "this font is not as its maker wrote it: " + what
                        + " has another check sum than it should, so its letters may look wrong",
                ANEW);
    }
}
