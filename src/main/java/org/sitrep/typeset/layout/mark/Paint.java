package org.sitrep.typeset.layout.mark;

import static org.sitrep.typeset.style.property.Property.BACKGROUND_COLOR;
import static org.sitrep.typeset.style.property.Property.BORDER_BOTTOM_COLOR;
import static org.sitrep.typeset.style.property.Property.BORDER_BOTTOM_WIDTH;
import static org.sitrep.typeset.style.property.Property.BORDER_LEFT_COLOR;
import static org.sitrep.typeset.style.property.Property.BORDER_LEFT_WIDTH;
import static org.sitrep.typeset.style.property.Property.BORDER_RIGHT_COLOR;
import static org.sitrep.typeset.style.property.Property.BORDER_RIGHT_WIDTH;
import static org.sitrep.typeset.style.property.Property.BORDER_TOP_COLOR;
import static org.sitrep.typeset.style.property.Property.BORDER_TOP_WIDTH;

import java.util.List;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.layout.mark.Mark.Pen;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.value.Color;

/**
 * Background and border of a box.
 *
 * @param background its colour
 */
public record Paint(Color background, Edge top, Edge right, Edge bottom, Edge left) {

    private static final Edge NO_EDGE = new Edge(0, Color.TRANSPARENT);

    public static final Paint NONE = new Paint(Color.TRANSPARENT, NO_EDGE, NO_EDGE, NO_EDGE, NO_EDGE);

    /** A border along one side. */
    public record Edge(double width, Color color) {

        boolean isVisible() {
            return width > 0 && color.isVisible();
        }
    }

    public static Paint of(Style style) {
        Paint paint = new Paint(
                style.get(BACKGROUND_COLOR),
                new Edge(style.get(BORDER_TOP_WIDTH), style.get(BORDER_TOP_COLOR)),
                new Edge(style.get(BORDER_RIGHT_WIDTH), style.get(BORDER_RIGHT_COLOR)),
                new Edge(style.get(BORDER_BOTTOM_WIDTH), style.get(BORDER_BOTTOM_COLOR)),
                new Edge(style.get(BORDER_LEFT_WIDTH), style.get(BORDER_LEFT_COLOR)));
        return paint.isVisible() ? paint : NONE;
    }

    private boolean isVisible() {
        return background.isVisible() || top.isVisible() || right.isVisible() || bottom.isVisible() || left.isVisible();
    }

    public Paint openBelow() {
        return !isVisible() ? NONE : new Paint(background, top, right, NO_EDGE, left);
    }

    public Paint openAbove() {
        return !isVisible() ? NONE : new Paint(background, NO_EDGE, right, bottom, left);
    }

    /** Draws the box at its place on the page. */
    public void draw(double x, double y, double width, double height, List<Mark> marks) {
        if (!isVisible() || width <= 0 || height <= 0) {
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

    /** Returns a filled rectangle that adorns. */
    public static Mark rectangle(double x, double y, double width, double height, Color color) {
        return new Mark.Shape(outline(x, y, width, height), color, Pen.NONE, Mark.ARTIFACT);
    }

    /** Returns the outline of a rectangle. */
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
            marks.add(
                    new Mark.Shape(line, Color.TRANSPARENT, new Pen(edge.color, edge.width, List.of()), Mark.ARTIFACT));
        }
    }
}
