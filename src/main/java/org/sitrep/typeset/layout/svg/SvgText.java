package org.sitrep.typeset.layout.svg;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.layout.box.Job;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Matrix;
import org.sitrep.typeset.layout.structure.Spoken;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.TextAnchor;
import org.sitrep.typeset.text.Line;
import org.sitrep.typeset.text.Paragraph;
import org.sitrep.typeset.text.Piece;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.item.Span;

/** Sets the texts of pictures: one line each. */
final class SvgText {

    private SvgText() {}

    /**
     * Sets a text.
     *
     * @param text the element
     * @param units from the picture's units to points, upright
     * @param color of its letters
     * @param part the part of the structure that it belongs to
     * @param job whose fonts it is set in, and which reports what no font has
     * @return its runs from left to right; none where it is empty
     */
    static List<Mark> of(SvgAttributes text, Matrix units, Color color, int part, Job job) {
        String words =
                job.withoutAtoms(Spoken.words(text.element()), text.element().place());
        if (words.isEmpty()) {
            return List.of();
        }
        Style style = text.element().style();
        List<Span> spans = List.of(new Span(0, words.length(), job.type(style).scaled(units.scale()), false));
        Paragraph paragraph = Paragraph.of(words, spans, List.of(), style.get(Property.RTL), job.fonts());
        paragraph
                .missing()
                .forEach(index -> job.reportMissing(words, index, text.element().place()));
        Line line = paragraph.line(0, Double.MAX_VALUE);
        double x = text.number("x");
        double y = text.number("y");
        return marks(line, units.x(x, y) - line.width() * before(style), units.y(x, y), color, part);
    }

    private static List<Mark> marks(Line line, double x, double y, Color color, int part) {
        List<Mark> marks = new ArrayList<>(line.pieces().size());
        for (Piece piece : line.pieces()) {
            if (piece instanceof Run run) {
                marks.add(new Mark.Words(run, x + run.x(), y, color, part));
            }
        }
        return marks;
    }

    /** Returns how much of a line stands to the left of its place. What runs from right to left starts on the right. */
    private static double before(Style style) {
        TextAnchor anchor = style.get(Property.TEXT_ANCHOR);
        if (anchor == TextAnchor.MIDDLE) {
            return 0.5;
        }
        return (anchor == TextAnchor.END) == style.get(Property.RTL) ? 0 : 1;
    }
}
