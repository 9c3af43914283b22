package org.sitrep.typeset.layout.mark;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.text.font.Face;

/** The rectangle around what was put into it. */
public final class Area {

    /** An overlap of less is not seen, in points. */
    private static final double SLACK = 0.01;

    private double left = Double.POSITIVE_INFINITY;
    private double min = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Returns whether nothing was put in. */
    public boolean isEmpty() {
        return left > right;
    }

    /** Returns the least x and y, and the greatest x and y. */
    public double[] edges() {
        return new double[] {left, min, right, max};
    }

    /** Puts in a rectangle as a matrix shows it. */
    public void put(double x, double y, double width, double height, Matrix seen) {
        put(x, y, seen, 0);
        put(x + width, y, seen, 0);
        put(x, y + height, seen, 0);
        put(x + width, y + height, seen, 0);
    }

    /**
     * Puts in a step of an outline as a matrix shows it. A curve stays within its handles.
     *
     * @param reach how far the pen reaches beyond it on either side, as it is shown
     */
    public void put(Move move, Matrix seen, double reach) {
        if (move instanceof Move.To to) {
            put(to.x(), to.y(), seen, reach);
        } else if (move instanceof Move.Line line) {
            put(line.x(), line.y(), seen, reach);
        } else if (move instanceof Move.Curve curve) {
            put(curve.x1(), curve.y1(), seen, reach);
            put(curve.x2(), curve.y2(), seen, reach);
            put(curve.x(), curve.y(), seen, reach);
        }
    }

    private void put(double x, double y, Matrix seen, double reach) {
        left = Math.min(left, seen.x(x, y) - reach);
        min = Math.min(min, seen.y(x, y) - reach);
        right = Math.max(right, seen.x(x, y) + reach);
        max = Math.max(max, seen.y(x, y) + reach);
    }

    /** Puts in a mark: of words the body of their letters, and what hangs below the line. */
    private void put(Mark mark, Matrix seen) {
        if (mark instanceof Mark.Words words) {
            Face face = words.run().face();
            double size = words.run().size() / face.unitsPerEm();
            double head = face.capHeight() * size;
            put(words.x(), words.y() - head, words.run().width(), head + face.descent() * size, seen);
        } else if (mark instanceof Mark.Shape shape) {
            double reach = shape.pen().color().isVisible() ? shape.pen().width() / 2 * seen.scale() : 0;
            shape.outline().forEach(move -> put(move, seen, reach));
        } else if (mark instanceof Mark.Group group) {
            group.marks().forEach(each -> put(each, seen.times(group.matrix())));
        }
    }

    private static Area of(Mark mark, Matrix seen) {
        Area area = new Area();
        area.put(mark, seen);
        return area;
    }

    /** Returns all words among marks that a rectangle of x, y, width and height does not hold. */
    public static List<Mark.Words> cutOff(List<Mark> marks, Matrix seen, List<Double> edges) {
        List<Mark.Words> found = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group group) {
                found.addAll(cutOff(group.marks(), seen.times(group.matrix()), edges));
            } else if (mark instanceof Mark.Words words && !of(words, seen).isWithin(edges)) {
                found.add(words);
            }
        }
        return found;
    }

    private boolean isWithin(List<Double> edges) {
        return left + SLACK >= edges.get(0)
                && min + SLACK >= edges.get(1)
                && right - SLACK <= edges.get(0) + edges.get(2)
                && max - SLACK <= edges.get(1) + edges.get(3);
    }
}
