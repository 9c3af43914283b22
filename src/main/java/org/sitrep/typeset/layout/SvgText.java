package org.sitrep.typeset.layout;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.style.Color;
import org.sitrep.typeset.style.Element;
import org.sitrep.typeset.style.Node;
import org.sitrep.typeset.style.Property;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.Text;
import org.sitrep.typeset.style.TextAnchor;
import org.sitrep.typeset.text.Line;
import org.sitrep.typeset.text.Paragraph;
import org.sitrep.typeset.text.Piece;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.Span;
import org.sitrep.typeset.text.Type;

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
     * @param job whose fonts it is set in, and which is told what no font has
     * @return its runs from left to right; none where it is empty
     */
    static List<Mark> of(SvgAttributes text, SvgTransform units, Color color, int part, Job job) {
        String words = job.withoutAtoms(words(text.element()), text.element().place());
        if (words.isEmpty()) {
            return List.of();
        }
        Style style = text.element().style();
        List<Span> spans = List.of(new Span(0, words.length(), type(style, units.scale()), false));
        Paragraph paragraph = Paragraph.of(words, spans, List.of(), style.get(Property.RTL), job.fonts());
        paragraph
                .missing()
                .forEach(index -> job.tellMissing(words, index, text.element().place()));
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

    private static Type type(Style style, double scale) {
        return new Type(
                style.get(Property.FONT_FAMILY),
                style.get(Property.FONT_SIZE) * scale,
                style.get(Property.FONT_WEIGHT),
                style.get(Property.ITALIC),
                style.get(Property.LETTER_SPACING) * scale,
                style.get(Property.LANG));
    }

    /** Gives how much of a line stands to the left of its place. What runs from right to left starts on the right. */
    private static double before(Style style) {
        TextAnchor anchor = style.get(Property.TEXT_ANCHOR);
        if (anchor == TextAnchor.MIDDLE) {
            return 0.5;
        }
        return (anchor == TextAnchor.END) == style.get(Property.RTL) ? 0 : 1;
    }

    /** Gives the words of an element, with one space where there is white space between them. */
    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        for (Node child : element.children()) {
            if (child instanceof Text text) {
                append(text.text(), words);
            }
        }
        return words.toString().strip();
    }

    private static void append(String text, StringBuilder words) {
        for (int i = 0; i < text.length(); i++) {
            boolean space = " \t\n\r".indexOf(text.charAt(i)) >= 0;
            if (!space) {
                words.append(text.charAt(i));
            } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
    }
}
