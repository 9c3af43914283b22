package org.sitrep.typeset.pdf;

/** The rectangle around what was added to it, in points of the PDF's page. */
final class Bounds {

    private double left = Double.POSITIVE_INFINITY;
    private double bottom = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double top = Double.NEGATIVE_INFINITY;

    void add(double x, double y) {
        left = Math.min(left, x);
        bottom = Math.min(bottom, y);
        right = Math.max(right, x);
        top = Math.max(top, y);
    }

    boolean isEmpty() {
        return left > right;
    }

    /** Gives left, bottom, right and top. */
    double[] edges() {
        return new double[] {left, bottom, right, top};
    }
}
