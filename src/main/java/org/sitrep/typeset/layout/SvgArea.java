package org.sitrep.typeset.layout;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.layout.Mark.Move;
import org.sitrep.typeset.text.Face;

/** The rectangle around a mark of a picture. It grows as points are put in. */
final class SvgArea {

    /** An overlap of less is not seen, in points. */
    private static final double SLACK = 0.01;

    private final SvgTransform units;
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    private SvgArea(SvgTransform units) {
        this.units = units;
    }

    /** Gives all words among marks that an edge cuts off: the body of their letters, or what hangs below the line. */
    static List<Mark.Words> cutOff(List<Mark> marks, SvgTransform units, List<Double> edges) {
        List<Mark.Words> found = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group group) {
                found.addAll(cutOff(group.marks(), units.times(SvgTransform.of(group.matrix())), edges));
            } else if (mark instanceof Mark.Words words && !of(words, units).isWithin(edges)) {
                found.add(words);
            }
        }
        return found;
    }

    /** Says whether any mark may lie over another, or a stroke over the fill of its shape. */
    static boolean anyOverlap(List<Mark> marks) {
        List<SvgArea> before = new ArrayList<>();
        for (Mark mark : marks) {
            SvgArea area = of(mark, SvgTransform.IDENTITY);
            if (overlapsItself(mark) || before.stream().anyMatch(area::overlaps)) {
                return true;
            }
            before.add(area);
        }
        return false;
    }

    private static boolean overlapsItself(Mark mark) {
        if (mark instanceof Mark.Group group) {
            return anyOverlap(group.marks());
        }
        return mark instanceof Mark.Shape shape
                && shape.fill().isVisible()
                && shape.pen().color().isVisible();
    }

    private boolean overlaps(SvgArea other) {
        return left + SLACK < other.right
                && other.left + SLACK < right
                && top + SLACK < other.bottom
                && other.top + SLACK < bottom;
    }

    private boolean isWithin(List<Double> edges) {
        return left + SLACK >= edges.get(0)
                && top + SLACK >= edges.get(1)
                && right - SLACK <= edges.get(0) + edges.get(2)
                && bottom - SLACK <= edges.get(1) + edges.get(3);
    }

    private static SvgArea of(Mark mark, SvgTransform units) {
        SvgArea area = new SvgArea(units);
        if (mark instanceof Mark.Words words) {
            area.put(words);
        } else if (mark instanceof Mark.Shape shape) {
            double pen = shape.pen().color().isVisible() ? shape.pen().width() / 2 : 0;
            shape.outline().forEach(move -> area.put(move, pen));
        } else if (mark instanceof Mark.Group group) {
            SvgTransform inside = units.times(SvgTransform.of(group.matrix()));
            group.marks().forEach(each -> area.put(of(each, inside)));
        }
        return area;
    }

    private void put(Mark.Words words) {
        Face face = words.run().face();
        double size = words.run().size() / face.unitsPerEm();
        double head = words.y() - face.capHeight() * size;
        double foot = words.y() + face.descent() * size;
        put(words.x(), head, 0);
        put(words.x(), foot, 0);
        put(words.x() + words.run().width(), head, 0);
        put(words.x() + words.run().width(), foot, 0);
    }

    /** A curve stays within its handles. */
    private void put(Move move, double pen) {
        if (move instanceof Move.To to) {
            put(to.x(), to.y(), pen);
        } else if (move instanceof Move.Line line) {
            put(line.x(), line.y(), pen);
        } else if (move instanceof Move.Curve curve) {
            put(curve.x1(), curve.y1(), pen);
            put(curve.x2(), curve.y2(), pen);
            put(curve.x(), curve.y(), pen);
        }
    }

    private void put(double x, double y, double pen) {
        double seenX = units.x(x, y);
        double seenY = units.y(x, y);
        double reach = pen * units.scale();
        left = Math.min(left, seenX - reach);
        right = Math.max(right, seenX + reach);
        top = Math.min(top, seenY - reach);
        bottom = Math.max(bottom, seenY + reach);
    }

    private void put(SvgArea other) {
        left = Math.min(left, other.left);
        right = Math.max(right, other.right);
        top = Math.min(top, other.top);
        bottom = Math.max(bottom, other.bottom);
    }
}
