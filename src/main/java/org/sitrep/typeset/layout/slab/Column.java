package org.sitrep.typeset.layout.slab;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.style.value.Break;

/** Slabs put one below the other; of margins that touch the greatest counts, by CSS 2.2, 8.3.1. */
public final class Column {

    private final double left;
    private final boolean openAbove;
    private final List<Slab> slabs = new ArrayList<>();
    private double above;
    private double pending;
    private double y;
    private boolean started;
    /** The last one with a height. */
    private int last;

    private boolean forces;

    /**
     * Begins a column.
     *
     * @param left where it begins in its box, in points
     * @param top where it begins in its box, in points
     * @param above the margin above the box
     * @param openAbove whether nothing stands between that margin and those of the first slab
     */
    public Column(double left, double top, double above, boolean openAbove) {
        this.left = left;
        this.y = top;
        this.above = above;
        this.openAbove = openAbove;
    }

    public void add(Slab slab) {
        forces |= slab.keep().forces() || (started && isForced(slab));
        if (slab.height() == 0) {
            pending = Math.max(pending, Math.max(slab.above(), slab.below()));
            slabs.add(slab.at(left + slab.x(), y));
            return;
        }
        if (!started && openAbove) {
            above = Math.max(above, Math.max(pending, slab.above()));
        } else {
            y += Math.max(pending, slab.above());
        }
        slabs.add(slab.at(left + slab.x(), y));
        y += slab.height();
        pending = slab.below();
        last = slabs.size() - 1;
        started = true;
    }

    private boolean isForced(Slab slab) {
        boolean isTurned = slab.height() > 0 && slab.isTurnedAfter(slabs.get(last));
        return isTurned || Cutter.before(slab) == Break.PAGE;
    }

    public List<Slab> slabs() {
        return slabs;
    }

    /** Returns the margin above the box, with what collapsed into it. */
    public double above() {
        return above;
    }

    /** Returns the margin below the last slab. */
    public double pending() {
        return pending;
    }

    /** Returns where the last slab ends, in points from the top of the box. */
    public double end() {
        return y;
    }

    /** Returns whether a page has to end between two of the slabs, or inside one. */
    public boolean forces() {
        return forces;
    }
}
