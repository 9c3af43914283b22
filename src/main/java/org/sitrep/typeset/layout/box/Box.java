package org.sitrep.typeset.layout.box;

import org.sitrep.typeset.layout.slab.Slab;

/** A box of the page before it has a width. It sets itself into any width, as often as asked. */
public interface Box {

    /** Returns how narrow and how wide the box can be, with its margins. */
    Extent extent();

    /** Returns how narrow and how wide what it holds can be, whatever width its style gives it, with its margins. */
    default Extent needs() {
        return extent();
    }

    /**
     * Sets the box into a width.
     *
     * @param room the width of what holds it, in points
     * @param rtl whether what holds it runs from right to left
     * @return the box laid out; its x counts from the left edge of the room, its y is 0
     */
    Slab set(double room, boolean rtl);
}
