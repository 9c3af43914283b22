package org.sitrep.fact.crisis;

import org.sitrep.diagnostic.Place;

/** Where the parts of an entry stand in its file, for findings that point at them. */
@FunctionalInterface
public interface Where {

    /**
     * Returns the place of a part.
     *
     * @param keys the keys, and of a list the position counted from 0 or the item's id, that lead to the part; none for the
     *     entry itself
     * @return the place of the part's value, or of the nearest part above it that stands in the file
     */
    Place at(Object... keys);
}
