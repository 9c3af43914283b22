package org.sitrep.picture.map;

import org.sitrep.picture.Label.Held;

/**
 * Where words stand.
 *
 * @param x where they are held
 * @param y their middle line
 * @param held by which end they are held there: the mark is at that end
 */
public record Words(double x, double y, Held held) {}
