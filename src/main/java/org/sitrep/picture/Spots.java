package org.sitrep.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for words beside marks: none covers another, a mark, a line, or what lies outside the picture. */
final class Spots {

    private static final double APART = 5;

    /** What words keep off each other, side by side. */
    private static final double BETWEEN = 3;

    private static final double HALF = 3.5;
    private static final double OPEN = 8;
    private static final double CLOSED = 2;

    /** What is free above the highest mark. */
    private static final double HEAD = 14;

    private record Box(double left, double foot, double right, double top) {
        boolean covers(Box other) {
            return left < other.right && other.left < right && foot < other.top && other.foot < top;
        }

        /** Whether a line passes through, or begins or ends here. */
        boolean isCrossed(Levels.Join line) {
            double begin = 0;
            double end = 1;
            double[][] sides = {
                {line.toX() - line.fromX(), left - line.fromX(), right - line.fromX()},
                {line.toY() - line.fromY(), foot - line.fromY(), top - line.fromY()}
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
    }

    private final double width;
    private final double height;
    private final double line;
    private final List<Box> taken = new ArrayList<>();
    private final List<Levels.Join> lines = new ArrayList<>();

    /** Takes the size of the picture, and the height of words. */
    Spots(double width, double height, double line) {
        this.width = width;
        this.height = height;
        this.line = line;
    }

    /** Keeps a mark and its open ends free of words. */
    void mark(Extent extent, double x, double from, double to) {
        Extent.Kind kind = extent.kind();
        boolean both = kind == Extent.Kind.OPEN_BOTH;
        double below = both || kind == Extent.Kind.OPEN_BELOW ? OPEN : CLOSED;
        double above = both || kind == Extent.Kind.OPEN_ABOVE ? OPEN : CLOSED;
        taken.add(new Box(x - HALF, from - below, x + HALF, to + above));
    }

    /** Keeps a line free of words. */
    void line(Levels.Join line) {
        lines.add(line);
    }

    /**
     * Finds room for words beside a mark: at its height first, then further and further above and below.
     *
     * @param room how wide they are
     * @return where they stand; nothing where there is no room
     */
    Optional<Spot> beside(double x, double y, double room) {
        int most = (int) (2 * height / line);
        for (int step = 0; step <= most; step++) {
            double shift = (step % 2 == 0 ? -1 : 1) * ((step + 1) / 2) * line * 0.5;
            for (boolean ends : new boolean[] {false, true}) {
                double from = ends ? x - APART - room : x + APART;
                Box box = new Box(from, y + shift - line / 2, from + room, y + shift + line / 2);
                if (isFree(box)) {
                    taken.add(new Box(from - BETWEEN, box.foot, from + room + BETWEEN, box.top));
                    return Optional.of(new Spot(ends ? x - APART : from, y + shift, ends));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Box box) {
        boolean inside = box.left >= 0 && box.right <= width && box.foot >= -line / 2 && box.top <= height + HEAD;
        return inside && taken.stream().noneMatch(box::covers) && lines.stream().noneMatch(box::isCrossed);
    }
}
