package org.sitrep.fact.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Words in limited Markdown: paragraphs, lists of lines that begin with "- ", headings, small tables, **strong** and
 * *emphasis*, and references to the ledger in braces.
 *
 * @param blocks the paragraphs and lists, headings and tables
 * @param lines the lines as they stand, where a heading or table is among them; else none
 */
public record Prose(List<Block> blocks, List<List<Inline>> lines) {

    public Prose {
        blocks = List.copyOf(blocks);
        lines = List.copyOf(lines);
    }

    /** Returns the words between references that have digits in them: numbers which are neither references nor marked literal. */
    public List<String> typed() {
        return pieces().flatMap(Prose::words)
                .filter(words -> words.chars().anyMatch(Character::isDigit))
                .toList();
    }

    private Stream<Inline> pieces() {
        return blocks.stream().flatMap(block -> block.lines().stream()).flatMap(List::stream);
    }

    private static Stream<String> words(Inline inline) {
        if (inline instanceof Inline.Words words) {
            return Stream.of(words.text());
        }
        return inline instanceof Inline.Marked marked
                ? marked.content().stream().flatMap(Prose::words)
                : Stream.empty();
    }

    /** Returns every reference in the prose, in its order. */
    public List<Reference> references() {
        return pieces().flatMap(Prose::references).toList();
    }

    private static Stream<Reference> references(Inline inline) {
        if (inline instanceof Inline.Refers refers) {
            return Stream.of(refers.to());
        }
        return inline instanceof Inline.Marked marked
                ? marked.content().stream().flatMap(Prose::references)
                : Stream.empty();
    }

    /**
     * Returns prose by language, its references to other ids.
     *
     * @param ids gives the id of a fact for that of another
     * @param places gives the id of a place for that of another
     */
    public static Map<String, Prose> rewritten(
            Map<String, Prose> byLanguage, UnaryOperator<String> ids, UnaryOperator<String> places) {
        Map<String, Prose> rewritten = new LinkedHashMap<>();
        byLanguage.forEach((language, prose) ->
                rewritten.put(language, prose.rewritten(reference -> reference.rewritten(ids, places))));
        return rewritten;
    }

    private Prose rewritten(UnaryOperator<Reference> references) {
        return new Prose(
                blocks.stream()
                        .map(block -> new Block(block.list, rewritten(block.lines, references), block.form))
                        .toList(),
                rewritten(lines, references));
    }

    private static List<List<Inline>> rewritten(List<List<Inline>> lines, UnaryOperator<Reference> references) {
        return lines.stream()
                .map(line -> line.stream()
                        .map(inline -> rewritten(inline, references))
                        .toList())
                .toList();
    }

    private static Inline rewritten(Inline inline, UnaryOperator<Reference> references) {
        if (inline instanceof Inline.Refers refers) {
            return new Inline.Refers(references.apply(refers.to()));
        }
        return inline instanceof Inline.Marked marked
                ? new Inline.Marked(
                        marked.strong(),
                        rewritten(List.of(marked.content()), references).get(0))
                : inline;
    }

    /**
     * A paragraph, a list, a heading or a table.
     *
     * @param list whether there are several lines: the items of a list, or the cells of a table
     * @param lines the lines; of a table its caption, where it has one, its heads, and its cells row by row
     * @param form what makes it a heading or a table
     */
    public record Block(boolean list, List<List<Inline>> lines, Optional<Form> form) {

        public Block {
            lines = List.copyOf(lines);
        }

        /** Returns whether it is a paragraph. */
        public boolean isParagraph() {
            return !list && form.isEmpty();
        }
    }

    /** A piece of a line. */
    public sealed interface Inline {

        /** Plain words. */
        record Words(String text) implements Inline {}

        /** A number that is none, such as the 48 of a 48-hour pause. */
        record Literal(String text) implements Inline {}

        /** Words set off from the others. */
        record Marked(boolean strong, List<Inline> content) implements Inline {}

        /** A number or date taken from the ledger. */
        record Refers(Reference to) implements Inline {}
    }
}
