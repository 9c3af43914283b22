package org.sitrep.typeset.layout;

import static org.sitrep.typeset.style.property.Property.RUNNING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.Book.Bookmark;
import org.sitrep.typeset.layout.Book.Spot;
import org.sitrep.typeset.layout.box.Anchors;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.box.PageNumbers;
import org.sitrep.typeset.layout.build.BoxBuilder;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.slab.Placer;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.structure.PartBuilder;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Paper;
import org.sitrep.typeset.style.css.StyleRule;

/** Puts what fills the pages into its place. */
final class Binding {

    private final Job job;
    private final List<Slab> filled;
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final Map<String, Element> running = new HashMap<>();

    /** Takes what fills each of the pages. */
    Binding(Job job, List<Slab> filled) {
        this.job = job;
        this.filled = filled;
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
        text(number, new Placer(marks, (name, x, y) -> anchor(name, new Spot(number, x, y), here)));
        running.forEach(here::putIfAbsent);
        margins.add(here);
        return marks;
    }

    private void text(int number, Placer placer) {
        Slab slab = filled.get(number);
        Paper paper = paper(number);
        double top = paper.top() + (number == 0 ? slab.above() : 0);
        placer.place(slab, paper.left() + slab.x(), top);
    }

    private Paper paper(int number) {
        return job.paper(filled.get(number).page());
    }

    /** Returns where in the source the element of a mark begins: what stands on the page is placed once more. */
    private Place place(int number, int mark, int inText) {
        if (mark >= inText) {
            return paper(number).boxes().get(0).place();
        }
        Placer placer = new Placer(new ArrayList<>(), (name, x, y) -> {}).watching(mark);
        text(number, placer);
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

    private Page page(int number, List<Mark> marks, Map<String, Element> here) {
        int inText = marks.size();
        Paper paper = paper(number);
        Job margins = job.onPage(
                new PageNumbers(number + 1, filled.size(), job.numbers().ids()));
        new Margins(margins, paper).draw(here, marks);
        margins.findings().forEach(job::report);
        Page page = new Page(paper.width(), paper.height(), marks);
        if (job.findings().stream().noneMatch(Finding::isError)) {
            PageEdge.out(page)
                    .ifPresent(out -> job.report(
                            PageEdge.finding(page.marks().get(out), place(number, out, inText), number + 1)));
        }
        return page;
    }

    /** An id may stand in what is not laid out as a place: a column, a running element, an adornment. */
    private void checkLinks(Element element) {
        String target = element.attribute("href").orElse("");
        if (target.startsWith("#") && !spots.containsKey(target.substring(1))) {
            job.report(StyleRule.LINK_TO_NOWHERE.finding(
                    element.place(),
                    "the link leads to `" + target + "`, which has no place of its own",
                    "give the id to a block in the text"));
        }
        element.elements().forEach(this::checkLinks);
    }

    private void checkRunning(Element element) {
        String name = element.style().get(RUNNING);
        if (job.paper("").boxes().stream().noneMatch(box -> box.name().equals(name))) {
            job.report(LayoutRule.RUNNING_NOWHERE.finding(
                    element.place(),
                    "no margin of `@page` shows the running element `" + name + "`",
                    "add a margin box with `content: element(" + name + ")`, or leave the element out"));
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
