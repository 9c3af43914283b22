package org.sitrep.picture.map;

import org.sitrep.fact.map.Position;

/**
 * A place to mark.
 *
 * @param position where it lies
 * @param isApproximate whether it lies somewhere around there
 * @param name what it is called
 * @param kind what it is, for its style
 * @param radius that of its circle, whose area says how much there is; 0 without one
 */
public record Pin(Position position, boolean isApproximate, String name, String kind, double radius) {

    /** The kind of what is neither a crossing nor a site. */
    public static final String PLACE = "place";

    /** A place to mark by a sign. */
    public Pin(Position position, boolean isApproximate, String name, String kind) {
        this(position, isApproximate, name, kind, 0);
    }
}
