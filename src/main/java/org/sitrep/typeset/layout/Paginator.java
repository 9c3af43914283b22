package org.sitrep.typeset.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.slab.Cutter;
import org.sitrep.typeset.layout.slab.Cutter.Cut;
import org.sitrep.typeset.layout.slab.Room;
import org.sitrep.typeset.layout.slab.Slab;

/** Fills pages with the galley. */
final class Paginator {

    /** A hundredth of a millimetre: less is not reported. */
    private static final double SLACK = 0.03;

    /** A last page of several has at least so much of the page's height on it, where that can be. */
    private static final double LEAST = 0.15;

    /** Below what stands at the foot of a page more follows only where this part of the page is left. */
    private static final double WORTH = 0.3;

    /** By how much the page before it is made shorter at a time, in points. */
    private static final double STEP = 6;

    private final Job job;

    Paginator(Job job) {
        this.job = job;
    }

    /**
     * What stands on the pages.
     *
     * @param pages one at least
     * @param excess how much of the last page was full before it was evened, from 0 to 1; 0 where that was enough
     * @param spills whether what should stand at the foot of a page goes on to the next
     */
    record Filled(List<Slab> pages, double excess, boolean spills) {}

    /** Returns what stands on each of as many pages as the galley needs. */
    Filled fill(Slab galley) {
        List<Slab> pages = new ArrayList<>();
        Slab last = galley;
        Optional<Slab> rest = Optional.of(galley);
        boolean spills = false;
        boolean hasFoot = true;
        while (rest.isPresent()) {
            double room = height(rest.get()) - (pages.isEmpty() ? galley.above() : 0);
            Optional<Slab.Reach> found = hasFoot ? rest.get().foot() : Optional.empty();
            hasFoot = found.isPresent();
            Slab.Reach foot = found.orElse(Slab.Reach.NONE);
            spills |= foot.from() < room && foot.to() > room + SLACK;
            boolean ends = foot.to() <= room + SLACK && foot.to() > room * (1 - WORTH);
            Cut cut = Cutter.cut(rest.get(), Room.page(ends ? foot.to() : room));
            Slab head = cut.head().orElseThrow();
            pages.add(head.sunk(Math.max(0, room - head.height())));
            if (head.height() > room + SLACK) {
                reportTooTall(head, room, pages.size());
            }
            last = cut.tail().isPresent() ? rest.get() : last;
            rest = cut.tail();
        }
        Slab end = pages.get(pages.size() - 1);
        double part = end.height() / height(end);
        boolean isEven = pages.size() == 1
                || part >= LEAST
                || pages.get(pages.size() - 2).foot().isPresent();
        return isEven ? new Filled(pages, 0, spills) : new Filled(evened(pages, last), part, spills);
    }

    /** Returns the height between the margins of the page that a slab begins. */
    private double height(Slab slab) {
        return job.paper(slab.page()).along();
    }

    /** Moves from the page before the last as much over as a last page needs that is not to look forgotten. */
    private List<Slab> evened(List<Slab> pages, Slab beforeLast) {
        int end = pages.size() - 2;
        double full = pages.get(end).height();
        for (double room = full - STEP; room > full / 2; room -= STEP) {
            Cut cut = Cutter.cut(beforeLast, Room.page(room));
            Slab head = cut.head().orElseThrow();
            boolean isLast = cut.tail().isPresent()
                    && !cut.tail().get().keep().forces()
                    && cut.tail().get().height() <= height(cut.tail().get()) + SLACK;
            if (!isLast || head.height() > full) {
                return pages;
            }
            if (cut.tail().get().height() >= LEAST * height(cut.tail().get())) {
                List<Slab> evened = new ArrayList<>(pages.subList(0, end));
                evened.addAll(List.of(head, cut.tail().get()));
                return evened;
            }
        }
        return pages;
    }

    /** What cannot be cut and is higher than a page would run over its edge. */
    private void reportTooTall(Slab head, double room, int page) {
        Slab tall = tallest(head, room);
        job.report(LayoutRule.TOO_TALL.finding(
                tall.place(),
                "this is " + Math.round(tall.height()) + " pt high and cannot be cut, but page " + page
                        + " has room for " + Math.round(room) + " pt",
                "make it lower, or the page larger"));
    }

    /** Finds what is to blame for a head that is too tall: the innermost slab that is itself too tall. */
    private static Slab tallest(Slab slab, double room) {
        for (Slab child : slab.body().inside()) {
            if (child.height() > room + SLACK) {
                return tallest(child, room);
            }
        }
        return slab;
    }
}
