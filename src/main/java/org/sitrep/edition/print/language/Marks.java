package org.sitrep.edition.print.language;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Passage.Span;
import org.sitrep.edition.text.Passage.Style;
import org.sitrep.fact.entry.Attribution;

/**
 * Places the marks of sources in a line of prose: one for a source, at the end of the clause that it stands for, after
 * the stop. A clause ends at a semicolon or colon, or with its sentence. Of its figures the last are marked at its end;
 * others, if another source's figure follows, at their own number. Dates and counts of days have no mark of their own: a
 * clause of these alone is marked at its end, unless its sentence cites the source further on, or for a figure.
 */
public final class Marks {

    /** What ends no sentence, with the letter or digit after it: "i.e.", "No. 13", and titles that ICU does not know. */
    private static final Pattern SHORTENED = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])(?:(?:(?:\\p{L}\\.)+"
            + "|(?:Dr|St|Gen|Col|Lt|Prof|approx|ca|env|им|ул)\\.)[\\s\\h]+.|\\p{L}{2,3}\\.[\\s\\h]+\\p{Nd})$");

    private static final String CLOSING = "\\p{Pe}\\p{Pf}\\p{Cf}\"'";
    private static final Pattern CLAUSE = Pattern.compile("[;:؛፤][" + CLOSING + "]*(?=[\\s\\h]|$)|[；：]");
    private static final Pattern AFTER_NUMBER = Pattern.compile("[" + CLOSING + ",،、，]+");
    private static final Pattern CLOSED_LATE = Pattern.compile("[\u00a0\u202f]»");

    /** What a mark stays with wherever the line is broken: a stop, a grouped number, or a word, of which some scripts show no start. */
    private static final Pattern LAST = Pattern.compile(
            "\u2068[^\u2069\\p{L}]*\u2069[\\p{P}\\p{Cf}]*$|[\\p{P}\\p{Cf}]+$|[^\\s\\p{P}\\p{IsHan}\\p{IsHiragana}"
                    + "\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]+$|\\X$");

    private final StringBuilder text = new StringBuilder();
    private final TreeSet<Integer> sentences = new TreeSet<>();
    private final TreeSet<Integer> clauses = new TreeSet<>();
    private final List<Said> said = new ArrayList<>();
    private final TreeMap<Integer, Citation> marks = new TreeMap<>();

    private Marks() {}

    /**
     * A piece of a line, what it rests on not yet placed.
     *
     * @param span how it prints
     * @param figure whether it is a figure, and not words, a day or a count of days
     */
    public record Piece(Span span, boolean figure) {

        /** Returns the same, of words in a language, with the numbers typed in them kept in order. */
        public Piece in(String language) {
            return span.style() == Style.VALUE
                    ? this
                    : new Piece(new Span(span.style(), Direction.numbers(span.text(), language), span.notes()), figure);
        }
    }

    private record Said(int end, Piece piece, int clause, int sentence) {

        List<Attribution> sources() {
            return piece.span.notes().sources();
        }
    }

    /** Returns a line, each mark with the words or the number that it stands after, in the language of a printer. */
    public static List<Span> placed(List<Piece> line, Printer printer) {
        Marks marks = new Marks();
        line.forEach(piece -> marks.text.append(marks.words(piece)));
        marks.divide(BreakIterator.getSentenceInstance(printer.locale().setKeywordValue("ss", "standard")));
        int end = 0;
        for (Piece piece : line) {
            end += marks.words(piece).length();
            marks.said.add(new Said(end, piece, marks.clauses.ceiling(end), marks.sentences.ceiling(end)));
        }
        marks.said.forEach(marks::mark);
        return marks.cut(line);
    }

    /** Whatever stops what a reference prints may have, it ends no sentence; it may begin one. */
    private String words(Piece piece) {
        return piece.span.style() == Style.VALUE ? "Xx" : piece.span.text();
    }

    private void divide(BreakIterator breaks) {
        breaks.setText(text.toString());
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            String before = text.substring(0, at).replaceFirst("[\\s\\h]+$", "");
            if (at == text.length()
                    || !SHORTENED.matcher(text.substring(0, at + 1)).find()) {
                sentences.add(after(CLOSED_LATE, before.length()));
            }
        }
        sentences.add(text.length());
        clauses.addAll(sentences);
        CLAUSE.matcher(text).results().forEach(found -> clauses.add(found.end()));
    }

    private int after(Pattern pattern, int at) {
        Matcher found = pattern.matcher(text).region(at, text.length());
        return found.lookingAt() ? found.end() : at;
    }

    private void mark(Said it) {
        if (it.piece.figure) {
            Optional<Said> next = said.stream()
                    .filter(other -> other.piece.figure && other.clause == it.clause && other.end > it.end)
                    .findFirst();
            if (next.isEmpty() || !next.get().sources().equals(it.sources())) {
                mark(next.isEmpty() ? it.clause : after(AFTER_NUMBER, it.end), it.piece.span.notes());
            }
        } else if (isOfItsOwn(it)) {
            List<Attribution> sources = new ArrayList<>(it.sources());
            said.stream()
                    .filter(other -> other.sentence == it.sentence && isOfItsOwn(other))
                    .filter(other -> other.piece.figure || other.clause > it.clause)
                    .forEach(other -> sources.removeAll(other.sources()));
            mark(it.clause, it.piece.span.notes().by(sources));
        }
    }

    private boolean isOfItsOwn(Said it) {
        return it.piece.figure || said.stream().noneMatch(other -> other.piece.figure && other.clause == it.clause);
    }

    private void mark(int at, Citation notes) {
        if (!notes.sources().isEmpty()) {
            marks.merge(at, notes, Citation::and);
        }
    }

    private List<Span> cut(List<Piece> line) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (Piece piece : line) {
            int to = from + words(piece).length();
            Map<Integer, Citation> within = marks.subMap(from, false, to, true);
            if (piece.span.style() == Style.VALUE) {
                Citation unmarked = piece.span.notes().by(List.of());
                spans.add(
                        new Span(Style.VALUE, piece.span.text(), unmarked.and(within.getOrDefault(to, Citation.NONE))));
            } else {
                cut(piece.span, from, within, spans);
            }
            from = to;
        }
        spans.removeIf(span -> span.text().isEmpty());
        return spans;
    }

    private static void cut(Span words, int from, Map<Integer, Citation> marks, List<Span> spans) {
        int done = 0;
        for (Map.Entry<Integer, Citation> mark : marks.entrySet()) {
            String before = words.text().substring(done, mark.getKey() - from);
            Matcher last = LAST.matcher(before);
            int start = last.find() ? last.start() : before.length();
            spans.add(new Span(words.style(), before.substring(0, start), Citation.NONE));
            spans.add(new Span(words.style(), before.substring(start), mark.getValue()));
            done = mark.getKey() - from;
        }
        spans.add(new Span(words.style(), words.text().substring(done), Citation.NONE));
    }
}
