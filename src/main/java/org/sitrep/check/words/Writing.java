package org.sitrep.check.words;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.Reference;
import org.sitrep.fact.prose.Text;

/**
 * Words that a person wrote, in one language.
 *
 * @param kind what they are
 * @param what names them in a message, such as "the note `overview.2016-09-25`"
 * @param language the language tag
 * @param lines their paragraphs, items of lists, headings and cells
 * @param references what prose takes from the ledger
 * @param typed the words of prose with digits that are neither references nor marked literal
 * @param place where they stand
 */
public record Writing(
        Kind kind,
        String what,
        String language,
        List<Line> lines,
        List<Reference> references,
        List<String> typed,
        Supplier<Place> place) {

    /** Stands for a reference within a line. */
    public static final String GAP = "{}";

    public Writing {
        lines = List.copyOf(lines);
        references = List.copyOf(references);
        typed = List.copyOf(typed);
    }

    /** What was written. */
    public enum Kind {
        NOTE,
        HIGHLIGHT,
        /** The words of a fact or of a change. */
        WORDS,
        /** Somebody else's words: they stand as they were said. */
        QUOTE,
        /** A name or label that facts may use, or the title of a document. */
        NAME
    }

    /**
     * A paragraph, an item of a list, a heading, or a cell of a table.
     *
     * @param text the words, each reference a gap
     * @param item whether it is no paragraph: it ends without a stop
     */
    public record Line(String text, boolean item) {}

    /** Returns plain words. */
    public static Writing words(Kind kind, String what, String language, String text, Supplier<Place> place) {
        return new Writing(kind, what, language, List.of(new Line(text, false)), List.of(), List.of(), place);
    }

    /** Returns the words of a text, one for each language; they stand where its tag leads. */
    public static Stream<Writing> words(Kind kind, String what, Text text, Function<String, Place> place) {
        return text.byLanguage().entrySet().stream()
                .map(words -> words(kind, what, words.getKey(), words.getValue(), () -> place.apply(words.getKey())));
    }

    /** Returns prose. */
    public static Writing prose(Kind kind, String what, String language, Prose prose, Supplier<Place> place) {
        return new Writing(kind, what, language, lines(prose), prose.references(), prose.typed(), place);
    }

    /** Returns the lines of prose. */
    public static List<Line> lines(Prose prose) {
        return prose.blocks().stream()
                .flatMap(block -> block.lines().stream().map(line -> new Line(text(line), !block.isParagraph())))
                .toList();
    }

    private static String text(List<Prose.Inline> line) {
        StringBuilder text = new StringBuilder();
        line.forEach(inline -> text.append(text(inline)));
        return text.toString();
    }

    private static String text(Prose.Inline inline) {
        if (inline instanceof Prose.Inline.Words words) {
            return words.text();
        }
        if (inline instanceof Prose.Inline.Literal literal) {
            return literal.text();
        }
        return inline instanceof Prose.Inline.Marked marked ? text(marked.content()) : GAP;
    }

    /** Returns whether these are our own sentences: not a name, and not what somebody else said. */
    public boolean isOurs() {
        return kind == Kind.NOTE || kind == Kind.HIGHLIGHT || kind == Kind.WORDS;
    }

    /** Returns the text of each line. */
    public Stream<String> texts() {
        return lines.stream().map(Line::text);
    }
}
