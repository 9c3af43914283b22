package org.sitrep.typeset.layout.svg;

import java.util.List;
import org.sitrep.typeset.layout.mark.Mark.Pen;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.value.Color;

/**
 * What a shape is painted with.
 *
 * @param fill the colour inside, or transparent
 * @param evenOdd whether what the outline goes round twice is not filled
 * @param pen how the outline is stroked, or no pen
 */
record SvgPaint(Color fill, boolean evenOdd, Pen pen) {

    /**
     * Returns the paint of an element.
     *
     * @param style its style; strokes are measured in the picture's own units
     * @param scale points to the unit
     */
    static SvgPaint of(Style style, double scale) {
        Color fill = style.get(Property.FILL);
        Color stroke = style.get(Property.STROKE);
        double width = style.get(Property.STROKE_WIDTH) * scale;
        if (!stroke.isVisible() || width == 0) {
            return new SvgPaint(fill, style.get(Property.EVEN_ODD), Pen.NONE);
        }
        Pen pen = new Pen(
                stroke,
                width,
                dashes(style, scale),
                style.get(Property.STROKE_LINECAP),
                style.get(Property.STROKE_LINEJOIN));
        return new SvgPaint(fill, style.get(Property.EVEN_ODD), pen);
    }

    /** Dashes that are all nothing make an unbroken line. */
    private static List<Double> dashes(Style style, double scale) {
        List<Double> dashes = style.get(Property.STROKE_DASHARRAY);
        return dashes.stream().allMatch(dash -> dash == 0)
                ? List.of()
                : dashes.stream().map(dash -> dash * scale).toList();
    }

    boolean isStroked() {
        return pen.color().isVisible();
    }
}
