package org.sitrep.edition.text;

import java.util.List;

/**
 * A line of text with the numbers of its source notes.
 *
 * @param text the line
 * @param notes what it rests on
 * @param asides our own remarks, printed after the numbers: the sources do not answer for them
 */
public record Cited(Wording text, Citation notes, List<Wording> asides) {

    public Cited {
        asides = List.copyOf(asides);
    }

    /** Returns a line without asides. */
    public Cited(Wording text, Citation notes) {
        this(text, notes, List.of());
    }
}
