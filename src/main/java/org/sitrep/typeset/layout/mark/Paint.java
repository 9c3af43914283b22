package org.sitrep.typeset.layout.mark;

import static org.sitrep.typeset.style.property.Property.BACKGROUND_COLOR;
import static org.sitrep.typeset.style.property.Property.BORDER_BOTTOM_COLOR;
import static org.sitrep.typeset.style.property.Property.BORDER_BOTTOM_STYLE;
import static org.sitrep.typeset.style.property.Property.BORDER_BOTTOM_WIDTH;
import static org.sitrep.typeset.style.property.Property.BORDER_LEFT_COLOR;
import static org.sitrep.typeset.style.property.Property.BORDER_LEFT_STYLE;
import static org.sitrep.typeset.style.property.Property.BORDER_LEFT_WIDTH;
import static org.sitrep.typeset.style.property.Property.BORDER_RADIUS;
import static org.sitrep.typeset.style.property.Property.BORDER_RIGHT_COLOR;
import static org.sitrep.typeset.style.property.Property.BORDER_RIGHT_STYLE;
import static org.sitrep.typeset.style.property.Property.BORDER_RIGHT_WIDTH;
import static org.sitrep.typeset.style.property.Property.BORDER_TOP_COLOR;
import static org.sitrep.typeset.style.property.Property.BORDER_TOP_STYLE;
import static org.sitrep.typeset.style.property.Property.BORDER_TOP_WIDTH;

import java.util.List;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.layout.mark.Mark.Pen;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.LineStyle;

/**
 * Background and border of a box.
 *
 * @param background its colour
 * @param radius of its corners, in points
 */
public record Paint(Color background, double radius, Edge top, Edge right, Edge bottom, Edge left) {

    private static final Edge NO_EDGE = new Edge(0, LineStyle.NONE, Color.TRANSPARENT);

    public static final Paint NONE = new Paint(Color.TRANSPARENT, 0, NO_EDGE, NO_EDGE, NO_EDGE, NO_EDGE);

    /** How far the handles of a curve stand off that comes nearest to a quarter of a circle. */
    private static final double ARC = 0.5523;

    /** A border along one side. */
    public record Edge(double width, LineStyle style, Color color) {

        boolean isVisible() {
            return width > 0 && style != LineStyle.NONE && color.isVisible();
        }

        Pen pen() {
            List<Double> dashes = switch (style) {
                case DASHED -> List.of(3 * width, 2 * width);
                case DOTTED -> List.of(width, width);
                case NONE, SOLID -> List.of();
            };
            return new Pen(color, width, dashes, false, false);
        }

        /** Gives the pen for a side of some length: one with dashes begins and ends with one, so that corners are closed. */
        Pen pen(double length) {
            Pen pen = pen();
            if (pen.dashes().isEmpty()) {
                return pen;
            }
            double dash = pen.dashes().get(0);
            double gaps =
                    Math.max(1, Math.rint((length - dash) / (dash + pen.dashes().get(1))));
            double gap = (length - dash) / gaps - dash;
            return gap > 0 ? new Pen(color, width, List.of(dash, gap), false, false) : pen;
        }
    }

    public static Paint of(Style style) {
        Paint paint = new Paint(
                style.get(BACKGROUND_COLOR),
                style.get(BORDER_RADIUS),
                new Edge(style.get(BORDER_TOP_WIDTH), style.get(BORDER_TOP_STYLE), style.get(BORDER_TOP_COLOR)),
                new Edge(style.get(BORDER_RIGHT_WIDTH), style.get(BORDER_RIGHT_STYLE), style.get(BORDER_RIGHT_COLOR)),
                new Edge(
                        style.get(BORDER_BOTTOM_WIDTH), style.get(BORDER_BOTTOM_STYLE), style.get(BORDER_BOTTOM_COLOR)),
                new Edge(style.get(BORDER_LEFT_WIDTH), style.get(BORDER_LEFT_STYLE), style.get(BORDER_LEFT_COLOR)));
        return paint.isVisible() ? paint : NONE;
    }

    private boolean isVisible() {
        return background.isVisible() || top.isVisible() || right.isVisible() || bottom.isVisible() || left.isVisible();
    }

    public Paint openBelow() {
        return !isVisible() ? NONE : new Paint(background, radius, top, right, NO_EDGE, left);
    }

    public Paint openAbove() {
        return !isVisible() ? NONE : new Paint(background, radius, NO_EDGE, right, bottom, left);
    }

    /** Draws the box at its place on the page. */
    public void draw(double x, double y, double width, double height, List<Mark> marks) {
        if (!isVisible() || width <= 0 || height <= 0) {
            return;
        }
        if (radius > 0) {
            round(x, y, width, height, marks);
            return;
        }
        if (background.isVisible()) {
            marks.add(rectangle(x, y, width, height, background));
        }
        sides(x, y, width, height, marks);
    }

    private void sides(double x, double y, double width, double height, List<Mark> marks) {
        double far = x + width;
        double foot = y + height;
        side(top, x, y + top.width / 2, far, y + top.width / 2, marks);
        side(bottom, x, foot - bottom.width / 2, far, foot - bottom.width / 2, marks);
        side(left, x + left.width / 2, y, x + left.width / 2, foot, marks);
        side(right, far - right.width / 2, y, far - right.width / 2, foot, marks);
    }

    /** Gives a filled rectangle that adorns. */
    public static Mark rectangle(double x, double y, double width, double height, Color color) {
        return new Mark.Shape(outline(x, y, width, height), color, Pen.NONE, Mark.ARTIFACT);
    }

    /** Gives the outline of a rectangle. */
    public static List<Move> outline(double x, double y, double width, double height) {
        return List.of(
                new Move.To(x, y),
                new Move.Line(x + width, y),
                new Move.Line(x + width, y + height),
                new Move.Line(x, y + height),
                new Move.Close());
    }

    private static void side(Edge edge, double x1, double y1, double x2, double y2, List<Mark> marks) {
        if (edge.isVisible()) {
            List<Move> line = List.of(new Move.To(x1, y1), new Move.Line(x2, y2));
            marks.add(new Mark.Shape(line, Color.TRANSPARENT, edge.pen(x2 - x1 + y2 - y1), Mark.ARTIFACT));
        }
    }

    /** A border that is the same on all sides follows the round corners; others are drawn over them. */
    private void round(double x, double y, double width, double height, List<Mark> marks) {
        boolean alike = top.equals(right) && top.equals(bottom) && top.equals(left);
        Pen pen = alike && top.isVisible() ? top.pen() : Pen.NONE;
        if (background.isVisible() || pen.width() > 0) {
            double in = pen.width() / 2;
            double wide = width - pen.width();
            double high = height - pen.width();
            double corner = Math.min(radius, Math.min(wide, high) / 2);
            List<Move> outline = outline(x + in, y + in, wide, high, corner, corner);
            marks.add(new Mark.Shape(outline, background, pen, Mark.ARTIFACT));
        }
        if (!alike) {
            sides(x, y, width, height, marks);
        }
    }

    /** Gives the outline of a rectangle with round corners, of so much across and so much down. */
    public static List<Move> outline(double x, double y, double width, double height, double rx, double ry) {
        double hx = rx * (1 - ARC);
        double hy = ry * (1 - ARC);
        double far = x + width;
        double foot = y + height;
        return List.of(
                new Move.To(x + rx, y),
                new Move.Line(far - rx, y),
                new Move.Curve(far - hx, y, far, y + hy, far, y + ry),
                new Move.Line(far, foot - ry),
                new Move.Curve(far, foot - hy, far - hx, foot, far - rx, foot),
                new Move.Line(x + rx, foot),
                new Move.Curve(x + hx, foot, x, foot - hy, x, foot - ry),
                new Move.Line(x, y + ry),
                new Move.Curve(x, y + hy, x + hx, y, x + rx, y),
                new Move.Close());
    }
}
