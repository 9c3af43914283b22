package org.sitrep.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.style.value.Color;

/**
 * A line, a fill, a picture or the rectangle of a link, as the rectangle around it, in points.
 *
 * @param page its page, from 1
 * @param x its left edge
 * @param y its top
 * @param width of its outline, without the pen's
 * @param height of its outline, without the pen's
 * @param what what it is, in words
 */
record DrawnShape(int page, double x, double y, double width, double height, String what) {

    /** Returns all shapes of a book, in the order in which they are drawn; what is inside a drawing is left out. */
    static List<DrawnShape> of(Book book) {
        List<DrawnShape> shapes = new ArrayList<>();
        for (int i = 0; i < book.pages().size(); i++) {
            for (Mark mark : book.pages().get(i).marks()) {
                if (mark instanceof Mark.Shape shape) {
                    shapes.add(of(i + 1, shape));
                } else if (mark instanceof Mark.Picture picture) {
                    shapes.add(new DrawnShape(
                            i + 1, picture.x(), picture.y(), picture.width(), picture.height(), "picture"));
                } else if (mark instanceof Mark.Link link) {
                    String what = "link to " + link.target();
                    shapes.add(new DrawnShape(i + 1, link.x(), link.y(), link.width(), link.height(), what));
                }
            }
        }
        return shapes;
    }

    private static DrawnShape of(int page, Mark.Shape shape) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double foot = 0;
        for (Move move : shape.outline()) {
            double[] end = end(move);
            if (end.length > 0) {
                left = Math.min(left, end[0]);
                top = Math.min(top, end[1]);
                right = Math.max(right, end[0]);
                foot = Math.max(foot, end[1]);
            }
        }
        return new DrawnShape(page, left, top, right - left, foot - top, what(shape));
    }

    private static double[] end(Move move) {
        if (move instanceof Move.To to) {
            return new double[] {to.x(), to.y()};
        }
        if (move instanceof Move.Line line) {
            return new double[] {line.x(), line.y()};
        }
        return move instanceof Move.Curve curve ? new double[] {curve.x(), curve.y()} : new double[0];
    }

    private static String what(Mark.Shape shape) {
        StringBuilder what = new StringBuilder();
        if (shape.fill().isVisible()) {
            what.append("fill ").append(hex(shape.fill()));
        }
        Mark.Pen pen = shape.pen();
        if (pen.color().isVisible() && pen.width() > 0) {
            what.append(what.length() == 0 ? "" : ", ").append("line ").append(hex(pen.color()));
            what.append(String.format(Locale.ROOT, " %.2f", pen.width()));
            pen.dashes().forEach(dash -> what.append(String.format(Locale.ROOT, " - %.2f", dash)));
        }
        boolean isRound = shape.outline().stream().anyMatch(Move.Curve.class::isInstance);
        return what.append(isRound ? ", round" : "").toString();
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.rgb());
    }

    /** Returns page, place and size in columns, and what it is. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d %7.1f %7.1f %7.1f %7.1f   %s", page, x, y, width, height, what);
    }
}
