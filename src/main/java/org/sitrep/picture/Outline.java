package org.sitrep.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A run from point to point.
 *
 * @param points where it runs
 * @param isArea whether it encloses something: its end is joined to its beginning
 */
public record Outline(List<Point> points, boolean isArea) implements Stroke {

    public Outline {
        points = List.copyOf(points);
    }

    /** Returns a line from point to point, each given as its distance from the left and from the top. */
    public static Outline line(double... places) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            points.add(new Point(places[i], places[i + 1]));
        }
        return new Outline(points, false);
    }

    /** Returns the same, farther to the right and down. */
    public Outline moved(double right, double down) {
        return new Outline(
                points.stream()
                        .map(point -> new Point(point.x() + right, point.y() + down))
                        .toList(),
                isArea);
    }

    /** Returns a rectangle. */
    public static Outline box(double x, double y, double width, double height) {
        return new Outline(line(x, y, x + width, y, x + width, y + height, x, y + height).points, true);
    }

    /** Returns slanting lines that fill a rectangle, so far apart from left to right. */
    static List<Outline> hatching(double x, double y, double width, double height, double apart) {
        List<Outline> lines = new ArrayList<>();
        double right = x + width;
        double foot = y + height;
        for (double at = x + y + apart / 2; at < right + foot; at += apart) {
            lines.add(line(
                    Math.max(x, at - foot), Math.min(foot, at - x), Math.min(right, at - y), Math.max(y, at - right)));
        }
        return lines;
    }
}
