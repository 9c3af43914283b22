package org.sitrep.picture.map;

import java.util.List;
import org.sitrep.fact.map.Position;

/**
 * A round part of the earth.
 *
 * @param middle where its middle lies
 * @param radius its radius as an angle, in radians
 */
record Cap(Direction middle, double radius) {

    /** Returns one that holds all of some positions, of which there is at least one. */
    static Cap around(List<Position> positions) {
        List<Direction> directions = positions.stream().map(Direction::of).toList();
        double x = directions.stream().mapToDouble(Direction::x).sum();
        double y = directions.stream().mapToDouble(Direction::y).sum();
        double z = directions.stream().mapToDouble(Direction::z).sum();
        Direction middle = Direction.of(new Direction(x, y, z).position());
        return new Cap(
                middle, directions.stream().mapToDouble(middle::angle).max().orElseThrow());
    }

    /** Returns whether it comes nearer to a direction than an angle, in radians. */
    boolean isWithin(double angle, Direction direction) {
        return middle.angle(direction) - radius <= angle;
    }
}
