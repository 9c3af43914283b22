package org.sitrep.typeset.text.font;

/**
 * How a word is shaped.
 *
 * @param script as ICU numbers them
 * @param lang as in BCP 47, or empty
 * @param rtl whether it reads from right to left
 */
public record Setting(Face face, int script, String lang, boolean rtl) {}
