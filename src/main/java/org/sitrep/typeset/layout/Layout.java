package org.sitrep.typeset.layout;

import static org.sitrep.typeset.style.property.Property.RTL;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.Paginator.Filled;
import org.sitrep.typeset.layout.box.BlockBox.Kind;
import org.sitrep.typeset.layout.box.Box;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.box.PageNumbers;
import org.sitrep.typeset.layout.build.BoxBuilder;
import org.sitrep.typeset.layout.mark.Image;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.structure.PartBuilder;
import org.sitrep.typeset.style.StyledPage;
import org.sitrep.typeset.text.font.Fonts;

/** Lays a styled page out on sheets of paper. */
public final class Layout {

    /** The numbers of pages stand still after two rounds, but for texts made to move them. */
    private static final int MAX_ROUNDS = 5;

    /** How much lower lines, and how much smaller vertical gaps may be, to spare a last page of a line or two. */
    private static final double LEADING = 0.04;

    private static final double GAPS = 0.25;
    private static final int STEPS = 4;

    /** A page with a foot is one that is read alone: for it twice as much may be done. */
    private static final int[] FOR_A_FOOT = {2, 4, 6, 8};

    /** More of each page than this is not saved by it. */
    private static final double MOST_SAVED = 0.1;

    private static final double USUALLY_SAVED = 0.05;

    private final StyledPage page;
    private final Fonts fonts;
    private final Map<String, Image> images;
    private int pages;
    private double excess;
    private boolean spills;

    private Layout(StyledPage page, Fonts fonts, Map<String, Image> images) {
        this.images = images;
        this.page = page;
        this.fonts = fonts;
    }

    /**
     * Lays a page out.
     *
     * @param page the page, styled
     * @param fonts what it is set in
     * @return the pages; errors where something of the page could not be shown as a whole
     */
    public static Checked<Book> of(StyledPage page, Fonts fonts) {
        Layout layout = new Layout(page, fonts, new HashMap<>());
        Checked<Book> book = layout.book();
        if (layout.spills) {
            return layout.pulledIn(book, FOR_A_FOOT, tighter -> !tighter.spills);
        }
        double part = layout.excess / (layout.pages - 1);
        int likely = Math.min(STEPS, (int) Math.ceil(part / USUALLY_SAVED * STEPS));
        int[] steps = likely < STEPS ? new int[] {likely, STEPS} : new int[] {STEPS};
        return part > 0 && part <= MOST_SAVED
                ? layout.pulledIn(book, steps, tighter -> tighter.pages < layout.pages)
                : book;
    }

    /** Sets the whole document a little tighter, about as much as it takes to spare the last page of a line or two, or to keep a foot on its page. */
    private Checked<Book> pulledIn(Checked<Book> loose, int[] steps, Predicate<Layout> isBetter) {
        for (int step : steps) {
            double strength = (double) step / STEPS;
            Layout tighter = new Layout(page.spaced(1 - LEADING * strength, 1 - GAPS * strength), fonts, images);
            Checked<Book> book = tighter.book();
            if (book.value().isPresent() && isBetter.test(tighter)) {
                return book;
            }
        }
        return loose;
    }

    /** A page that names the numbers of its own pages is laid out again until they are right. */
    private Checked<Book> book() {
        PageNumbers numbers = PageNumbers.UNKNOWN;
        for (int round = 1; ; round++) {
            Job job = new Job(fonts, page.papers(), numbers, images);
            Book book = book(job);
            PageNumbers found = new PageNumbers(0, book.pages().size(), pagesOf(book));
            boolean settled = !job.lookedUpPages() || found.equals(numbers);
            if (!settled && round == MAX_ROUNDS) {
                job.report(LayoutRule.UNSETTLED_PAGES.finding(
                        page.root().place(),
                        "the page numbers in the text move the text to other pages, whatever they are",
                        "leave more room beside them"));
            }
            if (settled || round == MAX_ROUNDS) {
                return Checked.unlessErrors(book, inOrder(job.findings()));
            }
            numbers = found;
        }
    }

    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(Finding::place)).toList();
    }

    private static Map<String, Integer> pagesOf(Book book) {
        Map<String, Integer> pages = new HashMap<>();
        book.spots().forEach((id, spot) -> pages.put(id, spot.page() + 1));
        return pages;
    }

    private Book book(Job job) {
        checkPaper(job);
        BoxBuilder boxes = new BoxBuilder(job);
        PartBuilder document = PartBuilder.document(page.lang());
        Box root = boxes.container(page.root(), document, Kind.GALLEY);
        Slab galley = root.set(job.paper("").across(), page.root().style().get(RTL));
        Filled filled = new Paginator(job).fill(galley);
        pages = filled.pages().size();
        excess = filled.excess();
        spills = filled.spills();
        return new Binding(job, filled.pages()).bind(page.root(), document, boxes.headings());
    }

    /** Text needs some room on each page. */
    private void checkPaper(Job job) {
        if (page.papers().values().stream().anyMatch(paper -> paper.across() <= 0 || paper.along() <= 0)) {
            job.report(LayoutRule.NO_ROOM.finding(
                    Place.NOWHERE,
                    "the margins of the page leave no room between them",
                    "make the margins of `@page` smaller, or its size larger"));
        }
    }
}
