package org.sitrep.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds room for words beside marks: none covers another, a mark, a line, or what lies outside the picture. */
final class Spots {

    private static final double APART = 5;

    /** What words keep off each other, side by side. */
    private static final double BETWEEN = 3;

    private static final double HALF = 3.5;
    private static final double OPEN = 8;
    private static final double CLOSED = 2;

    /** What is free above the highest mark. */
    private static final double HEAD = 17;

    private record Box(double left, double foot, double right, double top) {
        boolean covers(Box other) {
            return left < other.right && other.left < right && foot < other.top && other.foot < top;
        }

        /** Whether a line passes through, or begins or ends here. */
        boolean isCrossed(Outline outline) {
            Point from = outline.points().get(0);
            Point to = outline.points().get(1);
            double begin = 0;
            double end = 1;
            double[][] sides = {
                {to.x() - from.x(), left - from.x(), right - from.x()},
                {to.y() - from.y(), foot - from.y(), top - from.y()}
            };
            for (double[] side : sides) {
                if (side[0] == 0 && (side[1] > 0 || side[2] < 0)) {
                    return false;
                } else if (side[0] != 0) {
                    begin = Math.max(begin, Math.min(side[1] / side[0], side[2] / side[0]));
                    end = Math.min(end, Math.max(side[1] / side[0], side[2] / side[0]));
                }
            }
            return begin <= end;
        }

        private double distance(Levels.Mark mark) {
            double across = Math.max(0, Math.max(left - mark.x(), mark.x() - right));
            return Math.hypot(across, Math.max(0, Math.max(foot - mark.to(), mark.from() - top)));
        }
    }

    private final double width;
    private final double height;
    private final double line;
    private final List<Box> taken = new ArrayList<>();
    private final List<Levels.Mark> marks = new ArrayList<>();
    private final Set<Levels.Mark> spoken = new HashSet<>();
    private final List<Outline> lines = new ArrayList<>();

    /** Takes the size of the picture, and the height of words. */
    Spots(double width, double height, double line) {
        this.width = width;
        this.height = height;
        this.line = line;
    }

    /** Keeps a mark and its open ends free of words. */
    void mark(Levels.Mark mark) {
        if (mark.look() != Look.REST) {
            marks.add(mark);
            taken.add(box(mark));
        }
    }

    private static Box box(Levels.Mark mark) {
        Extent.Kind kind = mark.level().extent().kind();
        boolean both = kind == Extent.Kind.OPEN_BOTH;
        double below = both || kind == Extent.Kind.OPEN_BELOW ? OPEN : CLOSED;
        double above = both || kind == Extent.Kind.OPEN_ABOVE ? OPEN : CLOSED;
        return new Box(mark.x() - HALF, mark.from() - below, mark.x() + HALF, mark.to() + above);
    }

    /** Keeps a line free of words; its heights are those above the foot. */
    void line(double fromX, double fromY, double toX, double toY) {
        lines.add(Outline.line(fromX, fromY, toX, toY));
    }

    /** Says that a mark has its words already. */
    void spoken(Levels.Mark mark) {
        spoken.add(mark);
    }

    boolean isSpoken(Levels.Mark mark) {
        return spoken.contains(mark);
    }

    /** Keeps room free of words that stand around a height. */
    void words(double from, double to, double y) {
        taken.add(new Box(from - BETWEEN, y - line / 2, to + BETWEEN, y + line / 2));
    }

    /**
     * Finds room for words at a mark: above it, beside it, or below.
     *
     * @param room how wide they are
     * @return where they stand; nothing where they would touch anything, or stand nearer to another mark
     */
    Optional<Spot> beside(Levels.Mark mark, double room) {
        Box own = box(mark);
        double[] lefts = {mark.x() - room / 2, mark.x() - HALF, mark.x() + HALF - room};
        List<Spot> spots = new ArrayList<>();
        for (double left : lefts) {
            spots.add(new Spot(left, own.top + line / 2, false));
        }
        for (double shift : new double[] {0, line / 2, -line / 2}) {
            spots.add(new Spot(mark.x() + APART, mark.to() + shift, false));
            spots.add(new Spot(mark.x() - APART, mark.to() + shift, true));
        }
        for (double left : lefts) {
            spots.add(new Spot(left, own.foot - line / 2, false));
        }
        Optional<Spot> spot =
                spots.stream().filter(some -> isFree(box(some, room), mark)).findFirst();
        spot.map(some -> box(some, room)).ifPresent(box -> words(box.left, box.right, box.foot + line / 2));
        return spot;
    }

    private Box box(Spot spot, double room) {
        double left = spot.ends() ? spot.x() - room : spot.x();
        return new Box(left, spot.y() - line / 2, left + room, spot.y() + line / 2);
    }

    private boolean isFree(Box box, Levels.Mark own) {
        boolean inside = box.left >= 0 && box.right <= width && box.foot >= 0 && box.top <= height + HEAD;
        return inside
                && taken.stream().noneMatch(box::covers)
                && lines.stream().noneMatch(box::isCrossed)
                && marks.stream().noneMatch(mark -> !mark.equals(own) && box.distance(mark) <= box.distance(own));
    }
}
