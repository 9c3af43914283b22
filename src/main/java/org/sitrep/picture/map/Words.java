package org.sitrep.picture.map;

/**
 * Where words stand.
 *
 * @param x where they are held
 * @param y their middle line
 * @param held by which end they are held there: fonts differ in width, and the mark is at that end
 */
public record Words(double x, double y, Held held) {

    /** An end of words. */
    public enum Held {
        LEFT,
        MIDDLE,
        RIGHT
    }
}
