package org.sitrep.typeset.layout;

import static org.sitrep.typeset.style.property.Property.VERTICAL_ALIGN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.box.Box;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.build.BoxBuilder;
import org.sitrep.typeset.layout.build.TextBuilder;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.slab.Notes;
import org.sitrep.typeset.layout.slab.Placer;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.structure.PartBuilder;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Paper;
import org.sitrep.typeset.style.Paper.MarginBox;
import org.sitrep.typeset.style.html.PageRule;
import org.sitrep.typeset.style.value.Content;
import org.sitrep.typeset.style.value.MarginArea;

/** Sets what stands in the margins of a page: running elements, and text with the page's number. */
final class Margins {

    private static final double HALF = 0.5;

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
        draw(true, running, marks);
        draw(false, running, marks);
        job.running()
                .forEach(element ->
                        tellLost(element.place(), "a running element stands in another, which is not shown"));
    }

    private void draw(boolean top, Map<String, Element> running, List<Mark> marks) {
        List<MarginBox> side = new ArrayList<>();
        for (MarginBox box : paper.boxes()) {
            if (isTop(box.area()) == top) {
                side.add(box);
            }
        }
        for (MarginBox box : side) {
            boxOf(box, running).ifPresent(found -> place(box, found, parts(side), top, marks));
        }
    }

    /** Gives how many parts the width is shared by: a box in the centre needs as much room at both of its sides. */
    private static int parts(List<MarginBox> side) {
        boolean hasCentre = side.stream().anyMatch(box -> share(box.area()) == HALF);
        return side.size() > 1 && hasCentre ? 3 : side.size();
    }

    private void tellLost(Place place, String message) {
        job.tell(Finding.of(PageRule.MISPLACED_ELEMENT, place, message, "put it into the text"));
    }

    private static boolean isTop(MarginArea area) {
        return area == MarginArea.TOP_LEFT || area == MarginArea.TOP_CENTER || area == MarginArea.TOP_RIGHT;
    }

    private Optional<Box> boxOf(MarginBox margin, Map<String, Element> running) {
        for (Content content : margin.content()) {
            if (content instanceof Content.Running name) {
                if (margin.content().size() > 1) {
                    tellLost(margin.place(), "a running element stands in a margin box with other content");
                }
                Element element = running.get(name.name());
                return Optional.ofNullable(element).map(found -> boxes.atom(found, PartBuilder.ARTIFACT));
            }
        }
        Element text = new Element("::margin", Map.of(), margin.style(), margin.content(), List.of(), margin.place());
        TextBuilder builder = new TextBuilder(job, boxes);
        builder.addInside(text, PartBuilder.ARTIFACT);
        return Optional.of(builder.build(margin.style(), margin.place()));
    }

    /** One box alone has the whole width; several share it alike, so that none stands over another. */
    private void place(MarginBox margin, Box box, int count, boolean top, List<Mark> marks) {
        double whole = paper.width() - paper.left() - paper.right();
        double room = count == 1 ? whole : whole / count;
        boolean shrinks = count > 1 && margin.content().get(0) instanceof Content.Running;
        double width = shrinks ? Math.min(room, box.extent().widest()) : room;
        Slab slab = box.set(width, false);
        for (Slab note : Notes.calledIn(slab)) {
            tellLost(note.place(), "a footnote is called in a margin, which has no foot");
        }
        double high = top ? paper.top() : paper.bottom();
        double start = top ? 0 : paper.height() - paper.bottom();
        double slack = high - slab.height();
        if (slack < 0) {
            job.tell(Finding.of(
                    LayoutRule.MARGIN_TOO_SMALL,
                    slab.place(),
                    "what runs in the " + (top ? "top" : "bottom") + " margin is " + Math.round(slab.height())
                            + " pt high, but the margin " + Math.round(high) + " pt",
                    "make the margin of @page larger"));
        }
        double x = paper.left() + share(margin.area()) * (whole - width);
        new Placer(marks, (name, left, y) -> {}).place(slab, x + slab.x(), start + down(margin, slack));
    }

    private static double share(MarginArea area) {
        return switch (area) {
            case TOP_LEFT, BOTTOM_LEFT -> 0;
            case TOP_CENTER, BOTTOM_CENTER -> HALF;
            case TOP_RIGHT, BOTTOM_RIGHT -> 1;
        };
    }

    private static double down(MarginBox margin, double slack) {
        return switch (margin.style().get(VERTICAL_ALIGN).place()) {
            case TOP -> 0;
            case BOTTOM -> slack;
            default -> slack / 2;
        };
    }
}
