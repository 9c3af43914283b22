package org.sitrep.typeset.text;

import java.util.List;

/**
 * A line of a paragraph, its pieces from left to right, beginning at 0. White space at its end is left out.
 *
 * @param start the index of its first character
 * @param end the index at which the next line begins
 * @param width in points
 * @param pieces from left to right
 */
public record Line(int start, int end, double width, List<Piece> pieces) {}
