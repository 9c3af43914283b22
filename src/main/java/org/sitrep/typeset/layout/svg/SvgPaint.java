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
 * @param pen how the outline is stroked, or no pen
 */
record SvgPaint(Color fill, Pen pen) {

    /**
     * Gives the paint of an element.
     *
     * @param style its style; strokes are measured in the picture's own units
     * @param opacity of all that it stands in, and its own
     * @param scale points to the unit
     */
    static SvgPaint of(Style style, double opacity, double scale) {
        Color fill = faded(style.get(Property.FILL), style.get(Property.FILL_OPACITY) * opacity);
        Color stroke = faded(style.get(Property.STROKE), style.get(Property.STROKE_OPACITY) * opacity);
        double width = style.get(Property.STROKE_WIDTH) * scale;
        if (!stroke.isVisible() || width == 0) {
            return new SvgPaint(fill, Pen.NONE);
        }
        boolean roundCap = style.get(Property.ROUND_CAP);
        boolean roundJoin = style.get(Property.ROUND_JOIN);
        return new SvgPaint(fill, new Pen(stroke, width, dashes(style, scale), roundCap, roundJoin));
    }

    /** Dashes that are all nothing make an unbroken line. */
    private static List<Double> dashes(Style style, double scale) {
        List<Double> dashes = style.get(Property.STROKE_DASHARRAY);
        return dashes.stream().allMatch(dash -> dash == 0)
                ? List.of()
                : dashes.stream().map(dash -> dash * scale).toList();
    }

    private static Color faded(Color color, double opacity) {
        return opacity == 1 ? color : new Color(color.rgb(), color.alpha() * opacity);
    }

    boolean isStroked() {
        return pen.color().isVisible();
    }
}
