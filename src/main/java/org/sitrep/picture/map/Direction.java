package org.sitrep.picture.map;

import org.sitrep.fact.map.Position;

/** A direction from the centre of the earth: the axes point to the equator at 0° and at 90° east, and to the north pole. */
public record Direction(double x, double y, double z) {

    public static Direction of(Position position) {
        double latitude = Math.toRadians(position.latitude());
        double longitude = Math.toRadians(position.longitude());
        return new Direction(
                Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude));
    }

    /** Returns the position in this direction; where it has no length, the one at 0° north and east. */
    Position position() {
        double length = Math.sqrt(x * x + y * y + z * z);
        return length == 0
                ? new Position(0, 0)
                : new Position(
                        Math.toDegrees(Math.atan2(y, x)),
                        Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, z / length)))));
    }

    /** Returns the angle to another direction, in radians; both have the length 1. */
    double angle(Direction other) {
        return Math.acos(Math.max(-1, Math.min(1, x * other.x + y * other.y + z * other.z)));
    }
}
