package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.BREAK_AFTER;
import static org.sitrep.typeset.style.property.Property.BREAK_BEFORE;
import static org.sitrep.typeset.style.property.Property.BREAK_INSIDE;
import static org.sitrep.typeset.style.property.Property.HEIGHT;
import static org.sitrep.typeset.style.property.Property.MAX_WIDTH;
import static org.sitrep.typeset.style.property.Property.MIN_WIDTH;
import static org.sitrep.typeset.style.property.Property.SINKS;
import static org.sitrep.typeset.style.property.Property.WIDTH;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.box.BlockBox.Kind;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.slab.Slab.Body;
import org.sitrep.typeset.layout.slab.Slab.Keep;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.value.Break;
import org.sitrep.typeset.style.value.Length;

/** The box model of CSS: widths, heights and sides of a box by its style. */
public final class Frame {

    /** The room of what is not placed yet: no share of it is a limit. */
    public static final double UNKNOWN = Double.MAX_VALUE;

    private Frame() {}

    /** Returns whether a box has margin, border or padding at its left or right. */
    public static boolean hasSides(Style style) {
        return sides(style) != 0;
    }

    /** Returns margin, border and padding at both sides together. */
    static double sides(Style style) {
        return Edges.margin(style).across() + Edges.inner(style).across();
    }

    /**
     * Returns the width of a box with its margins, where it shrinks to fit what it holds unless its style says more.
     *
     * @param extent how narrow and how wide the box can be
     */
    static double outer(Style style, double room, Extent extent) {
        double sides = sides(style);
        return content(style, room, Math.min(extent.fitting(room), Math.max(room, 0)) - sides) + sides;
    }

    /**
     * Returns the width of a box's content.
     *
     * @param room the width of what holds the box, in points
     * @param auto the width of the content where the style leaves it to layout
     */
    public static double content(Style style, double room, double auto) {
        Length width = style.get(WIDTH);
        return between(style, room, width.isAuto() ? auto : width.of100(room));
    }

    /** Returns the same, whatever width its style gives it. */
    static Extent needs(Style style, Extent content) {
        double least = style.get(MIN_WIDTH);
        return new Extent(Math.max(least, content.narrowest()), Math.max(least, content.widest())).plus(sides(style));
    }

    private static double between(Style style, double room, double width) {
        Length max = style.get(MAX_WIDTH);
        double narrower = max.isAuto() ? width : Math.min(width, max.of100(room));
        return Math.max(style.get(MIN_WIDTH), Math.max(0, narrower));
    }

    /** Returns how narrow and how wide a box can be with its margins, where its content can be so. */
    public static Extent extent(Style style, Extent content) {
        Length width = style.get(WIDTH);
        Extent own = !width.isAuto() && width.percent() == 0 ? new Extent(width.points(), width.points()) : content;
        return new Extent(between(style, UNKNOWN, own.narrowest()), between(style, UNKNOWN, own.widest()))
                .plus(sides(style));
    }

    /** Returns the least height of a box's border box; a box grows with what it holds. */
    static double minHeight(Style style) {
        double given = style.get(HEIGHT).points();
        return given > 0 ? given + Edges.inner(style).along() : 0;
    }

    /**
     * Returns where a box's border begins.
     *
     * @param width of its border box
     * @param rtl whether what holds it runs from right to left
     */
    public static double left(Style style, double room, double width, boolean rtl) {
        Edges margin = Edges.margin(style);
        return rtl ? room - margin.right() - width : margin.left();
    }

    /**
     * What a box takes of its room.
     *
     * @param x where its border begins, in points from the left edge of the room
     * @param content the width of its content
     */
    record Fit(double x, Edges margin, Edges inner, double content) {

        /** Returns the width of its border box. */
        double width() {
            return content + inner.across();
        }

        /** Returns a slab of its width and margins, not yet painted. */
        Slab slab(double height, List<String> anchors, Place place, Body body) {
            return Slab.plain(width(), height, place, body)
                    .at(x, 0)
                    .between(margin.top(), margin.bottom())
                    .anchored(anchors);
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
        Edges margin = Edges.margin(style);
        Edges inner = Edges.inner(style);
        double left = room - margin.across() - inner.across();
        if (kind == Kind.GUEST) {
            return new Fit(margin.left(), margin, inner, Math.max(0, left));
        }
        double content = own.applyAsDouble(left);
        return new Fit(left(style, room, content + inner.across(), rtl), margin, inner, content);
    }

    /** Returns where a page may end around a box, and whether it must inside. */
    public static Keep keep(Style style, boolean forces) {
        return new Keep(style.get(BREAK_BEFORE), style.get(BREAK_AFTER), style.get(BREAK_INSIDE) == Break.AVOID, forces)
                .sinking(style.get(SINKS));
    }
}
