package org.sitrep.edition;

import java.util.List;

/**
 * A line of text with the numbers of its source notes.
 *
 * @param text the line
 * @param notes the numbers, in rising order; empty for what we say ourselves
 */
public record Cited(Wording text, List<Integer> notes) {

    public Cited {
        notes = List.copyOf(notes);
    }
}
