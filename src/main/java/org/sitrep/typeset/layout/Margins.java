package org.sitrep.typeset.layout;

import java.util.List;
import java.util.Map;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.build.BoxBuilder;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.slab.Placer;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.structure.PartBuilder;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Paper;
import org.sitrep.typeset.style.Paper.MarginBox;
import org.sitrep.typeset.style.Text;
import org.sitrep.typeset.style.css.StyleRule;
import org.sitrep.typeset.style.value.MarginArea;

/** Sets the running elements that stand in the margins of a page. */
final class Margins {

    private final Job job;
    private final Paper paper;
    private final BoxBuilder boxes;

    /**
     * Takes what the margins of one page are set with.
     *
     * @param job knows the number of the page
     * @param paper the page's paper
     */
    Margins(Job job, Paper paper) {
        this.job = job;
        this.paper = paper;
        this.boxes = new BoxBuilder(job);
    }

    /**
     * Draws the margins.
     *
     * @param running the running element of each name, as it stands on this page
     */
    void draw(Map<String, Element> running, List<Mark> marks) {
        for (MarginBox box : paper.boxes()) {
            Element element = running.get(box.name());
            if (element != null) {
                place(box, element, marks);
            }
        }
        for (Element lost : job.running()) {
            job.report(StyleRule.MISPLACED_ELEMENT.finding(
                    lost.place(), "a running element stands in another, which is not shown", "put it into the text"));
        }
    }

    private void place(MarginBox margin, Element element, List<Mark> marks) {
        boolean isTop = margin.area() == MarginArea.TOP_CENTER;
        double high = isTop ? paper.top() : paper.bottom();
        Slab slab = fitting(element, high, isTop ? "head" : "foot");
        double slack = high - slab.height();
        if (slack < 0) {
            job.report(LayoutRule.MARGIN_TOO_SMALL.finding(
                    slab.place(),
                    "what runs in the " + (isTop ? "top" : "bottom") + " margin is " + Math.round(slab.height())
                            + " pt high, but the margin " + Math.round(high) + " pt",
                    "make the margin of @page larger"));
        }
        double start = isTop ? 0 : paper.height() - paper.bottom();
        new Placer(marks, (name, x, y) -> {}).place(slab, paper.left() + slab.x(), start + down(margin, slack));
    }

    private Slab set(Element element) {
        return set(element, boxes);
    }

    private Slab set(Element element, BoxBuilder boxes) {
        return boxes.atom(element, PartBuilder.ARTIFACT).set(paper.width() - paper.left() - paper.right(), false);
    }

    /** What repeats on every page may be shortened there; it is not read out. */
    private Slab fitting(Element element, double high, String where) {
        Slab whole = set(element);
        if (whole.height() <= high) {
            return whole;
        }
        Shortener.Fitting fitting =
                Shortener.fitting(element, shorter -> set(shorter).height() <= high);
        fitting.shortened().forEach(text -> job.report(shortened(text, fitting.most(), where)));
        Slab shorter = set(fitting.element());
        return shorter.height() <= high ? shorter : set(fitting.element(), new BoxBuilder(job.tight()));
    }

    private static Finding shortened(Text text, int most, String where) {
        return LayoutRule.SHORTENED_IN_MARGIN
                .finding(
                        text.place(),
                        "this has " + Shortener.length(text.text()) + " characters; the " + where
                                + " of every page has room for " + most + ": it is shortened there to these",
                        "say it in fewer words, or leave it: the whole stands on page one")
                .about(text.text());
    }

    private static double down(MarginBox margin, double slack) {
        return switch (margin.align()) {
            case TOP -> 0;
            case BOTTOM -> slack;
            default -> slack / 2;
        };
    }
}
