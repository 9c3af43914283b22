package org.sitrep.picture.map;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.sitrep.diagnostic.Keyed;
import org.sitrep.fact.map.Position;

/**
 * Where a place lies in its country.
 *
 * @param country the country's ISO 3166-1 numeric code
 * @param part which part of it
 */
public record Whereabouts(int country, Part part) {

    /** So near to the middle, of the way to the edges, is the centre. */
    private static final double CENTRE = 1.0 / 3;

    /** A part of a country, or a direction. */
    public enum Part implements Keyed {
        CENTRE,
        NORTH,
        NORTHEAST,
        EAST,
        SOUTHEAST,
        SOUTH,
        SOUTHWEST,
        WEST,
        NORTHWEST;

        /** Returns the direction nearest to that of a place, seen from a middle. */
        private static Part towards(double east, double north) {
            int eighth = (int) Math.round(Math.toDegrees(Math.atan2(east, north)) / 45);
            return values()[1 + Math.floorMod(eighth, 8)];
        }
    }

    /**
     * The way from one place to another.
     *
     * @param km how far it is
     * @param direction whither
     */
    public record Way(double km, Part direction) {

        /** Returns the way between two places. */
        public static Way between(Position from, Position to) {
            Coordinate there = new Projection(from).of(to);
            return new Way(
                    Direction.of(from).angle(Direction.of(to)) * Projection.RADIUS, Part.towards(there.x, there.y));
        }
    }

    /** Returns where a position lies; nothing where that is no country's land, or disputed. */
    public static Optional<Whereabouts> of(Atlas atlas, Position position) {
        return atlas.at(position)
                .filter(piece -> piece.country().code() > 0
                        && piece.country().status().isEmpty()
                        && atlas.map().territories().stream()
                                .noneMatch(territory -> Way.between(territory.position(), position)
                                                .km()
                                        < territory.reach()))
                .map(piece -> new Whereabouts(piece.country().code(), part(atlas.extent(piece), piece, position)));
    }

    private static Part part(Envelope extent, Atlas.Piece piece, Position position) {
        Coordinate at = new Projection(piece.cap().middle().position()).of(position);
        double east = (at.x - extent.centre().x) / (extent.getWidth() / 2);
        double north = (at.y - extent.centre().y) / (extent.getHeight() / 2);
        return Math.abs(east) < CENTRE && Math.abs(north) < CENTRE ? Part.CENTRE : Part.towards(east, north);
    }
}
