package org.sitrep.typeset.layout.box;

import static org.sitrep.typeset.style.property.Property.COLOR;
import static org.sitrep.typeset.style.property.Property.FONT_SIZE;
import static org.sitrep.typeset.style.property.Property.LINE_HEIGHT;
import static org.sitrep.typeset.style.property.Property.RTL;
import static org.sitrep.typeset.style.property.Property.TEXT_ALIGN;
import static org.sitrep.typeset.style.property.Property.UNDERLINED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.layout.mark.Mark.Pen;
import org.sitrep.typeset.layout.slab.Baseline;
import org.sitrep.typeset.layout.slab.Placer;
import org.sitrep.typeset.layout.slab.SetLine;
import org.sitrep.typeset.layout.slab.Slab;
import org.sitrep.typeset.layout.structure.LinkTo;
import org.sitrep.typeset.style.Style;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.LineHeight;
import org.sitrep.typeset.text.Line;
import org.sitrep.typeset.text.Paragraph;
import org.sitrep.typeset.text.Piece;
import org.sitrep.typeset.text.Placed;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Face;
import org.sitrep.typeset.text.font.Glyph;

/** Sets the broken lines of one block: how high each is, where its pieces stand, and what is drawn around them. */
final class LineSetter {

    private final Job job;
    private final Style style;
    private final TextBox.Matter matter;
    private final List<Slab> insets;
    private final double room;
    private final Reach strut;
    private final Reach[] reaches;
    private final Reach drawn;
    private final List<String> anchors = new ArrayList<>();

    LineSetter(Job job, Style style, TextBox.Matter matter, List<Slab> insets, List<Line> lines, double room) {
        this.job = job;
        this.style = style;
        this.matter = matter;
        this.insets = insets;
        this.room = room;
        this.strut = reach(style, job.fonts().first(job.type(style)), 0);
        this.reaches = new Reach[matter.inks().size()];
        this.drawn = lines.stream()
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> isBrought(piece) && !job.isTight())
                .map(run -> ink((Run) run))
                .reduce(Reach.NONE, Reach::and);
    }

    private static boolean isBrought(Piece piece) {
        return piece instanceof Run run && run.face().isBrought();
    }

    /** How far something reaches above and below the baseline, in points. */
    private record Reach(double above, double below) {

        static final Reach NONE = new Reach(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

        Reach and(Reach other) {
            return new Reach(Math.max(above, other.above), Math.max(below, other.below));
        }
    }

    /**
     * Sets a line.
     *
     * @param paragraph what it was broken off
     * @param line one of the lines
     * @param y its top in the block
     */
    SetLine set(Paragraph paragraph, Line line, double y) {
        Reach reach = reach(line);
        double height = reach.above() + reach.below();
        double x = left(line);
        List<Mark> marks = new ArrayList<>(line.pieces().size() + 2);
        for (Piece piece : inReadingOrder(paragraph.written(line).pieces())) {
            draw(piece, x, reach, marks);
        }
        decorations(line, x, reach.above(), marks);
        links(line, x, reach.above(), marks);
        List<String> inside = List.copyOf(anchors);
        anchors.clear();
        return new SetLine(y, height, reach.above(), marks, inside);
    }

    private double left(Line line) {
        double slack = room - line.width();
        return switch (style.get(TEXT_ALIGN)) {
            case START -> style.get(RTL) ? slack : 0;
            case CENTER -> slack / 2;
            case END -> style.get(RTL) ? 0 : slack;
        };
    }

    private Reach reach(Line line) {
        Reach reach = strut;
        for (Piece piece : line.pieces()) {
            reach = reach.and(piece instanceof Run run ? reach(run) : reach((Placed) piece));
        }
        return line.pieces().stream().anyMatch(LineSetter::isBrought) ? reach.and(drawn) : reach;
    }

    /** The style knows nothing of a brought font: its lines are all as high as the highest of its letters in the block asks. */
    private Reach ink(Run run) {
        double shift = matter.inks().get(run.span()).shift();
        double unit = run.size() / run.face().unitsPerEm();
        Reach reach = Reach.NONE;
        for (Cluster cluster : run.clusters()) {
            for (Glyph glyph : cluster.glyphs()) {
                double above = run.face().top(glyph.id()) + glyph.y();
                double below = run.face().foot(glyph.id()) - glyph.y();
                reach = reach.and(new Reach(above * unit + shift, below * unit - shift));
            }
        }
        return reach;
    }

    /** Text of one ink reaches as far everywhere, but where each face has a height of its own. */
    private Reach reach(Run run) {
        Ink ink = matter.inks().get(run.span());
        LineHeight height = ink.style().get(LINE_HEIGHT);
        if (height.factor() == 0 && height.points() == 0) {
            return reach(ink.style(), run.face(), ink.shift());
        }
        Reach known = reaches[run.span()];
        if (known == null) {
            known = reach(ink.style(), job.fonts().first(job.type(ink.style())), ink.shift());
            reaches[run.span()] = known;
        }
        return known;
    }

    /** Half of what the line's height has more, or less, than the font goes above, half below. */
    private static Reach reach(Style style, Face face, double shift) {
        double size = style.get(FONT_SIZE);
        double ascent = size * face.ascent() / face.unitsPerEm();
        double descent = size * face.descent() / face.unitsPerEm();
        LineHeight height = style.get(LINE_HEIGHT);
        double whole = height.factor() > 0 ? height.factor() * size : height.points();
        double half = whole > 0 ? (whole - ascent - descent) / 2 : 0;
        return new Reach(ascent + half + shift, descent + half - shift);
    }

    private Reach reach(Placed placed) {
        double above = rise(placed);
        return new Reach(above, insets.get(placed.atom()).outerHeight() - above);
    }

    /** Returns how far the top of an inset stands above the line's baseline. */
    private double rise(Placed placed) {
        Slab slab = insets.get(placed.atom());
        return slab.above()
                + Baseline.last(slab)
                + matter.insets().get(placed.atom()).shift();
    }

    /** Pieces are drawn as they are read, so that marks of one leaf come in that order, whatever the direction. */
    private List<Piece> inReadingOrder(List<Piece> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            if (start(pieces.get(i)) < start(pieces.get(i - 1))) {
                List<Piece> sorted = new ArrayList<>(pieces);
                sorted.sort(Comparator.comparingInt(this::start));
                return sorted;
            }
        }
        return pieces;
    }

    private int start(Piece piece) {
        return piece instanceof Run run
                ? run.start()
                : matter.insets().get(((Placed) piece).atom()).at();
    }

    private void draw(Piece piece, double x, Reach reach, List<Mark> marks) {
        double baseline = reach.above();
        if (piece instanceof Run run) {
            Ink ink = matter.inks().get(run.span());
            double at = baseline - ink.shift();
            marks.add(new Mark.Words(run, x + run.x(), at, ink.style().get(COLOR), ink.leaf()));
        } else if (piece instanceof Placed placed) {
            Slab slab = insets.get(placed.atom());
            double top = reach.above() - rise(placed) + slab.above();
            new Placer(marks, (name, left, y) -> anchors.add(name)).place(slab, x + placed.x() + slab.x(), top);
        }
    }

    private void decorations(Line line, double x, double baseline, List<Mark> marks) {
        for (Piece piece : line.pieces()) {
            if (piece instanceof Run run) {
                Ink ink = matter.inks().get(run.span());
                decorate(run, ink, x, baseline - ink.shift(), marks);
            }
        }
    }

    private static void decorate(Run run, Ink ink, double x, double baseline, List<Mark> marks) {
        if (!ink.style().get(UNDERLINED)) {
            return;
        }
        Face face = run.face();
        double unit = run.size() / face.unitsPerEm();
        double y = baseline - face.underlinePosition() * unit;
        List<Move> line = List.of(new Move.To(x + run.x(), y), new Move.Line(x + run.x() + run.width(), y));
        Pen pen = new Pen(ink.style().get(COLOR), face.underlineThickness() * unit, List.of());
        marks.add(new Mark.Shape(line, Color.TRANSPARENT, pen, Mark.ARTIFACT));
    }

    private static double ascent(Run run) {
        return run.size() * run.face().ascent() / run.face().unitsPerEm();
    }

    private static double descent(Run run) {
        return run.size() * run.face().descent() / run.face().unitsPerEm();
    }

    /** A link has one rectangle for each stretch of the line it covers. */
    private void links(Line line, double x, double baseline, List<Mark> marks) {
        LinkTo open = null;
        double from = 0;
        double to = 0;
        double top = 0;
        double foot = 0;
        for (Piece piece : line.pieces()) {
            LinkTo link = linkOf(piece);
            if (!Objects.equals(link, open)) {
                close(open, x + from, baseline - top, to - from, top + foot, marks);
                open = link;
                from = piece.x();
                top = 0;
                foot = 0;
            }
            to = piece.x() + piece.width();
            if (piece instanceof Run run) {
                double shift = matter.inks().get(run.span()).shift();
                top = Math.max(top, ascent(run) + shift);
                foot = Math.max(foot, descent(run) - shift);
            } else if (open != null) {
                top = Math.max(top, reach((Placed) piece).above());
                foot = Math.max(foot, reach((Placed) piece).below());
            }
        }
        close(open, x + from, baseline - top, to - from, top + foot, marks);
    }

    private @Nullable LinkTo linkOf(Piece piece) {
        if (piece instanceof Run run) {
            return matter.inks().get(run.span()).link();
        }
        return matter.insets().get(((Placed) piece).atom()).link();
    }

    private static void close(
            @Nullable LinkTo link, double x, double y, double width, double height, List<Mark> marks) {
        if (link != null) {
            marks.add(new Mark.Link(x, y, width, height, link.target(), link.title(), link.part()));
        }
    }
}
