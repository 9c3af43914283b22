package org.sitrep.typeset.pdf;

import java.util.List;

/**
 * Coordinates in force: those of the page, or of a group in it. Marks count downwards, the PDF upwards.
 *
 * @param flip what a height is taken from to count upwards: the page's height, 0 in a group
 * @param matrix a b c d e f, from here (upwards) to the page (upwards)
 */
record Frame(double flip, List<Double> matrix) {

    static Frame ofPage(double height) {
        return new Frame(height, List.of(1.0, 0.0, 0.0, 1.0, 0.0, 0.0));
    }

    double up(double y) {
        return flip - y;
    }

    /** Gives the matrix that leads from within a group to here, both upwards. */
    List<Double> upwards(List<Double> m) {
        return List.of(m.get(0), -m.get(1), -m.get(2), m.get(3), m.get(4), flip - m.get(5));
    }

    /** Gives the coordinates within a group. */
    Frame inside(List<Double> group) {
        List<Double> m = upwards(group);
        return new Frame(
                0,
                List.of(
                        across(m.get(0), m.get(1)),
                        along(m.get(0), m.get(1)),
                        across(m.get(2), m.get(3)),
                        along(m.get(2), m.get(3)),
                        across(m.get(4), m.get(5)) + matrix.get(4),
                        along(m.get(4), m.get(5)) + matrix.get(5)));
    }

    private double across(double x, double y) {
        return matrix.get(0) * x + matrix.get(2) * y;
    }

    private double along(double x, double y) {
        return matrix.get(1) * x + matrix.get(3) * y;
    }

    /** Says how much larger things are on the page than they are here, at least about. */
    double magnification() {
        return Math.sqrt(Math.abs(matrix.get(0) * matrix.get(3) - matrix.get(1) * matrix.get(2)));
    }

    /** Adds a rectangle, counted downwards from its top, to the bounds on the page. */
    void addTo(Bounds bounds, double x, double y, double width, double height) {
        addTo(bounds, x, y);
        addTo(bounds, x + width, y);
        addTo(bounds, x, y + height);
        addTo(bounds, x + width, y + height);
    }

    /** Adds a point, counted downwards, to the bounds on the page. */
    void addTo(Bounds bounds, double x, double y) {
        bounds.add(across(x, up(y)) + matrix.get(4), along(x, up(y)) + matrix.get(5));
    }
}
