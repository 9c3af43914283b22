package org.sitrep.picture.map;

import org.sitrep.fact.map.Position;

/**
 * A place to mark.
 *
 * @param position where it lies
 * @param isApproximate whether it lies somewhere around there
 * @param name what it is called
 * @param kind what it is, for its style
 */
public record Pin(Position position, boolean isApproximate, String name, String kind) {

    /** The kind of what is neither a crossing nor a site. */
    public static final String PLACE = "place";
}
