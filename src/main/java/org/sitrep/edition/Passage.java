package org.sitrep.edition;

import java.util.List;
import java.util.Optional;

/**
 * Prose with its references resolved.
 *
 * @param lang the language tag, where it is not the edition's own
 * @param dir the direction of that language, {@code ltr} or {@code rtl}
 * @param blocks its paragraphs and lists
 * @param notes the numbers of the notes of the prose as a whole, printed at its end
 */
public record Passage(Optional<String> lang, Optional<String> dir, List<Block> blocks, List<Integer> notes) {

    public Passage {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /** Returns a line of the edition's own language. */
    public static Passage line(Span span, List<Integer> notes) {
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
     * @param notes the numbers of a value's source notes
     */
    public record Span(Style style, String text, List<Integer> notes) {

        public Span {
            notes = List.copyOf(notes);
        }
    }

    /** How a piece of a line is set. */
    public enum Style {
        PLAIN,
        STRONG,
        EMPHASIS,
        /** A number or date taken from the ledger; it is kept in one piece whatever the direction of the line. */
        VALUE
    }
}
