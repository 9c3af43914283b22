package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.BORDER_BOX;
import static org.sitrep.typeset.style.property.Property.BREAK_AFTER;
import static org.sitrep.typeset.style.property.Property.BREAK_BEFORE;
import static org.sitrep.typeset.style.property.Property.BREAK_INSIDE;
import static org.sitrep.typeset.style.property.Property.HEIGHT;
import static org.sitrep.typeset.style.property.Property.MARGIN_LEFT;
import static org.sitrep.typeset.style.property.Property.MARGIN_RIGHT;
import static org.sitrep.typeset.style.property.Property.MAX_WIDTH;
import static org.sitrep.typeset.style.property.Property.MIN_HEIGHT;
import static org.sitrep.typeset.style.property.Property.MIN_WIDTH;
import static org.sitrep.typeset.style.property.Property.WIDTH;

import java.util.function.DoubleUnaryOperator;
import org.sitrep.typeset.layout.box.BlockBox.Kind;
import org.sitrep.typeset.layout.slab.Slab.Keep;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.value.Break;
import org.sitrep.typeset.style.value.Length;

/** The box model of CSS: widths, heights and sides of a box by its style. */
public final class Frame {

    private Frame() {}

    /** Says whether a box has margin, border or padding at its left or right. */
    public static boolean hasSides(Style style) {
        Edges margin = Edges.margin(style, 1);
        Edges inner = Edges.inner(style, 1);
        return margin.left() != 0 || margin.right() != 0 || inner.left() != 0 || inner.right() != 0;
    }

    /** Gives margin, border and padding at both sides together. */
    static double sides(Style style, double room) {
        return Edges.margin(style, room).across() + Edges.inner(style, room).across();
    }

    /**
     * Gives the width of a box with its margins, where it shrinks to fit what it holds unless its style says more.
     *
     * @param extent how narrow and how wide the box can be
     */
    static double outer(Style style, double room, Extent extent) {
        double sides = sides(style, room);
        return content(style, room, Math.min(extent.fitting(room), Math.max(room, 0)) - sides) + sides;
    }

    /**
     * Gives the width of a box's content.
     *
     * @param room the width of what holds the box, in points
     * @param auto the width of the content where the style leaves it to layout
     */
    public static double content(Style style, double room, double auto) {
        double inner = Edges.inner(style, room).across();
        double width = style.get(WIDTH).isAuto() ? auto : contentOf(style, style.get(WIDTH), room, inner);
        return between(style, width, room, inner);
    }

    private static double between(Style style, double width, double room, double inner) {
        Length most = style.get(MAX_WIDTH);
        Length least = style.get(MIN_WIDTH);
        double narrowed = most.isAuto() ? width : Math.min(width, contentOf(style, most, room, inner));
        double widened = least.isAuto() ? narrowed : Math.max(narrowed, contentOf(style, least, room, inner));
        return Math.max(0, widened);
    }

    /** Gives the width or height of a box's content, of one that may count padding and border. */
    public static double contentOf(Style style, Length length, double whole, double inner) {
        double given = length.of100(whole);
        return style.get(BORDER_BOX) ? Math.max(0, given - inner) : given;
    }

    /** Gives how narrow and how wide a box can be with its margins, where its content can be so. */
    public static Extent extent(Style style, Extent content) {
        Length width = style.get(WIDTH);
        double sides = sides(style, 0);
        double inner = Edges.inner(style, 0).across();
        if (!width.isAuto() && width.percent() == 0) {
            double fixed = between(style, contentOf(style, width, 0, inner), 0, inner);
            return new Extent(fixed, fixed).plus(sides);
        }
        return new Extent(bounded(style, content.narrowest(), inner), bounded(style, content.widest(), inner))
                .plus(sides);
    }

    private static double bounded(Style style, double width, double inner) {
        boolean shares =
                style.get(MAX_WIDTH).percent() != 0 || style.get(MIN_WIDTH).percent() != 0;
        return shares ? width : between(style, width, 0, inner);
    }

    /** Gives the least height of a box's border box; a box grows with what it holds. */
    static double leastHeight(Style style) {
        double inner = style.get(BORDER_BOX) ? 0 : Edges.inner(style, 0).along();
        double given =
                Math.max(style.get(HEIGHT).points(), style.get(MIN_HEIGHT).points());
        return given > 0 ? given + inner : 0;
    }

    /**
     * Gives where a box's border begins: margins that are auto share what is left of the room.
     *
     * @param width of its border box
     * @param rtl whether what holds it runs from right to left
     */
    public static double left(Style style, double room, double width, boolean rtl) {
        Edges margin = Edges.margin(style, room);
        double slack = room - margin.across() - width;
        boolean autoLeft = style.get(MARGIN_LEFT).isAuto();
        boolean autoRight = style.get(MARGIN_RIGHT).isAuto();
        if (autoLeft && autoRight) {
            return slack / 2;
        }
        boolean right = autoLeft || (rtl && !autoRight);
        return right ? margin.left() + slack : margin.left();
    }

    /**
     * What a box takes of its room.
     *
     * @param x where its border begins, in points from the left edge of the room
     * @param content the width of its content
     */
    record Fit(double x, Edges margin, Edges inner, double content) {

        /** Gives the width of its border box. */
        double width() {
            return content + inner.across();
        }
    }

    /** Fits a box that fills its room unless its style says otherwise, or, as a guest, in any case. */
    static Fit fit(Style style, double room, boolean rtl, Kind kind) {
        return fit(style, room, rtl, kind, left -> content(style, room, left));
    }

    /**
     * Fits a box into its room.
     *
     * @param rtl whether what holds it runs from right to left
     * @param own gives the width of its content in the flow, of what its sides leave of the room
     */
    static Fit fit(Style style, double room, boolean rtl, Kind kind, DoubleUnaryOperator own) {
        Edges margin = Edges.margin(style, room);
        Edges inner = Edges.inner(style, room);
        double left = room - margin.across() - inner.across();
        if (kind == Kind.GUEST) {
            return new Fit(margin.left(), margin, inner, Math.max(0, left));
        }
        double content = own.applyAsDouble(left);
        return new Fit(left(style, room, content + inner.across(), rtl), margin, inner, content);
    }

    /** Gives where a page may end around a box, and whether it must inside. */
    public static Keep keep(Style style, boolean forces) {
        return new Keep(
                style.get(BREAK_BEFORE), style.get(BREAK_AFTER), style.get(BREAK_INSIDE) == Break.AVOID, forces);
    }
}
