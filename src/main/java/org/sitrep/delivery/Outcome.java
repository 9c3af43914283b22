package org.sitrep.delivery;

/**
 * What came of sending a letter.
 *
 * @param kind which of the outcomes there are
 * @param words the server's reply, or why
 */
public record Outcome(Kind kind, String words) {

    /** How sending may end. */
    public enum Kind {
        /** It was taken over. */
        DELIVERED,
        /** It was not taken, for good. */
        REFUSED,
        /** It was not taken for now, by the server's own word. */
        DEFERRED,
        /** The line dropped, or nothing sensible came, before it was handed over: surely not taken, for a reason of the line's. */
        DROPPED,
        /** It was handed over, and no answer came, or none that can be understood. */
        UNKNOWN,
        /** Nothing is wrong with the letter, and no other would fare better: it was not handed over. */
        LINE_FAILED
    }

    /** Returns whether it is of a kind. */
    public boolean is(Kind other) {
        return kind == other;
    }
}
