package org.sitrep.edition;

import java.util.List;

/**
 * A line of text with the numbers of its source notes.
 *
 * @param text the line
 * @param notes the numbers, in rising order; empty for what we say ourselves
 * @param asides our own remarks, printed after the numbers: the sources do not answer for them
 */
public record Cited(Wording text, List<Integer> notes, List<Wording> asides) {

    public Cited {
        notes = List.copyOf(notes);
        asides = List.copyOf(asides);
    }

    /** Returns a line without asides. */
    public Cited(Wording text, List<Integer> notes) {
        this(text, notes, List.of());
    }
}
