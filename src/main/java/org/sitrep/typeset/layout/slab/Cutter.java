package org.sitrep.typeset.layout.slab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.typeset.layout.slab.Slab.Body;
import org.sitrep.typeset.layout.slab.Slab.Lines;
import org.sitrep.typeset.layout.slab.Slab.Row;
import org.sitrep.typeset.layout.slab.Slab.Solid;
import org.sitrep.typeset.layout.slab.Slab.Stack;
import org.sitrep.typeset.style.value.Break;

/**
 * Cuts slabs where a page is full. It asks for the last place where a page may end. The wish to keep a box or a group of rows
 * whole holds only where it leaves at most a fifth of the page blank; on an empty page, where something has to stand, the
 * wish to keep neighbours together is given up, too. Nothing is lost: head and tail together hold all that the slab held.
 */
public final class Cutter {

    /** Less than a printer can show; sums of heights are not exact. */
    static final double SLACK = 0.01;

    private Cutter() {}

    /**
     * The two parts of a slab.
     *
     * @param head what fits; absent where nothing may stand alone before a cut
     * @param tail what is left; absent where all fits
     */
    public record Cut(Optional<Slab> head, Optional<Slab> tail) {

        static Cut all(Slab slab) {
            return new Cut(Optional.of(slab), Optional.empty());
        }

        public static Cut none(Slab slab) {
            return new Cut(Optional.empty(), Optional.of(slab));
        }

        boolean isInside() {
            return head.isPresent() && tail.isPresent();
        }

        double height() {
            return head.map(Slab::height).orElse(0.0);
        }
    }

    /** Returns how much of a page may stay blank to keep a box whole: a fifth of its height. */
    public static double blank(double pageHeight) {
        return pageHeight / 5;
    }

    /** Cuts a slab, of which the head is to stand in a room. */
    public static Cut cut(Slab slab, Room room) {
        if (room.holds(slab.height()) && !slab.keep().forces()) {
            return Cut.all(slab);
        }
        boolean isKept = slab.keep().whole() && room.left() <= room.blank();
        if (isKept && !room.must() && !slab.keep().forces()) {
            return Cut.none(slab);
        }
        if (!room.must() && slab.height() > 0 && (room.height() <= 0 || isBlank(slab))) {
            return Cut.none(slab);
        }
        Body body = slab.body();
        if (body instanceof Stack stack) {
            return new StackCut(slab, stack, room).cut();
        }
        if (body instanceof Lines lines) {
            return lines(slab, lines, room);
        }
        if (body instanceof Row row) {
            return row(slab, row, room);
        }
        if (body instanceof InColumns columns) {
            return columns.cut(slab, room);
        }
        return room.must() || room.holds(slab.height()) ? Cut.all(slab) : Cut.none(slab);
    }

    /** All that a box holds fits: what its padding or its least height takes beyond the page is left out. */
    private static Slab shortened(Slab slab, double room) {
        if (slab.height() <= room + SLACK) {
            return slab;
        }
        Body body = slab.body();
        if (body instanceof Lines || body instanceof Solid || body instanceof InColumns) {
            return slab;
        }
        List<Slab> inside = new ArrayList<>();
        for (Slab child : body.inside()) {
            inside.add(shortened(child, room - child.y()));
        }
        double end = Math.max(Math.max(0, room), foot(inside));
        Body shorter = body instanceof Row ? new Row(inside) : Stack.of(inside);
        return slab.high(Math.min(slab.height(), end)).holding(shorter);
    }

    /** Returns how far down slabs reach; those without a height reach nowhere. */
    private static double foot(List<Slab> slabs) {
        double foot = 0;
        for (Slab slab : slabs) {
            foot = slab.height() > 0 ? Math.max(foot, slab.bottom()) : foot;
        }
        return foot;
    }

    private static Cut lines(Slab slab, Lines body, Room room) {
        List<SetLine> all = body.lines();
        if (all.isEmpty()) {
            return Cut.all(slab);
        }
        int fit = 0;
        while (fit < all.size() && room.holds(all.get(fit).y() + all.get(fit).height())) {
            fit++;
        }
        int wished = Math.min(fit, all.size() - body.widows());
        int count = wished >= body.orphans() ? wished : room.must() ? Math.max(1, fit) : 0;
        if (count == 0) {
            return Cut.none(slab);
        }
        if (count >= all.size()) {
            return Cut.all(slab);
        }
        double at = all.get(count).y();
        List<SetLine> rest = new ArrayList<>(all.size() - count);
        for (SetLine line : all.subList(count, all.size())) {
            rest.add(line.at(line.y() - at));
        }
        Lines before = new Lines(List.copyOf(all.subList(0, count)), body.orphans(), body.widows());
        Lines after = new Lines(rest, body.orphans(), body.widows());
        return new Cut(Optional.of(slab.head(at, before)), Optional.of(slab.tail(slab.height() - at, after)));
    }

    private static Cut row(Slab slab, Row row, Room room) {
        double top = row.cells().stream().mapToDouble(Slab::y).min().orElse(0);
        List<Cut> cuts = new ArrayList<>();
        for (Slab cell : row.cells()) {
            boolean isTop = cell.y() <= top + SLACK;
            Room left = room.below(cell.y(), isTop);
            Cut cut = isBlank(cell) ? Cut.all(shortened(cell, left.height())) : cut(cell, left);
            if (cut.head().isEmpty() && isTop) {
                return Cut.none(slab);
            }
            cuts.add(cut);
        }
        if (cuts.stream().allMatch(cut -> cut.tail().isEmpty())) {
            return Cut.all(shortened(slab, room.height()));
        }
        return new Cut(Optional.of(rowHead(slab, row, cuts)), Optional.of(rowTail(slab, row, cuts)));
    }

    private static boolean isBlank(Slab slab) {
        return slab.body() instanceof Stack stack && stack.size() == 0;
    }

    private static Slab rowHead(Slab slab, Row row, List<Cut> cuts) {
        double height = 0;
        for (Cut cut : cuts) {
            height = Math.max(height, cut.head().map(Slab::bottom).orElse(0.0));
        }
        List<Slab> cells = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            Slab whole = row.cells().get(i);
            Slab head = openBelow(whole, cuts.get(i), height);
            double foot = Math.min(height, whole.bottom());
            cells.add(head.at(whole.x(), whole.y()).high(Math.max(0, foot - whole.y())));
        }
        return slab.head(height, new Row(cells));
    }

    /** Cells that end before the others go on with them, empty, so that their borders end together. */
    private static Slab openBelow(Slab whole, Cut cut, double height) {
        if (cut.tail().isEmpty() && whole.bottom() > height + SLACK) {
            return whole.head(whole.height(), whole.body());
        }
        return cut.head().orElseGet(() -> whole.head(0, Stack.of(List.of())).anchored(List.of()));
    }

    /** Returns what is left of a row: its cells begin and end together. */
    private static Slab rowTail(Slab slab, Row row, List<Cut> cuts) {
        double height = 0;
        for (Cut cut : cuts) {
            height = Math.max(height, cut.tail().map(Slab::height).orElse(0.0));
        }
        List<Slab> cells = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            Slab whole = row.cells().get(i);
            Slab tail = cuts.get(i).tail().orElseGet(() -> whole.tail(0, Stack.of(List.of())));
            cells.add(tail.at(whole.x(), 0).high(height));
        }
        return slab.tail(height, new Row(cells));
    }

    /** The search for a place to cut in a stack of slabs. */
    private static final class StackCut {

        private final Slab slab;
        private final Stack stack;
        private final Room room;
        /** The first that counts as something on a page: not what is repeated there, nor what has no height. */
        private final int first;

        StackCut(Slab slab, Stack stack, Room room) {
            this.slab = slab;
            this.stack = stack;
            this.room = room;
            this.first = standing(stack.top().size());
        }

        /** Returns the first slab from an index on that has a height; else the last. */
        private int standing(int from) {
            int index = from;
            while (index < stack.size() - 1 && stack.get(index).height() == 0) {
                index++;
            }
            return index;
        }

        Cut cut() {
            for (int i = 0; i < stack.size(); i++) {
                Slab child = stack.get(i);
                if (i > first && isForced(i)) {
                    return before(i);
                }
                if (room.holds(child.bottom()) && !child.keep().forces()) {
                    continue;
                }
                Cut cut = Cutter.cut(child, room.below(child.y(), i <= first));
                if (cut.isInside()) {
                    return inside(i, cut);
                }
                if (cut.tail().isPresent()) {
                    return earlier(i);
                }
            }
            return Cut.all(shortened(slab, room.height()));
        }

        private boolean isForced(int index) {
            Slab next = stack.get(standing(index));
            int before = index - 1;
            while (before > first && stack.get(before).height() == 0) {
                before--;
            }
            return next.height() > 0
                    && (Cutter.before(stack.get(index)) == Break.PAGE || next.isTurnedAfter(stack.get(before)));
        }

        private boolean isAllowed(int index, boolean keeps) {
            return !isKeptBelow(index, keeps) && !isKeptAbove(index, keeps);
        }

        private static boolean keeps(Break said, boolean keeps) {
            return said == Break.AVOID || (keeps && said == Break.RATHER_NOT);
        }

        /** Returns whether what stands above a cut is to stay with what follows; what has no height passes it on. */
        private boolean isKeptBelow(int index, boolean keeps) {
            for (int i = index - 1; i >= first; i--) {
                if (keeps(said(stack.get(i), true), keeps)) {
                    return true;
                }
                if (stack.get(i).height() > 0) {
                    return false;
                }
            }
            return false;
        }

        private boolean isKeptAbove(int index, boolean keeps) {
            for (int i = index; i < stack.size(); i++) {
                if (keeps(Cutter.before(stack.get(i)), keeps)) {
                    return true;
                }
                if (stack.get(i).height() > 0) {
                    return false;
                }
            }
            return false;
        }

        /** The slab of an index does not fit: the cut goes before it, or before that with which it is kept together. */
        private Cut earlier(int index) {
            Cut kept = last(index, true);
            boolean isStuck = room.must() && kept.head().isEmpty();
            if (!isStuck && room.left() - kept.height() <= room.blank()) {
                return kept;
            }
            Cut full = last(index, false);
            Cut fuller = full.height() > kept.height() ? full : kept;
            return room.must() && fuller.head().isEmpty() ? force(index) : fuller;
        }

        /** Returns the last cut before what does not fit; one that keeps whole what is to be whole, or any. */
        private Cut last(int index, boolean keeps) {
            for (int i = index; i > first; i--) {
                if (isAllowed(i, keeps)) {
                    return before(i);
                }
                Cut cut = Cutter.cut(stack.get(i - 1), room.within(stack.get(i - 1), keeps));
                if (cut.isInside()) {
                    return inside(i - 1, cut);
                }
            }
            return Cut.none(slab);
        }

        /** Nothing may stand alone here: what does not fit is cut as on an empty page, or stands as it is, however high. */
        private Cut force(int index) {
            if (index > first) {
                Slab child = stack.get(index);
                Cut cut = Cutter.cut(child, room.below(child.y(), true));
                return cut.isInside() ? inside(index, cut) : before(index);
            }
            return index + 1 < stack.size() ? before(index + 1) : Cut.all(slab);
        }

        private Cut before(int index) {
            double y = stack.get(index).y();
            List<Slab> kept = kept(index);
            return cut(kept, foot(kept), stack.after(index, Optional.empty(), y), y);
        }

        private Cut inside(int index, Cut cut) {
            Slab child = stack.get(index);
            Slab part = cut.head().orElseThrow().at(child.x(), child.y());
            Slab left = cut.tail().orElseThrow();
            List<Slab> kept = kept(index);
            kept.add(part);
            double y = child.bottom() - left.height();
            Optional<Slab> first = Optional.of(left.at(child.x(), stack.origin() + y));
            return cut(kept, part.bottom(), stack.after(index, first, y), y);
        }

        private Cut cut(List<Slab> kept, double end, Stack rest, double y) {
            double lead = rest.top().isEmpty()
                    ? 0
                    : rest.top().get(rest.top().size() - 1).bottom();
            Slab tail = slab.tail(slab.height() - y + lead, rest);
            return new Cut(Optional.of(slab.head(end, Stack.of(kept))), Optional.of(tail));
        }

        private List<Slab> kept(int end) {
            List<Slab> kept = new ArrayList<>(end + 1);
            for (int i = 0; i < end; i++) {
                Slab child = stack.get(i);
                kept.add(shortened(child, room.height() - child.y()));
            }
            return kept;
        }
    }

    /** Whether a page may end before a slab: what is said of its first child is said of it. */
    static Break before(Slab slab) {
        return said(slab, false);
    }

    /** Whether a page may end before a slab, or after it, where what is said of its last child is said of it. */
    private static Break said(Slab slab, boolean after) {
        Break said = after ? slab.keep().after() : slab.keep().before();
        if (slab.body() instanceof Stack stack) {
            for (int i = 0; i < stack.size() && said == Break.AUTO; i++) {
                Slab child = stack.get(after ? stack.size() - 1 - i : i);
                said = said(child, after);
                if (child.height() > 0) {
                    return said;
                }
            }
        }
        return said;
    }
}
