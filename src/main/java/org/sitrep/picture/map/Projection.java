package org.sitrep.picture.map;

import org.locationtech.jts.geom.Coordinate;
import org.sitrep.fact.map.Position;

/**
 * Lambert's azimuthal equal-area projection of the sphere: true to areas everywhere, and to shapes and distances near its
 * centre, at any latitude. Formulas: J. P. Snyder, Map Projections, A Working Manual (USGS Professional Paper 1395, 1987),
 * 22-4, 24-2 to 24-4, 20-14, 20-15 and 20-18.
 */
final class Projection {

    /** The radius of the sphere that has the earth's surface, in km (WGS 84, the same work, 3-13). */
    static final double RADIUS = 6371.0072;

    private final double meridian;
    private final double sin;
    private final double cos;

    /** Returns the projection around a centre. */
    Projection(Position centre) {
        this.meridian = centre.longitude();
        this.sin = Math.sin(Math.toRadians(centre.latitude()));
        this.cos = Math.cos(Math.toRadians(centre.latitude()));
    }

    /** Returns a place in km east and north of the centre; the point opposite to the centre lies nowhere, and is given far off. */
    Coordinate of(Position position) {
        double latitude = Math.toRadians(position.latitude());
        double longitude = Math.toRadians(position.longitude() - meridian);
        double toward = sin * Math.sin(latitude) + cos * Math.cos(latitude) * Math.cos(longitude);
        double scale = RADIUS * Math.sqrt(2 / Math.max(1e-9, 1 + toward));
        return new Coordinate(
                scale * Math.cos(latitude) * Math.sin(longitude),
                scale * (cos * Math.sin(latitude) - sin * Math.cos(latitude) * Math.cos(longitude)));
    }

    /** Returns the position of a place. */
    Position back(Coordinate place) {
        double distance = Math.hypot(place.x, place.y);
        if (distance == 0) {
            return new Position(meridian, Math.toDegrees(Math.asin(sin)));
        }
        double angle = 2 * Math.asin(Math.min(1, distance / (2 * RADIUS)));
        double latitude = Math.asin(
                Math.max(-1, Math.min(1, Math.cos(angle) * sin + place.y * Math.sin(angle) * cos / distance)));
        double longitude = Math.atan2(
                place.x * Math.sin(angle), distance * cos * Math.cos(angle) - place.y * sin * Math.sin(angle));
        double degrees = meridian + Math.toDegrees(longitude);
        return new Position(
                degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees, Math.toDegrees(latitude));
    }
}
