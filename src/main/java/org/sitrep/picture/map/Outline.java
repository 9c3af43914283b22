package org.sitrep.picture.map;

import java.util.List;

/**
 * Something to draw.
 *
 * @param points where it runs, or where it lies
 * @param isArea whether it encloses something: its end is joined to its beginning
 */
public record Outline(List<Point> points, boolean isArea) {

    public Outline {
        points = List.copyOf(points);
    }
}
