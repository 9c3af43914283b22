package org.sitrep.picture.map;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.sitrep.fact.map.Position;

/**
 * A part of the earth, on a drawing.
 *
 * @param centre the middle of what it was made for
 * @param extent its edges, in km east and north of that
 * @param width how wide it is drawn
 */
record Frame(Position centre, Envelope extent, double width) {

    /** How low a drawing may be, as a part of its width. */
    private static final double LOW = 0.5;

    /**
     * Returns the frame around positions, in the middle of the drawing.
     *
     * @param positions one or more
     * @param margin what is left free at each side, as a part of what the positions take
     * @param least the least width of what it shows, in km
     * @param width how wide the drawing is
     * @param height how high the drawing is
     */
    static Frame around(List<Position> positions, double margin, double least, double width, double height) {
        Position centre = middle(positions);
        Projection projection = new Projection(centre);
        Envelope taken = new Envelope();
        positions.forEach(position -> taken.expandToInclude(projection.of(position)));
        double room = 1 + 2 * margin;
        double km = Math.max(
                Math.max(least, taken.getWidth() * room), Math.max(least, taken.getHeight() * room) * width / height);
        double high = km * height / width;
        Coordinate middle = taken.centre();
        return new Frame(
                centre,
                new Envelope(middle.x - km / 2, middle.x + km / 2, middle.y - high / 2, middle.y + high / 2),
                width);
    }

    /**
     * Returns the frame around areas, no higher than they take: with room below them for the scale.
     *
     * @param positions those of their outlines
     * @param margin what is left free at each side, as a part of the width
     * @param highest how high the drawing may be
     */
    static Frame close(List<Position> positions, double margin, double least, double width, double highest) {
        Frame square = around(positions, 0, least, width, width);
        Envelope taken = new Envelope();
        positions.forEach(position ->
                taken.expandToInclude(square.drawn(square.projection().of(position))));
        double free = 1 + 2 * margin;
        double height = Math.min(highest, width * free * Math.max(LOW, taken.getHeight() / taken.getWidth()));
        return around(positions, margin, least, width, height);
    }

    /** The mean of the directions from the centre of the earth. */
    private static Position middle(List<Position> positions) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (Position position : positions) {
            Direction direction = Direction.of(position);
            x += direction.x();
            y += direction.y();
            z += direction.z();
        }
        return new Direction(x, y, z).position();
    }

    Projection projection() {
        return new Projection(centre);
    }

    double height() {
        return width * extent.getHeight() / extent.getWidth();
    }

    /** Returns how long a km is drawn. */
    double scale() {
        return width / extent.getWidth();
    }

    /** Returns where km east and north are drawn. */
    Coordinate drawn(Coordinate km) {
        return new Coordinate((km.x - extent.getMinX()) * scale(), (extent.getMaxY() - km.y) * scale());
    }

    /** Returns the edges of the drawing. */
    Envelope edges() {
        return new Envelope(0, width, 0, height());
    }

    /** Returns the angle, in radians, within which all that it shows lies around its centre. */
    double reach() {
        double farthest = Math.max(Math.abs(extent.getMinX()), Math.abs(extent.getMaxX()))
                + Math.max(Math.abs(extent.getMinY()), Math.abs(extent.getMaxY()));
        return 2 * Math.asin(Math.min(1, farthest / (2 * Projection.RADIUS)));
    }
}
