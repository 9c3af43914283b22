package org.sitrep.typeset.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.slab.Cutter;
import org.sitrep.typeset.layout.slab.Cutter.Cut;
import org.sitrep.typeset.layout.slab.Slab;

/** Fills pages with the galley. */
final class Paginator {

    /** A hundredth of a millimetre: less is not reported. */
    private static final double SLACK = 0.03;

    private final Job job;

    Paginator(Job job) {
        this.job = job;
    }

    /** Returns what stands on each of as many pages as the galley needs; one at least. */
    List<Slab> fill(Slab galley) {
        List<Slab> pages = new ArrayList<>();
        Optional<Slab> rest = Optional.of(galley);
        while (rest.isPresent()) {
            double room = job.pageHeight() - (pages.isEmpty() ? galley.above() : 0);
            Cut cut = Cutter.cut(rest.get(), room, true);
            Slab head = cut.head().orElseThrow();
            pages.add(head);
            if (head.height() > room + SLACK) {
                reportTooTall(head, room, pages.size());
            }
            rest = cut.tail();
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
