package org.sitrep.typeset.layout.slab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Marks;
import org.sitrep.typeset.layout.mark.Paint;
import org.sitrep.typeset.style.value.Break;

/**
 * A box laid out, in points from the top left corner of the slab around it.
 *
 * @param x where its border begins
 * @param y where its border begins
 * @param width of its border box
 * @param height of its border box
 * @param above the margin above it, collapsed with those of its first children
 * @param below the margin below it, collapsed with those of its last children
 * @param paint background and border
 * @param keep where a page may end
 * @param anchors names that lead to its top: ids, headings, running elements
 * @param place where its element stands in the page's source
 * @param body what it holds
 */
public record Slab(
        double x,
        double y,
        double width,
        double height,
        double above,
        double below,
        Paint paint,
        Keep keep,
        List<String> anchors,
        Place place,
        Body body) {

    /** Returns a slab without margins or paint that may be cut anywhere. */
    public static Slab plain(double width, double height, Place place, Body body) {
        return new Slab(0, 0, width, height, 0, 0, Paint.NONE, Keep.ANYHOW, List.of(), place, body);
    }

    public double bottom() {
        return y + height;
    }

    /** Returns its height with the margins above and below it. */
    public double outerHeight() {
        return above + height + below;
    }

    public Slab at(double left, double top) {
        return new Slab(left, top, width, height, above, below, paint, keep, anchors, place, body);
    }

    public Slab high(double points) {
        return new Slab(x, y, width, points, above, below, paint, keep, anchors, place, body);
    }

    public Slab holding(Body other) {
        return new Slab(x, y, width, height, above, below, paint, keep, anchors, place, other);
    }

    public Slab anchored(List<String> names) {
        return new Slab(x, y, width, height, above, below, paint, keep, names, place, body);
    }

    /** Returns the same between other margins. */
    public Slab between(double top, double bottom) {
        return new Slab(x, y, width, height, top, bottom, paint, keep, anchors, place, body);
    }

    public Slab painted(Paint other) {
        return new Slab(x, y, width, height, above, below, other, keep, anchors, place, body);
    }

    public Slab kept(Keep other) {
        return new Slab(x, y, width, height, above, below, paint, other, anchors, place, body);
    }

    /**
     * How far down something reaches.
     *
     * @param from where it begins
     * @param to where it ends
     */
    public record Reach(double from, double to) {

        /** Of what is not there: nowhere. */
        public static final Reach NONE = new Reach(Double.MAX_VALUE, 0);
    }

    /** Returns where in it stands what goes to the foot of its page. */
    public Optional<Reach> foot() {
        if (keep.sinks()) {
            return Optional.of(new Reach(0, height));
        }
        return body instanceof Stack stack
                ? IntStream.range(0, stack.size())
                        .mapToObj(stack::get)
                        .flatMap(slab -> slab.foot().stream()
                                .map(foot -> new Reach(slab.y() + foot.from(), slab.y() + foot.to())))
                        .findFirst()
                : Optional.empty();
    }

    /** Returns the same with its last slab, or the last in that, moved down if it sinks. */
    public Slab sunk(double points) {
        if (keep.sinks()) {
            return at(x, y + points);
        }
        if (!(body instanceof Stack stack) || stack.size() == 0) {
            return this;
        }
        List<Slab> inside = new ArrayList<>(stack.inside());
        int last = inside.size() - 1;
        while (last > 0 && inside.get(last).height() == 0) {
            last--;
        }
        Slab moved = inside.get(last).sunk(points);
        if (moved.bottom() == inside.get(last).bottom()) {
            return this;
        }
        inside.set(last, moved);
        return high(height + points).holding(Stack.of(inside));
    }

    /** Returns the name of the page that it begins on. */
    public String page() {
        return page(false);
    }

    /** Returns whether it stands on pages of another name than what is before it. */
    boolean isTurnedAfter(Slab before) {
        return !before.page(true).equals(page(false));
    }

    /** What is said of its first or last child is said of it. */
    private String page(boolean last) {
        if (body instanceof Stack stack) {
            for (int i = 0; i < stack.size(); i++) {
                Slab child = stack.get(last ? stack.size() - 1 - i : i);
                if (child.height > 0) {
                    String page = child.page(last);
                    return page.isEmpty() ? keep.page() : page;
                }
            }
        }
        return keep.page();
    }

    /** Returns what stands before a cut: its border and padding are open below. */
    Slab head(double points, Body part) {
        return new Slab(x, y, width, points, above, 0, paint.openBelow(), keep, anchors, place, part);
    }

    /** Returns what stands after a cut: its border and padding are open above, nothing leads to it. */
    Slab tail(double points, Body part) {
        Keep left = new Keep(Break.AUTO, keep.after(), keep.whole(), keep.forces(), false, keep.page());
        return new Slab(x, 0, width, points, 0, below, paint.openAbove(), left, List.of(), place, part);
    }

    /**
     * Where a page may end.
     *
     * @param before before the slab, where it is not the first on its page
     * @param after after it
     * @param whole whether it is not cut where it fits on a page
     * @param forces whether a page has to end somewhere inside
     * @param sinks whether it goes to the foot of its page, where nothing follows it there
     * @param page the name of the pages it stands on; empty where they are those of what holds it
     */
    public record Keep(Break before, Break after, boolean whole, boolean forces, boolean sinks, String page) {

        public Keep(Break before, Break after, boolean whole, boolean forces) {
            this(before, after, whole, forces, false, "");
        }

        /** Returns the same at the foot of its page. */
        public Keep sinking(boolean says) {
            return new Keep(before, after, whole, forces, says, page);
        }

        /** Returns the same on pages of a name. */
        public Keep on(String name) {
            return new Keep(before, after, whole, forces, sinks, name);
        }

        public static final Keep ANYHOW = new Keep(Break.AUTO, Break.AUTO, false, false);
        public static final Keep WHOLE = new Keep(Break.AUTO, Break.AUTO, true, false);
    }

    /** What a slab holds. */
    public sealed interface Body permits Stack, Row, Lines, Solid, InColumns {

        /** Returns the slabs that stand in it, each in its place. */
        default List<Slab> inside() {
            return List.of();
        }

        /** Returns the same for a place where it is only repeated: nothing of it is read out. */
        Body artifact();
    }

    /**
     * Slabs one below the other; those before {@code from} stand on an earlier page.
     *
     * @param top what stands above them: the head of a table
     * @param slabs all of them; their y counts from the slab's top, less {@code origin}
     * @param from the first one that is left
     * @param first stands in place of the first one, where that was cut
     * @param origin how far the slabs that are left have moved up, in points
     * @param again what stands above them after a cut: as many as in {@code top}
     */
    public record Stack(
            List<Slab> top, List<Slab> slabs, int from, Optional<Slab> first, double origin, List<Slab> again)
            implements Body {

        public static Stack of(List<Slab> slabs) {
            return new Stack(List.of(), slabs, 0, Optional.empty(), 0, List.of());
        }

        public int size() {
            return top.size() + slabs.size() - from;
        }

        /** Returns one of the slabs that are left, in its place. */
        public Slab get(int index) {
            if (index < top.size()) {
                return top.get(index);
            }
            int left = index - top.size();
            Slab slab = left == 0 && first.isPresent() ? first.get() : slabs.get(from + left);
            return origin == 0 ? slab : slab.at(slab.x(), slab.y() - origin);
        }

        /** Returns what is left after a cut, moved to the top or below what is repeated there. */
        Stack after(int index, Optional<Slab> part, double y) {
            double lead = again.isEmpty() ? 0 : again.get(again.size() - 1).bottom();
            return new Stack(again, slabs, from + index - top.size(), part, origin + y - lead, again);
        }

        @Override
        public List<Slab> inside() {
            boolean isWhole = top.isEmpty() && from == 0 && first.isEmpty() && origin == 0;
            if (isWhole) {
                return slabs;
            }
            List<Slab> left = new ArrayList<>(size());
            for (int i = 0; i < size(); i++) {
                left.add(get(i));
            }
            return left;
        }

        @Override
        public Body artifact() {
            return of(inside().stream().map(Slab::asArtifact).toList());
        }
    }

    /** Slabs side by side: the cells of a row. */
    public record Row(List<Slab> cells) implements Body {

        @Override
        public List<Slab> inside() {
            return cells;
        }

        @Override
        public Body artifact() {
            return new Row(cells.stream().map(Slab::asArtifact).toList());
        }
    }

    /**
     * Lines of text.
     *
     * @param lines from top to bottom
     * @param orphans how many of them at least stay together before a cut
     * @param widows how many at least go together after it
     */
    public record Lines(List<SetLine> lines, int orphans, int widows) implements Body {

        @Override
        public Body artifact() {
            return new Lines(lines.stream().map(SetLine::artifact).toList(), orphans, widows);
        }
    }

    /** A picture: marks from the slab's top left corner. */
    public record Solid(List<Mark> marks) implements Body {

        @Override
        public Body artifact() {
            return new Solid(Marks.artifacts(marks));
        }
    }

    /** Returns the same for a place where it is only repeated. */
    public Slab asArtifact() {
        return anchored(List.of()).holding(body.artifact());
    }
}
