package org.sitrep.typeset.layout.slab;

/**
 * Where the head of a cut has to stand.
 *
 * @param height how high the head may be, in points
 * @param left how much is left of the page from the slab's top on
 * @param blank how much of a page may stay blank to keep a box whole
 * @param must whether the page is empty, so that something has to stand on it
 */
public record Room(double height, double left, double blank, boolean must) {

    /** Returns the room on an empty page, in points. */
    public static Room page(double height) {
        return new Room(height, height, Cutter.blank(height), true);
    }

    Room below(double y, boolean isFirst) {
        return new Room(height - y, left - y, blank, must && isFirst);
    }

    /** Returns the room for the last cut in a slab that fits. */
    Room within(Slab slab, boolean keeps) {
        double most = keeps ? Double.MAX_VALUE : blank;
        return new Room(slab.height() - 2 * Cutter.SLACK, left - slab.y(), most, false);
    }

    boolean holds(double points) {
        return points <= height + Cutter.SLACK;
    }
}
