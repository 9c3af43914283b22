package org.sitrep.typeset.layout.svg;

import java.util.List;
import org.sitrep.typeset.layout.mark.Matrix;

/**
 * How a picture fits into its box: as wide or as high as the box and in its middle.
 *
 * @param toBox from the picture's units to points
 * @param seen what of the picture is seen: x, y, width and height, in its units
 */
record SvgView(Matrix toBox, List<Double> seen) {

    /**
     * Fits a picture into a box.
     *
     * @param svg the picture
     * @param width of the box, in points, more than 0
     * @param height of the box, in points, more than 0
     */
    static SvgView of(SvgAttributes svg, double width, double height) {
        List<Double> box = box(svg);
        if (box.isEmpty()) {
            return fitted(0, 0, SvgSize.UNIT, width, height);
        }
        double scale = Math.min(width / box.get(2), height / box.get(3));
        double left = (width - box.get(2) * scale) / 2 - box.get(0) * scale;
        double top = (height - box.get(3) * scale) / 2 - box.get(1) * scale;
        return fitted(left, top, scale, width, height);
    }

    private static SvgView fitted(double left, double top, double scale, double width, double height) {
        return new SvgView(
                new Matrix(scale, 0, 0, scale, left, top),
                List.of((0 - left) / scale, (0 - top) / scale, width / scale, height / scale));
    }

    /** Returns the four numbers of the viewBox; none where it is left out, or wrong. */
    static List<Double> box(SvgAttributes svg) {
        return svg.read("viewBox", "x, y, width and height, as in `0 0 400 300`", SvgView::box, List.of());
    }

    private static List<Double> box(SvgScanner value) {
        List<Double> box = List.of(value.number(), value.number(), value.number(), value.number());
        if (box.get(2) <= 0 || box.get(3) <= 0) {
            throw new SvgScanner.Fault("expected a width and a height greater than 0");
        }
        return box;
    }
}
