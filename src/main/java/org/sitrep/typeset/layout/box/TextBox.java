package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.ORPHANS;
import static org.sitrep.typeset.style.property.Property.RTL;
import static org.sitrep.typeset.style.property.Property.WIDOWS;
import static org.sitrep.typeset.style.property.Property.WRAPS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.mark.LayoutRule;
import org.sitrep.typeset.layout.slab.SetLine;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.slab.Slab.Lines;
import org.sitrep.typeset.layout.structure.LinkTo;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.text.Atom;
import org.sitrep.typeset.text.Line;
import org.sitrep.typeset.text.Paragraph;
import org.sitrep.typeset.text.item.Span;

/** The lines of a block: one paragraph of text, with what stands in it like a character. */
public final class TextBox implements Box {

    /** What may stand out in silence, in points. */
    private static final double SLACK = 0.5;

    private final Job job;
    private final Style style;
    private final Place place;
    private final Matter matter;
    private @Nullable Paragraph paragraph;
    private boolean isReported;
    private @Nullable Extent extent;

    public TextBox(Job job, Style style, Place place, Matter matter) {
        this.job = job;
        this.style = style;
        this.place = place;
        this.matter = matter;
    }

    /**
     * What stands in the lines.
     *
     * @param text its characters
     * @param inks the ink of every stretch
     * @param ends where each stretch ends
     * @param insets what U+FFFC stands for, in order
     * @param anchors names, and the characters they stand before
     */
    public record Matter(String text, List<Ink> inks, List<Integer> ends, List<Inset> insets, List<Anchor> anchors) {}

    /**
     * Something that stands in a line like a character.
     *
     * @param at the character's index
     * @param box its box
     * @param style its style
     * @param shift how far its baseline stands above that of the line
     * @param link the link it stands in, if any
     */
    public record Inset(
            int at,
            Box box,
            Style style,
            double shift,
            @Nullable LinkTo link) {}

    /** A name that leads to a character. */
    public record Anchor(int index, String name) {}

    @Override
    public Extent extent() {
        Extent known = extent;
        if (known == null) {
            double narrowest = paragraph(insetWidths(Extent::narrowest)).narrowest();
            double widest = paragraph(insetWidths(Extent::widest)).widest();
            known = new Extent(narrowest, Math.max(narrowest, widest));
            extent = known;
        }
        return known;
    }

    private List<Double> insetWidths(ToDoubleFunction<Extent> width) {
        List<Double> widths = new ArrayList<>(matter.insets().size());
        for (Inset inset : matter.insets()) {
            widths.add(width.applyAsDouble(inset.box().extent()));
        }
        return widths;
    }

    private Paragraph paragraph(List<Double> widths) {
        Paragraph known = paragraph;
        if (known != null) {
            return known;
        }
        List<Atom> atoms = new ArrayList<>(widths.size());
        int at = -1;
        for (double width : widths) {
            at = matter.text().indexOf('\uFFFC', at + 1);
            atoms.add(new Atom(at, width));
        }
        Paragraph made = Paragraph.of(matter.text(), spans(), atoms, style.get(RTL), job.fonts());
        if (widths.isEmpty()) {
            paragraph = made;
        }
        for (int missing : made.missing()) {
            job.reportMissing(matter.text(), missing, inkAt(missing).place());
        }
        return made;
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>(matter.inks().size());
        int start = 0;
        for (int i = 0; i < matter.inks().size() && start < matter.text().length(); i++) {
            Style ink = matter.inks().get(i).style();
            spans.add(new Span(start, matter.ends().get(i), job.type(ink), ink.get(WRAPS)));
            start = matter.ends().get(i);
        }
        return spans;
    }

    private Ink inkAt(int index) {
        for (int i = 0; i < matter.ends().size(); i++) {
            if (index < matter.ends().get(i)) {
                return matter.inks().get(i);
            }
        }
        throw new IllegalStateException("no ink at " + index);
    }

    @Override
    public Slab set(double room, boolean rtl) {
        List<Slab> insets = new ArrayList<>(matter.insets().size());
        List<Double> widths = new ArrayList<>(matter.insets().size());
        for (Inset inset : matter.insets()) {
            double width = Frame.outer(inset.style(), room, inset.box().extent());
            insets.add(inset.box().set(width, style.get(RTL)));
            widths.add(width);
        }
        List<SetLine> lines = matter.text().isEmpty() ? List.of() : lines(paragraph(widths), insets, room);
        double height = lines.isEmpty()
                ? 0
                : lines.get(lines.size() - 1).y() + lines.get(lines.size() - 1).height();
        Slab slab = Slab.plain(room, height, place, new Lines(lines, style.get(ORPHANS), style.get(WIDOWS)));
        return lines.isEmpty() ? anchored(slab) : slab;
    }

    /** Nothing is to be seen, but something leads here. */
    private Slab anchored(Slab slab) {
        List<String> names = new ArrayList<>();
        matter.anchors().forEach(anchor -> names.add(anchor.name()));
        return slab.anchored(names);
    }

    private List<SetLine> lines(Paragraph made, List<Slab> insets, double room) {
        List<Line> broken = broken(made, room);
        LineSetter setter = new LineSetter(job, style, matter, insets, broken, room);
        List<SetLine> lines = new ArrayList<>();
        double y = 0;
        for (Line line : broken) {
            SetLine set = setter.set(made, line, y)
                    .anchored(anchors(line, line.end() >= matter.text().length()));
            lines.add(set);
            y += set.height();
        }
        return lines;
    }

    private List<Line> broken(Paragraph made, double room) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        do {
            Line line = made.line(from, room);
            checkWidth(line, room);
            lines.add(line);
            from = line.end();
        } while (from < matter.text().length());
        return lines;
    }

    /** One letter at least stands in a line, and what has a width of its own: neither may stand over what is beside it. */
    private void checkWidth(Line line, double room) {
        if (line.width() > room + SLACK && !isReported) {
            isReported = true;
            job.report(LayoutRule.TOO_NARROW.finding(
                    place,
                    "this needs a width of " + Math.round(line.width()) + " pt at least, but has "
                            + Math.round(Math.max(0, room)) + " pt",
                    "make room for it: fewer columns, less padding, or a smaller size"));
        }
    }

    private List<String> anchors(Line line, boolean isLast) {
        List<String> found = new ArrayList<>();
        for (Anchor anchor : matter.anchors()) {
            if (anchor.index() >= line.start() && (anchor.index() < line.end() || isLast)) {
                found.add(anchor.name());
            }
        }
        return found;
    }
}
