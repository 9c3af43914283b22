package org.sitrep.edition.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prose with its references resolved.
 *
 * @param lang the language tag, where it is not the edition's own
 * @param dir the direction of that language, {@code ltr} or {@code rtl}
 * @param blocks its paragraphs and lists
 * @param notes what the prose as a whole rests on, printed at its end
 */
public record Passage(Optional<String> lang, Optional<String> dir, List<Block> blocks, Citation notes) {

    public Passage {
        blocks = List.copyOf(blocks);
    }

    /** Returns what it cites, in reading order. */
    public Stream<Citation> shown() {
        Stream<Citation> values = blocks.stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> line.stream())
                .map(Span::notes);
        return Stream.concat(values, Stream.of(notes));
    }

    /** Returns a line of the edition's own language. */
    public static Passage line(Span span, Citation notes) {
        Block block = new Block(false, List.of(List.of(span)));
        return new Passage(Optional.empty(), Optional.empty(), List.of(block), notes);
    }

    /**
     * A paragraph, or a list.
     *
     * @param list whether each line is an item of a list; otherwise there is one line, the paragraph
     * @param lines the lines
     */
    public record Block(boolean list, List<List<Span>> lines) {

        public Block {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A piece of a line.
     *
     * @param style how it is set
     * @param text the words, or a value's printed form
     * @param notes what it rests on
     */
    public record Span(Style style, String text, Citation notes) {}

    /** How a piece of a line is set. */
    public enum Style {
        PLAIN,
        STRONG,
        EMPHASIS,
        /** A number or date taken from the ledger; it is kept in one piece whatever the direction of the line. */
        VALUE
    }
}
