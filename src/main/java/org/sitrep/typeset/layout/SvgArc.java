package org.sitrep.typeset.layout;

/**
 * An arc of an ellipse between two points, as the notes on implementation of SVG 1.1 have it, F.6.
 *
 * @param radiusX of the ellipse, not negative; made larger where it does not reach
 * @param radiusY of the ellipse, likewise
 * @param angle by which the ellipse is turned, in radians
 * @param large whether the arc takes the longer way
 * @param sweep whether its angle grows
 */
record SvgArc(double radiusX, double radiusY, double angle, boolean large, boolean sweep) {

    /** Draws the arc from one point to another. */
    void draw(double x1, double y1, double x2, double y2, SvgTrace trace) {
        if (radiusX == 0 || radiusY == 0 || (x1 == x2 && y1 == y2)) {
            trace.line(x2, y2);
            return;
        }
        // half the way back, as seen from an ellipse that is not turned
        SvgTransform back = SvgTransform.turning(-angle);
        double halfX = back.x(x1 - x2, y1 - y2) / 2;
        double halfY = back.y(x1 - x2, y1 - y2) / 2;
        double reach = StrictMath.hypot(halfX / radiusX, halfY / radiusY);
        double rx = radiusX * Math.max(1, reach);
        double ry = radiusY * Math.max(1, reach);
        // the middle of the circle of radius 1 that is stretched and turned into the ellipse, as seen from half way
        double off = Math.sqrt(Math.max(0, 1 / (reach * reach) - 1)) * (large == sweep ? -1 : 1);
        double middleX = off * halfY / ry;
        double middleY = -off * halfX / rx;
        double from = StrictMath.atan2(halfY / ry - middleY, halfX / rx - middleX);
        double to = StrictMath.atan2(-halfY / ry - middleY, -halfX / rx - middleX);
        SvgTransform onto = SvgTransform.moving((x1 + x2) / 2, (y1 + y2) / 2)
                .times(SvgTransform.turning(angle))
                .times(SvgTransform.scaling(rx, ry))
                .times(SvgTransform.moving(middleX, middleY));
        trace.ellipse(onto, from, span(to - from));
    }

    private double span(double difference) {
        if (sweep) {
            return difference < 0 ? difference + 2 * Math.PI : difference;
        }
        return difference > 0 ? difference - 2 * Math.PI : difference;
    }
}
