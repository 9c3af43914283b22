package org.sitrep.typeset.text.font;

/**
 * A glyph and where it stands within its cluster, in font units from the cluster's origin on the baseline, upwards.
 *
 * @param id the glyph's number in its font
 * @param x to the right
 * @param y upwards
 */
public record Glyph(int id, int x, int y) {}
