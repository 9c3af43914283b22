package org.sitrep.picture.map;

import org.sitrep.fact.map.Position;

/**
 * A place to mark.
 *
 * @param position where it lies
 * @param isApproximate whether it lies somewhere around there
 * @param room how wide its name is drawn
 */
public record Pin(Position position, boolean isApproximate, double room) {}
