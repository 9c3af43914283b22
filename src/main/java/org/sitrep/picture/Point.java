package org.sitrep.picture;

/**
 * A place on the drawing.
 *
 * @param x from the left
 * @param y from the top
 */
public record Point(double x, double y) {}
