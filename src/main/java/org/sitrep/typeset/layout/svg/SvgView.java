package org.sitrep.typeset.layout.svg;

import java.util.List;
import org.sitrep.typeset.layout.mark.Matrix;

/**
 * How a picture fits into its box: as wide or as high as the box and in its middle, or stretched.
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
        boolean stretched =
                svg.read("preserveAspectRatio", "known: `xMidYMid meet`, `none`", SvgView::isStretched, false);
        if (box.isEmpty()) {
            return fitted(0, 0, SvgSize.UNIT, SvgSize.UNIT, width, height);
        }
        double across = width / box.get(2);
        double down = height / box.get(3);
        double least = Math.min(across, down);
        double scaleX = stretched ? across : least;
        double scaleY = stretched ? down : least;
        double left = (width - box.get(2) * scaleX) / 2 - box.get(0) * scaleX;
        double top = (height - box.get(3) * scaleY) / 2 - box.get(1) * scaleY;
        return fitted(left, top, scaleX, scaleY, width, height);
    }

    private static SvgView fitted(double left, double top, double across, double down, double width, double height) {
        return new SvgView(
                new Matrix(across, 0, 0, down, left, top),
                List.of((0 - left) / across, (0 - top) / down, width / across, height / down));
    }

    /** Gives the four numbers of the viewBox; none where it is left out, or wrong. */
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

    private static boolean isStretched(SvgScanner value) {
        String word = value.word();
        String more = value.word();
        if (word.equals("none") && more.isEmpty()) {
            return true;
        }
        if (word.equals("xMidYMid") && (more.isEmpty() || more.equals("meet"))) {
            return false;
        }
        throw new SvgScanner.Fault("no other way of fitting a picture into its box is known");
    }
}
