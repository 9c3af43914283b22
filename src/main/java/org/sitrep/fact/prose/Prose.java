package org.sitrep.fact.prose;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words in limited Markdown: paragraphs, lists of lines that begin with "- ", **strong** and *emphasis*, and
 * references to the ledger in braces.
 *
 * @param blocks the paragraphs and lists
 */
public record Prose(List<Block> blocks) {

    public Prose {
        blocks = List.copyOf(blocks);
    }

    /** Returns the words with a digit in them that is neither a reference nor marked literal. */
    public List<String> typedNumbers() {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(List::stream)
                .flatMap(Prose::words)
                .flatMap(words -> Stream.of(words.split("\\s+", -1)))
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .toList();
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
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(List::stream)
                .flatMap(Prose::references)
                .toList();
    }

    private static Stream<Reference> references(Inline inline) {
        if (inline instanceof Inline.Refers refers) {
            return Stream.of(refers.to());
        }
        return inline instanceof Inline.Marked marked
                ? marked.content().stream().flatMap(Prose::references)
                : Stream.empty();
    }

    /** A paragraph, or a list. */
    public sealed interface Block {

        /** Returns the block's lines: one for a paragraph, one an item for a list. */
        List<List<Inline>> lines();

        /** A paragraph. */
        record Paragraph(List<Inline> content) implements Block {
            @Override
            public List<List<Inline>> lines() {
                return List.of(content);
            }
        }

        /** A list of items. */
        record Bullets(List<List<Inline>> items) implements Block {
            @Override
            public List<List<Inline>> lines() {
                return items;
            }
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
