package org.sitrep.typeset.layout.svg;

import java.util.List;
import org.sitrep.typeset.style.Element;

/**
 * The size an inline picture has of its own, before the style sheet has a say.
 *
 * @param width in points
 * @param height in points
 */
public record SvgSize(double width, double height) {

    /** Points to the unit of a picture, which is the pixel of the style sheet. */
    static final double UNIT = 0.75;

    /**
     * Reads the size: width and height as given; where one of them is missing, by the ratio of the viewBox; where both are,
     * the viewBox's own. What is written wrongly counts as left out, and is reported when the picture is drawn.
     *
     * @param svg the element
     * @return the size, 0 by 0 where there is none
     */
    public static SvgSize of(Element svg) {
        return of(new SvgAttributes(svg, finding -> {}));
    }

    public static SvgSize of(SvgAttributes svg) {
        double width = length(svg, "width");
        double height = length(svg, "height");
        List<Double> box = SvgView.box(svg);
        if (box.isEmpty() || (width > 0 && height > 0)) {
            return new SvgSize(width, height);
        }
        double ratio = box.get(3) / box.get(2);
        if (height > 0) {
            return new SvgSize(height / ratio, height);
        }
        double wide = width > 0 ? width : box.get(2) * UNIT;
        return new SvgSize(wide, wide * ratio);
    }

    private static double length(SvgAttributes svg, String name) {
        String hint = "a number, with `px`, `pt` or nothing behind it; shares of the room belong into the style sheet";
        return svg.read(name, hint, SvgSize::length, 0.0);
    }

    private static double length(SvgScanner value) {
        double number = value.size();
        return switch (value.word()) {
            case "", "px" -> number * UNIT;
            case "pt" -> number;
            default -> throw new SvgScanner.Fault("expected pixels or points");
        };
    }
}
