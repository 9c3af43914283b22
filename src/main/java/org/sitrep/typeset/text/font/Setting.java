package org.sitrep.typeset.text.font;

/**
 * How a word is shaped.
 *
 * @param script as ICU numbers them
 * @param lang as in BCP 47, or empty
 * @param rtl whether it reads from right to left
 * @param loose whether its letters are spaced, which leaves no room for ligatures
 */
public record Setting(Face face, int script, String lang, boolean rtl, boolean loose) {}
