package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.BORDER_BOTTOM_WIDTH;
import static org.sitrep.typeset.style.property.Property.BORDER_LEFT_WIDTH;
import static org.sitrep.typeset.style.property.Property.BORDER_RIGHT_WIDTH;
import static org.sitrep.typeset.style.property.Property.BORDER_TOP_WIDTH;
import static org.sitrep.typeset.style.property.Property.MARGIN_BOTTOM;
import static org.sitrep.typeset.style.property.Property.MARGIN_LEFT;
import static org.sitrep.typeset.style.property.Property.MARGIN_RIGHT;
import static org.sitrep.typeset.style.property.Property.MARGIN_TOP;
import static org.sitrep.typeset.style.property.Property.PADDING_BOTTOM;
import static org.sitrep.typeset.style.property.Property.PADDING_LEFT;
import static org.sitrep.typeset.style.property.Property.PADDING_RIGHT;
import static org.sitrep.typeset.style.property.Property.PADDING_TOP;

import org.sitrep.typeset.style.Style;

/** Widths along the four sides of a box, in points. */
public record Edges(double top, double right, double bottom, double left) {

    /** Returns the margins of a box. */
    public static Edges margin(Style style) {
        return new Edges(
                style.get(MARGIN_TOP), style.get(MARGIN_RIGHT), style.get(MARGIN_BOTTOM), style.get(MARGIN_LEFT));
    }

    /** Returns border and padding together: what lies between the box's edge and its content. */
    public static Edges inner(Style style) {
        return new Edges(
                style.get(BORDER_TOP_WIDTH) + style.get(PADDING_TOP),
                style.get(BORDER_RIGHT_WIDTH) + style.get(PADDING_RIGHT),
                style.get(BORDER_BOTTOM_WIDTH) + style.get(PADDING_BOTTOM),
                style.get(BORDER_LEFT_WIDTH) + style.get(PADDING_LEFT));
    }

    public double across() {
        return left + right;
    }

    public double along() {
        return top + bottom;
    }
}
