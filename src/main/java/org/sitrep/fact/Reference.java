package org.sitrep.fact;

import java.util.Locale;
import java.util.Optional;

/**
 * A number or date that prose takes from the ledger instead of typing it.
 *
 * @param kind what is wanted
 * @param target the id of a fact, or of an indicator for a total
 * @param place the id of the place a total is over; empty for the other kinds
 */
public record Reference(Kind kind, String target, Optional<String> place) {

    /** What a reference asks for. */
    public enum Kind {
        /** The value of a figure. */
        FIGURE,
        /** The days that a condition has lasted, or since a demand was first made, or since an event. */
        DAYS,
        /** The day of a fact. */
        DATE,
        /** A total computed over the declared parts of a place. */
        TOTAL
    }

    @Override
    public String toString() {
        String kindName = kind.name().toLowerCase(Locale.ROOT);
        return "{" + kindName + ":" + target + place.map(p -> "@" + p).orElse("") + "}";
    }
}
