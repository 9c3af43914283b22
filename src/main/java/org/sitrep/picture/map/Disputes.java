package org.sitrep.picture.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sitrep.fact.map.BaseMap.Status;
import org.sitrep.fact.map.BaseMap.Territory;
import org.sitrep.picture.Outline;

/**
 * What is not settled.
 *
 * @param borders the borders that are not
 * @param hatching the lines that mark land of a status
 * @param territories the disputed territories in sight, in the order of their names
 */
public record Disputes(List<Outline> borders, Map<Status, List<Outline>> hatching, Set<String> territories) {

    static final Disputes NONE = new Disputes(List.of(), Map.of(), Set.of());

    /** How far the lines of a hatching are apart, across and down. */
    private static final double STEP = 3.2;

    static Disputes of(List<Outline> borders, Map<Status, Geometry> land, List<Territory> territories, Frame frame) {
        Map<Status, List<Outline>> hatching = new EnumMap<>(Status.class);
        land.forEach((status, shape) -> hatching.put(status, hatching(shape)));
        Set<String> seen = new TreeSet<>();
        territories.stream()
                .filter(territory ->
                        frame.edges().contains(frame.drawn(frame.projection().of(territory.position()))))
                .forEach(territory -> seen.add(territory.name()));
        return new Disputes(borders, hatching, seen);
    }

    static List<Outline> hatching(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        List<Coordinate[]> lines = new ArrayList<>();
        double high = box.getHeight();
        for (double x = box.getMinX() - high + STEP / 2; x < box.getMaxX(); x += STEP) {
            lines.add(new Coordinate[] {new Coordinate(x, box.getMaxY()), new Coordinate(x + high, box.getMinY())});
        }
        return Ground.outlines(Ground.lines(lines).intersection(shape)).toList();
    }

    /** Returns whether there is nothing of the kind. */
    public boolean isEmpty() {
        return borders.isEmpty() && hatching.isEmpty() && territories.isEmpty();
    }

    /** Returns these and others. */
    Disputes and(Disputes others) {
        List<Outline> allBorders = new ArrayList<>(borders);
        allBorders.addAll(others.borders);
        Map<Status, List<Outline>> allHatching = new EnumMap<>(Status.class);
        allHatching.putAll(others.hatching);
        allHatching.putAll(hatching);
        Set<String> allTerritories = new TreeSet<>(territories);
        allTerritories.addAll(others.territories);
        return new Disputes(allBorders, allHatching, allTerritories);
    }
}
