package org.sitrep.typeset.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.slab.Cutter;
import org.sitrep.typeset.layout.slab.Cutter.Cut;
import org.sitrep.typeset.layout.slab.Notes;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.style.Paper;

/** Fills pages with the galley, and the foot of each with the notes called on it. */
final class Paginator {

    /** A hundredth of a millimetre: less is not told. */
    private static final double SLACK = 0.03;

    private final Job job;
    private final Paper first;
    private final Paper other;

    Paginator(Job job, Paper first, Paper other) {
        this.job = job;
        this.first = first;
        this.other = other;
    }

    /**
     * What stands on a page.
     *
     * @param text the galley's part, if any
     * @param notes the footnotes, if any
     */
    record Filled(Optional<Slab> text, Optional<Slab> notes) {}

    /** What is not yet on a page: the rest of the galley, and of the notes called on pages before. */
    private record Rest(Optional<Slab> text, List<Slab> notes) {

        boolean isEmpty() {
            return text.isEmpty() && notes.isEmpty();
        }
    }

    Paper paper(int page) {
        return page == 0 ? first : other;
    }

    /** Gives the height between the margins of a page, in points. */
    double room(int page) {
        Paper paper = paper(page);
        return paper.height() - paper.top() - paper.bottom();
    }

    /** Fills as many pages as the galley needs; one at least. */
    List<Filled> fill(Slab galley) {
        List<Filled> pages = new ArrayList<>();
        double above = galley.above().points();
        Rest rest = new Rest(Optional.of(galley), List.of());
        while (!rest.isEmpty()) {
            rest = fill(rest, room(pages.size()) - (pages.isEmpty() ? above : 0), pages);
        }
        return pages;
    }

    private Rest fill(Rest rest, double room, List<Filled> pages) {
        double reserved = Notes.height(rest.notes(), job.pageWidth());
        if (reserved > 0 && (rest.text().isEmpty() || reserved > room)) {
            return notesAlone(rest, room, pages);
        }
        Cut cut = aboveNotes(rest, room, Cutter.cut(rest.text().orElseThrow(), room - reserved, reserved == 0));
        return cut.head().isEmpty() ? notesAlone(rest, room, pages) : page(cut, notes(rest, cut), room, pages);
    }

    /**
     * Gives the most text below which its notes find room. Where there is none, they begin below the least text there can be,
     * and go on overleaf.
     *
     * @param widest the most text there can be without the notes that it calls
     */
    private Cut aboveNotes(Rest rest, double room, Cut widest) {
        Cut least = widest;
        for (Cut cut = widest;
                cut.head().isPresent();
                cut = shorter(rest, cut.head().get())) {
            double height = cut.head().get().height();
            List<Slab> notes = notes(rest, cut);
            if (notes.isEmpty() || height + Notes.height(notes, job.pageWidth()) <= room + SLACK) {
                return cut;
            }
            least = cut;
        }
        return least;
    }

    private static Cut shorter(Rest rest, Slab head) {
        double room = head.height() - 2 * SLACK;
        Cut cut = Cutter.cut(rest.text().orElseThrow(), room, false);
        boolean isShorter = cut.head().isPresent() && cut.head().get().height() <= room + SLACK;
        return isShorter ? cut : Cut.none(head);
    }

    private static List<Slab> notes(Rest rest, Cut cut) {
        List<Slab> called = cut.head().map(Notes::calledIn).orElse(List.of());
        if (rest.notes().isEmpty()) {
            return called;
        }
        List<Slab> notes = new ArrayList<>(rest.notes());
        notes.addAll(called);
        return notes;
    }

    private Rest page(Cut cut, List<Slab> notes, double room, List<Filled> pages) {
        double height = cut.head().map(Slab::height).orElse(0.0);
        cut.head().filter(head -> head.height() > room + SLACK).ifPresent(head -> tellTooTall(head, room, pages));
        if (notes.isEmpty()) {
            pages.add(new Filled(cut.head(), Optional.empty()));
            return new Rest(cut.tail(), List.of());
        }
        Slab stacked = Notes.stacked(notes, job.pageWidth());
        Cut foot = Cutter.cut(stacked, room - height - 2 * Notes.GAP, false);
        pages.add(new Filled(cut.head(), foot.head()));
        return new Rest(cut.tail(), foot.tail().map(List::of).orElse(List.of()));
    }

    private Rest notesAlone(Rest rest, double room, List<Filled> pages) {
        Cut foot = Cutter.cut(Notes.stacked(rest.notes(), job.pageWidth()), room - 2 * Notes.GAP, true);
        pages.add(new Filled(Optional.empty(), foot.head()));
        return new Rest(rest.text(), foot.tail().map(List::of).orElse(List.of()));
    }

    /** What cannot be cut and is higher than a page would run over its edge. */
    private void tellTooTall(Slab head, double room, List<Filled> pages) {
        Slab tall = tallest(head, room);
        job.tell(Finding.of(
                LayoutRule.TOO_TALL,
                tall.place(),
                "this is " + Math.round(tall.height()) + " pt high and cannot be cut, but page " + (pages.size() + 1)
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
