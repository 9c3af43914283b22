package org.sitrep.picture.map;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.sitrep.fact.map.Position;

/**
 * A line or an area to draw.
 *
 * @param runs its lines, or its outlines and holes
 * @param isArea whether it encloses something
 * @param name what it is called
 * @param kind what it is, for its style
 */
public record Trace(List<List<Position>> runs, boolean isArea, String name, String kind) {

    /** The kind of an area that is hatched: it has a figure, and none that one tone could stand for. */
    public static final String OPEN = "shade-open";

    public Trace {
        runs = runs.stream().map(List::copyOf).toList();
    }

    /** Returns whether it is the outline of a place. */
    boolean isOfPlace() {
        return kind.startsWith("shade") || kind.startsWith("outline");
    }

    /** Returns a position within it, if it is an area. */
    public Position middle() {
        Coordinate at = Ground.area(runs.stream()
                        .map(run -> run.stream()
                                .map(position -> new Coordinate(position.longitude(), position.latitude()))
                                .toArray(Coordinate[]::new))
                        .toList())
                .getInteriorPoint()
                .getCoordinate();
        return new Position(at.x, at.y);
    }
}
