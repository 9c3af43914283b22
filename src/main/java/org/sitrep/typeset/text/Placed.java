package org.sitrep.typeset.text;

/**
 * An atom in its place in a line.
 *
 * @param atom its number in the paragraph's list of atoms
 * @param x from the line's left edge, in points
 * @param width in points
 */
public record Placed(int atom, double x, double width) implements Piece {}
