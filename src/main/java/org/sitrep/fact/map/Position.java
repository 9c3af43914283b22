package org.sitrep.fact.map;

/**
 * A position on the earth (WGS 84).
 *
 * @param longitude in degrees east, -180 to 180
 * @param latitude in degrees north, -90 to 90
 */
public record Position(double longitude, double latitude) {

    public Position {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("no position on the earth: " + longitude + ", " + latitude);
        }
    }
}
