package org.sitrep.typeset.layout.box;

import java.util.List;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.slab.Slab.Solid;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.text.Paragraph;
import org.sitrep.typeset.text.Piece;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.font.Fonts;
import org.sitrep.typeset.text.font.Type;
import org.sitrep.typeset.text.item.Span;

/** A pattern repeated over the room that is left in a line, such as the dots of a table of contents. */
public final class Leader {

    /** What stands for a leader in a line until its room is known. */
    public static final Box BOX = new Box() {
        @Override
        public Extent extent() {
            return Extent.NONE;
        }

        @Override
        public Slab set(double room, boolean rtl) {
            return Slab.plain(0, 0, Place.NOWHERE, new Solid(List.of()));
        }
    };

    private Leader() {}

    /**
     * Draws a leader, up to what follows it.
     *
     * @param pattern what is repeated
     * @param x the left end of its room
     * @param room how wide it may be, in points
     * @param rtl whether what follows stands at its left
     * @param baseline of its line
     */
    static void draw(
            String pattern,
            Type type,
            Fonts fonts,
            Color color,
            double x,
            double room,
            boolean rtl,
            double baseline,
            List<Mark> marks) {
        double width = paragraph(pattern, type, fonts).widest();
        int count = width > 0 ? (int) (room / width) : 0;
        if (count > 0) {
            double left = rtl ? x : x + room - count * width;
            for (Piece piece : paragraph(pattern.repeat(count), type, fonts)
                    .line(0, room + 1)
                    .pieces()) {
                if (piece instanceof Run run) {
                    marks.add(new Mark.Words(run, left + run.x(), baseline, color, Mark.ARTIFACT));
                }
            }
        }
    }

    private static Paragraph paragraph(String text, Type type, Fonts fonts) {
        return Paragraph.of(text, List.of(new Span(0, text.length(), type, true)), List.of(), false, fonts);
    }
}
