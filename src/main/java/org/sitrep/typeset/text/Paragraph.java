package org.sitrep.typeset.text;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.typeset.text.font.Characters;
import org.sitrep.typeset.text.font.Fonts;
import org.sitrep.typeset.text.item.Itemizer;
import org.sitrep.typeset.text.item.Span;

/** A paragraph, shaped and ready to be broken into lines. Used by one thread. */
public final class Paragraph {

    private final String text;
    private final boolean rtl;
    private final Breaks breaks;
    private final Measures measures;
    private final LineBreaker breaker;
    private final List<Integer> missing;

    private Paragraph(String text, boolean rtl, Breaks breaks, Measures measures, List<Integer> missing) {
        this.text = text;
        this.rtl = rtl;
        this.breaks = breaks;
        this.measures = measures;
        this.breaker = new LineBreaker(text, breaks, measures);
        this.missing = List.copyOf(missing);
    }

    /**
     * Shapes a paragraph.
     *
     * @param text its characters, white space collapsed, with bidi control characters (U+2066..2069, 202A..202E) for isolates
     *     and embeddings, U+FFFC for atoms, U+2028 for forced line breaks, soft hyphens; tabs and line feeds do not occur
     * @param spans cover the whole text in order without gaps
     * @param atoms in order, one for each U+FFFC
     * @param rtl the paragraph's direction
     */
    public static Paragraph of(String text, List<Span> spans, List<Atom> atoms, boolean rtl, Fonts fonts) {
        check(text, spans, atoms);
        Itemizer itemizer = new Itemizer(text, spans, rtl, fonts);
        WordCutter cutter = new WordCutter(text, atoms, fonts.words());
        Measures measures = new Measures(text.length(), cutter.words(itemizer.items()), cutter);
        return new Paragraph(text, rtl, Breaks.of(text, spans), measures, itemizer.missing());
    }

    private static void check(String text, List<Span> spans, List<Atom> atoms) {
        int covered = 0;
        for (Span span : spans) {
            if (span.start() != covered) {
                throw new IllegalArgumentException("a span begins at " + span.start() + ", not at " + covered);
            }
            covered = span.end();
        }
        long places = text.chars().filter(c -> c == Characters.ATOM).count();
        if (covered != text.length() || places != atoms.size()) {
            throw new IllegalArgumentException("spans cover " + covered + " of " + text.length() + " characters, and "
                    + atoms.size() + " atoms stand in " + places + " places");
        }
    }

    /** Returns the width of the widest line when only forced breaks break (max-content), in points. */
    public double widest() {
        return breaker.widest();
    }

    /** Returns the width of the widest piece that cannot be broken but as a last resort (min-content), in points. */
    public double narrowest() {
        return breaker.narrowest();
    }

    /**
     * Breaks off the next line: as much as there is room for. What cannot be broken and is too wide is broken between
     * clusters all the same, rather after a slash or a full stop than elsewhere.
     *
     * @param from the index of its first character: 0, or the end of the line before; less than the text's length (or 0 in an empty text)
     * @param room the width there is, in points; one cluster at least is set however little there is
     * @return the line; white space at its end hangs (not counted, not in pieces), a hyphen is put in where a soft hyphen, or the middle of
     *     a word, broke it
     */
    public Line line(int from, double room) {
        int end = breaker.end(from, room);
        List<Measures.Part> parts = measures.parts(from, breaks.trimmed(from, end));
        if (breaks.hyphenated(end)) {
            parts.add(measures.hyphen(end));
        }
        List<Piece> pieces = LineMaker.pieces(parts);
        double width = pieces.isEmpty() ? 0 : end(pieces.get(pieces.size() - 1));
        return new Line(from, end, width, pieces);
    }

    private static double end(Piece piece) {
        return piece.x() + piece.width();
    }

    /**
     * Readies a line for a file, out of which its text is copied or read aloud: directions are marked where those who read
     * it would take them for others, and what hung at its end is written as a space, which takes no room.
     *
     * @param line a line of this paragraph
     * @return a line that looks the same
     */
    public Line written(Line line) {
        List<Piece> pieces = new ArrayList<>(rtl ? DirectionMarks.in(line.pieces()) : line.pieces());
        int seen = breaks.trimmed(line.start(), line.end());
        if (seen > line.start() && endsInSpace(seen, line.end())) {
            LineMaker.hanging(measures.space(seen), rtl, line.width())
                    .ifPresent(space -> pieces.add(rtl ? 0 : pieces.size(), space));
        }
        return new Line(line.start(), line.end(), line.width(), pieces);
    }

    /**
     * Returns whether a space is to follow what is seen of a line. After a text from right to left it always is: what stands left
     * of it on the page, as the next cell of its row does, would be read as one word with it.
     */
    private boolean endsInSpace(int seen, int end) {
        return end == text.length() ? rtl : breaks.partsWords(seen, end);
    }

    /** Returns the indexes of characters that no face has, ascending; they are set as the font's empty box. */
    public List<Integer> missing() {
        return missing;
    }
}
