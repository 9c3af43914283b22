package org.sitrep.typeset.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.text.font.Glyph;
import org.sitrep.typeset.text.font.Type;
import org.sitrep.typeset.text.item.Span;

/** Paragraphs for tests, and what a reader sees of their lines. */
public final class Texts {

    public static final String SANS = "Noto Sans";
    public static final String NASKH = "Noto Naskh Arabic";
    public static final double SIZE = 10;
    /** More room than any line needs, in points. */
    public static final double ENDLESS = 1e6;

    private Texts() {}

    public static Type type(String lang, String... families) {
        return new Type(List.of(families), SIZE, 400, false, lang);
    }

    public static Type bold(String lang, String... families) {
        return new Type(List.of(families), SIZE, 700, false, lang);
    }

    public static Paragraph english(String text) {
        return of(text, false, type("en", SANS));
    }

    public static Paragraph arabic(String text) {
        return of(text, true, type("ar", NASKH, SANS));
    }

    public static Paragraph of(String text, boolean rtl, Type type) {
        return Paragraph.of(text, List.of(new Span(0, text.length(), type, true)), List.of(), rtl, TestFonts.all());
    }

    /** A paragraph of several stretches, each in its type. */
    public static Paragraph of(boolean rtl, List<String> texts, Type... types) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < types.length; i++) {
            spans.add(new Span(at, at + texts.get(i).length(), types[i], true));
            at += texts.get(i).length();
        }
        return Paragraph.of(String.join("", texts), spans, List.of(), rtl, TestFonts.all());
    }

    /** All lines, none wider than there is room. */
    public static List<Line> lines(Paragraph paragraph, int length, double room) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < length; at = lines.get(lines.size() - 1).end()) {
            lines.add(paragraph.line(at, room));
        }
        return lines;
    }

    /** What is set in each line of English. */
    public static List<String> wrapped(String text, double room) {
        return texts(lines(english(text), text.length(), room));
    }

    public static List<String> texts(List<Line> lines) {
        return lines.stream().map(line -> String.join("", runs(line))).toList();
    }

    public static Line oneLine(Paragraph paragraph) {
        return paragraph.line(0, ENDLESS);
    }

    /** The runs of a line from left to right, each with its text in the order of reading; an atom is shown as {@code #}. */
    public static List<String> runs(Line line) {
        return line.pieces().stream()
                .map(piece -> piece instanceof Run run ? text(run) : "#")
                .toList();
    }

    public static List<Run> runsOf(Line line) {
        return line.pieces().stream()
                .filter(Run.class::isInstance)
                .map(Run.class::cast)
                .toList();
    }

    public static String text(Run run) {
        List<String> texts = new ArrayList<>();
        run.clusters().forEach(cluster -> texts.add(cluster.text()));
        if (run.rtl()) {
            Collections.reverse(texts);
        }
        return String.join("", texts);
    }

    /** The numbers of a line's glyphs from left to right. */
    public static List<Integer> glyphs(Line line) {
        return runsOf(line).stream()
                .flatMap(run -> run.clusters().stream())
                .flatMap(cluster -> cluster.glyphs().stream())
                .map(Glyph::id)
                .toList();
    }
}
