package org.sitrep.typeset.layout;

import static org.sitrep.typeset.style.property.Property.RTL;
import static org.sitrep.typeset.style.property.Property.RUNNING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.Book.Bookmark;
import org.sitrep.typeset.layout.Book.Spot;
import org.sitrep.typeset.layout.Paginator.Filled;
import org.sitrep.typeset.layout.box.Anchors;
import org.sitrep.typeset.layout.box.BlockBox.Kind;
import org.sitrep.typeset.layout.box.Box;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.box.PageNumbers;
import org.sitrep.typeset.layout.build.BoxBuilder;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.layout.slab.Notes;
import org.sitrep.typeset.layout.slab.Placer;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.structure.PartBuilder;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Node;
import org.sitrep.typeset.style.Paper;
import org.sitrep.typeset.style.StyleRule;
import org.sitrep.typeset.style.StyledPage;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Content;
import org.sitrep.typeset.text.font.Fonts;

/** Lays a styled page out on sheets of paper. */
public final class Layout {

    /** The numbers of pages stand still after two rounds, but for texts made to move them. */
    private static final int MOST_ROUNDS = 5;

    private final StyledPage page;
    private final Fonts fonts;
    private final Map<String, byte[]> images;

    private Layout(StyledPage page, Fonts fonts, Map<String, byte[]> images) {
        this.page = page;
        this.fonts = fonts;
        this.images = images;
    }

    /**
     * Lays a page out.
     *
     * @param page the page, styled
     * @param fonts what it is set in
     * @param images its pictures, by the name they go by in the page
     * @return the pages; errors where something of the page could not be shown as a whole
     */
    public static Checked<Book> of(StyledPage page, Fonts fonts, Map<String, byte[]> images) {
        return new Layout(page, fonts, images).book();
    }

    /** A page that names the numbers of its own pages is laid out again until they are right. */
    private Checked<Book> book() {
        PageNumbers numbers = PageNumbers.UNKNOWN;
        for (int round = 1; ; round++) {
            Job job = job(numbers);
            Book book = book(job);
            PageNumbers found = new PageNumbers(0, book.pages().size(), pagesOf(book));
            boolean settled = !job.lookedUpPages() || found.equals(numbers);
            if (!settled && round == MOST_ROUNDS) {
                job.tell(Finding.of(
                        LayoutRule.UNSETTLED_PAGES,
                        page.root().place(),
                        "the page numbers in the text move the text to other pages, whatever they are",
                        "leave more room beside them"));
            }
            if (settled || round == MOST_ROUNDS) {
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

    private Job job(PageNumbers numbers) {
        Paper paper = page.other();
        double width = paper.width() - paper.left() - paper.right();
        double height = paper.height() - paper.top() - paper.bottom();
        return new Job(fonts, images, width, height, numbers);
    }

    private Book book(Job job) {
        checkPapers(job);
        BoxBuilder boxes = new BoxBuilder(job);
        PartBuilder document = PartBuilder.document(page.lang());
        Box root = boxes.container(page.root(), document, Kind.GALLEY);
        Slab galley = root.set(job.pageWidth(), page.root().style().get(RTL));
        Paginator paginator = new Paginator(job, page.first(), page.other());
        List<Filled> filled = paginator.fill(galley);
        double above = galley.above().points();
        return new Binding(job, paginator, filled, above, page.root().style().get(RTL))
                .bind(page.root(), document, boxes.headings());
    }

    /** Text needs some room on each page. */
    private void checkPapers(Job job) {
        double first = page.first().width() - page.first().left() - page.first().right();
        double high = page.first().height() - page.first().top() - page.first().bottom();
        if (first <= 0 || job.pageWidth() <= 0 || high <= 0 || job.pageHeight() <= 0) {
            job.tell(Finding.of(
                    LayoutRule.NO_ROOM,
                    Place.NOWHERE,
                    "the margins of the page leave no room between them",
                    "make the margins of `@page` smaller, or its size larger"));
        }
    }

    /** Puts what fills the pages into its place. */
    private static final class Binding {

        private final Job job;
        private final Paginator paginator;
        private final List<Filled> filled;
        private final double above;
        private final boolean rtl;
        private final Map<String, Spot> spots = new LinkedHashMap<>();
        private final Map<String, Element> running = new HashMap<>();

        /** Takes the pages, and what the first one leaves free above its text. */
        Binding(Job job, Paginator paginator, List<Filled> filled, double above, boolean rtl) {
            this.job = job;
            this.paginator = paginator;
            this.filled = filled;
            this.above = above;
            this.rtl = rtl;
        }

        Book bind(Element root, PartBuilder document, List<BoxBuilder.Heading> headings) {
            List<List<Mark>> sheets = new ArrayList<>();
            List<Map<String, Element>> margins = new ArrayList<>();
            for (int i = 0; i < filled.size(); i++) {
                sheets.add(text(i, margins));
            }
            checkLinks(root);
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < sheets.size(); i++) {
                pages.add(page(i, sheets.get(i), margins.get(i)));
            }
            List<Bookmark> bookmarks = bookmarks(headings);
            job.running().forEach(this::checkRunning);
            spots.keySet().removeIf(name -> name.indexOf(' ') >= 0);
            return new Book(pages, document.build(), bookmarks, spots);
        }

        private List<Mark> text(int number, List<Map<String, Element>> margins) {
            List<Mark> marks = new ArrayList<>();
            Map<String, Element> here = new HashMap<>();
            text(number, new Placer(marks, (name, x, y) -> anchor(name, new Spot(number, x, y), here)), marks);
            running.forEach(here::putIfAbsent);
            margins.add(here);
            return marks;
        }

        private void text(int number, Placer placer, List<Mark> marks) {
            Paper paper = paginator.paper(number);
            double top = paper.top() + (number == 0 ? above : 0);
            Filled page = filled.get(number);
            page.text().ifPresent(slab -> placer.place(slab, paper.left() + slab.x(), top));
            page.notes().ifPresent(slab -> notes(slab, paper, placer, marks));
        }

        /** Gives where in the source the element of a mark begins: what stands on the page is placed once more. */
        private Place place(int number, int mark, int inText) {
            if (mark >= inText) {
                return paginator.paper(number).boxes().get(0).place();
            }
            List<Mark> marks = new ArrayList<>();
            Placer placer = new Placer(marks, (name, x, y) -> {}).watching(mark);
            text(number, placer, marks);
            return placer.place();
        }

        /** On a page stands the first running element of a name that it holds, or else the last one before. */
        private void anchor(String name, Spot spot, Map<String, Element> here) {
            if (Anchors.isRunning(name)) {
                Element element = job.running(Anchors.runningIndex(name));
                here.putIfAbsent(element.style().get(RUNNING), element);
                running.put(element.style().get(RUNNING), element);
            } else {
                spots.putIfAbsent(name, spot);
            }
        }

        private void notes(Slab notes, Paper paper, Placer placer, List<Mark> marks) {
            double top = paper.height() - paper.bottom() - notes.height();
            double rule = top - Notes.GAP;
            double third = (paper.width() - paper.left() - paper.right()) / 3;
            Mark.Pen pen = new Mark.Pen(Color.BLACK, 0.5, List.of(), false, false);
            double left = rtl ? paper.width() - paper.right() - third : paper.left();
            List<Move> line = List.of(new Move.To(left, rule), new Move.Line(left + third, rule));
            marks.add(new Mark.Shape(line, Color.TRANSPARENT, pen, Mark.ARTIFACT));
            placer.place(notes, paper.left(), top);
        }

        private Page page(int number, List<Mark> marks, Map<String, Element> here) {
            Paper paper = paginator.paper(number);
            int inText = marks.size();
            Job margins = job.onPage(
                    new PageNumbers(number + 1, filled.size(), job.numbers().ids()));
            new Margins(margins, paper).draw(here, marks);
            margins.findings().forEach(job::tell);
            Page page = new Page(paper.width(), paper.height(), marks);
            if (job.findings().isEmpty()) {
                Edge.out(page)
                        .ifPresent(out ->
                                job.tell(Edge.finding(page.marks().get(out), place(number, out, inText), number + 1)));
            }
            return page;
        }

        /** An id may stand in what is not laid out as a place: a column, a running element, an adornment. */
        private void checkLinks(Element element) {
            String target = element.attribute("href").orElse("");
            if (target.startsWith("#") && !spots.containsKey(target.substring(1))) {
                job.tell(Finding.of(
                        StyleRule.LINK_TO_NOWHERE,
                        element.place(),
                        "the link leads to `" + target + "`, which has no place of its own",
                        "give the id to a block in the text"));
            }
            for (Node child : element.children()) {
                if (child instanceof Element inner) {
                    checkLinks(inner);
                }
            }
        }

        private void checkRunning(Element element) {
            Content.Running name = new Content.Running(element.style().get(RUNNING));
            boolean isShown = Stream.of(paginator.paper(0), paginator.paper(1))
                    .flatMap(paper -> paper.boxes().stream())
                    .anyMatch(box -> box.content().contains(name));
            if (!isShown) {
                job.tell(Finding.of(
                        LayoutRule.RUNNING_NOWHERE,
                        element.place(),
                        "no margin of `@page` shows the running element `" + name.name() + "`",
                        "add a margin box with `content: element(" + name.name() + ")`, or leave the element out"));
            }
        }

        private List<Bookmark> bookmarks(List<BoxBuilder.Heading> headings) {
            List<Bookmark> bookmarks = new ArrayList<>(headings.size());
            for (BoxBuilder.Heading heading : headings) {
                Spot spot = spots.get(heading.anchor());
                if (spot != null) {
                    bookmarks.add(new Bookmark(heading.level(), heading.title(), heading.lang(), spot));
                }
            }
            return bookmarks;
        }
    }

    /** The last guard: whatever the reason, nothing runs over the edge of a page in silence. */
    private static final class Edge {

        /** Serifs and slants may reach out a little. */
        private static final double SLACK = 0.5;

        /** Gives the number of the first mark that is not on its page as a whole. */
        static Optional<Integer> out(Page page) {
            for (int i = 0; i < page.marks().size(); i++) {
                if (isOut(page.marks().get(i), page)) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }

        static Finding finding(Mark mark, Place place, int number) {
            return Finding.of(
                    LayoutRule.OVER_THE_EDGE,
                    place,
                    "on page " + number + " this runs over the edge of the page: " + name(mark),
                    "give it more room, or a smaller size");
        }

        private static String name(Mark mark) {
            if (mark instanceof Mark.Words words) {
                StringBuilder text = new StringBuilder();
                words.run().clusters().forEach(cluster -> text.append(cluster.text()));
                return text.toString();
            }
            return mark instanceof Mark.Picture picture
                    ? "the picture `" + picture.image().name() + "`"
                    : "a border or background";
        }

        private static boolean isOut(Mark mark, Page page) {
            if (mark instanceof Mark.Words words) {
                return isOut(words, page);
            }
            if (mark instanceof Mark.Picture picture) {
                double right = picture.x() + picture.width();
                return isOut(picture.x(), picture.y(), page) || isOut(right, picture.y() + picture.height(), page);
            }
            return mark instanceof Mark.Shape shape
                    && shape.outline().stream()
                            .anyMatch(move -> (move instanceof Move.To to && isOut(to.x(), to.y(), page))
                                    || (move instanceof Move.Line line && isOut(line.x(), line.y(), page)));
        }

        private static boolean isOut(double x, double y, Page page) {
            return x < -SLACK || x > page.width() + SLACK || y < -SLACK || y > page.height() + SLACK;
        }

        private static boolean isOut(Mark.Words words, Page page) {
            double right = words.x() + words.run().width();
            return words.x() < -SLACK || right > page.width() + SLACK || words.y() < 0 || words.y() > page.height();
        }
    }
}
