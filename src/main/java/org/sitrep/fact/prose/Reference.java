package org.sitrep.fact.prose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A number or date that prose takes from the ledger instead of typing it.
 *
 * @param kind what is wanted
 * @param target the id of a fact, or of an indicator for a total or the latest figure; the earlier figure of a change
 * @param place the id of the place of a total or of the latest figure; empty for the other kinds, and for the crisis as a whole
 * @param to the id of the later figure of a change; empty for the other kinds
 * @param capital whether it prints with a large first letter, as a sentence begins
 */
public record Reference(Kind kind, String target, Optional<String> place, Optional<String> to, boolean capital) {

    /** Stands in a redacted ledger for the id of what is withheld; no fact has such an id. */
    public static final String WITHHELD = "(withheld)";

    /** Returns a reference of any kind but a change. */
    public Reference(Kind kind, String target, Optional<String> place) {
        this(kind, target, place, Optional.empty(), false);
    }

    /** Returns the reference to the change from one figure to a later one. */
    public static Reference change(String from, String to) {
        return new Reference(Kind.CHANGE, from, Optional.empty(), Optional.of(to), false);
    }

    /** Returns the same with a large first letter, or without. */
    public Reference capitalised(boolean large) {
        return new Reference(kind, target, place, to, large);
    }

    /** Returns what it asks for, however that is said: in a large letter or a small one, days with their noun or without. */
    public Reference sought() {
        return new Reference(kind == Kind.DURATION ? Kind.DAYS : kind, target, place, to, false);
    }

    /** Returns the ids of the facts that it names, the newest last; none of a total or of the latest figure. */
    public List<String> targets() {
        return kind.isOfIndicator()
                ? List.of()
                : to.map(later -> List.of(target, later)).orElseGet(() -> List.of(target));
    }

    /** Returns whether it names what is withheld. */
    public boolean isWithheld() {
        return targets().contains(WITHHELD);
    }

    /** Returns the same of other facts and at another place. An indicator stays. */
    Reference rewritten(UnaryOperator<String> ids, UnaryOperator<String> places) {
        String named = kind.isOfIndicator() ? target : ids.apply(target);
        return new Reference(kind, named, place.map(places), to.map(ids), capital);
    }

    /** What a reference asks for. */
    public enum Kind {
        /** The value of a figure. */
        FIGURE,
        /** The days that a condition has lasted, or since a demand was first made, or since an event: the bare number. */
        DAYS,
        /** The same with their noun. */
        DURATION,
        /** The day of a fact. */
        DATE,
        /** The days that a figure counts, or from and to which a condition or event lasted. */
        PERIOD,
        /** Who says a fact. */
        SOURCE,
        /** A total computed over the declared parts of a place. */
        TOTAL,
        /** What stands for an indicator at a place by now: its newest figure, or what is computed in its place. */
        LATEST,
        /** How much a figure is above or below an earlier one. */
        CHANGE;

        /** Returns whether it names an indicator, not a fact. */
        public boolean isOfIndicator() {
            return this == TOTAL || this == LATEST;
        }

        /** Returns whether it gives a number, not a date or a name. */
        public boolean isNumber() {
            return this != DATE && this != PERIOD && this != SOURCE;
        }
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        String first = capital ? name.substring(0, 1).toUpperCase(Locale.ROOT) : name.substring(0, 1);
        return "{" + first + name.substring(1) + ":" + target
                + place.map(p -> "@" + p).orElse("") + to.map(t -> ".." + t).orElse("") + "}";
    }
}
