package org.sitrep.picture;

/**
 * Where words stand.
 *
 * @param x their left end, or their right one
 * @param y their middle
 * @param ends whether {@code x} is their right end
 */
public record Spot(double x, double y, boolean ends) {}
