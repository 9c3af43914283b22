package org.sitrep.typeset.style.value;

/**
 * The height of a line.
 *
 * @param factor times the font's size, inherited as such; 0 where points are given or the font decides
 * @param points fixed; 0 where a factor is given or the font decides ({@code normal})
 */
public record LineHeight(double factor, double points) {}
