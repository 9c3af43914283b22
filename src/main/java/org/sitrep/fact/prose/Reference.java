package org.sitrep.fact.prose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A number or date that prose takes from the ledger instead of typing it.
 *
 * @param kind what is wanted
 * @param target the id of a fact, or of an indicator for a total; the earlier figure of a change
 * @param place the id of the place a total is over; empty for the other kinds
 * @param to the id of the later figure of a change; empty for the other kinds
 */
public record Reference(Kind kind, String target, Optional<String> place, Optional<String> to) {

    /** Stands in a redacted ledger for the id of what is withheld; no fact has such an id. */
    public static final String WITHHELD = "(withheld)";

    /** Returns a reference of any kind but a change. */
    public Reference(Kind kind, String target, Optional<String> place) {
        this(kind, target, place, Optional.empty());
    }

    /** Returns the reference to the change from one figure to a later one. */
    public static Reference change(String from, String to) {
        return new Reference(Kind.CHANGE, from, Optional.empty(), Optional.of(to));
    }

    /** Returns the ids it names, the newest last. */
    public List<String> targets() {
        return to.map(later -> List.of(target, later)).orElseGet(() -> List.of(target));
    }

    /** Returns whether it names what is withheld. */
    public boolean isWithheld() {
        return targets().contains(WITHHELD);
    }

    /** Returns the same of other facts and at another place. The target of a total is an indicator: it stays. */
    Reference rewritten(UnaryOperator<String> ids, UnaryOperator<String> places) {
        return new Reference(kind, kind == Kind.TOTAL ? target : ids.apply(target), place.map(places), to.map(ids));
    }

    /** What a reference asks for. */
    public enum Kind {
        /** The value of a figure. */
        FIGURE,
        /** The days that a condition has lasted, or since a demand was first made, or since an event. */
        DAYS,
        /** The day of a fact. */
        DATE,
        /** A total computed over the declared parts of a place. */
        TOTAL,
        /** How much a figure is above or below an earlier one. */
        CHANGE
    }

    @Override
    public String toString() {
        String kindName = kind.name().toLowerCase(Locale.ROOT);
        return "{" + kindName + ":" + target + place.map(p -> "@" + p).orElse("")
                + to.map(t -> ".." + t).orElse("") + "}";
    }
}
