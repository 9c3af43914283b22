package org.sitrep.fact.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an update says has become of a condition or a demand. */
public enum State {
    CONFIRMED(true),
    EASED(true),
    INTERRUPTED(true),
    RESUMED(true),
    ENDED(true),
    /** Another call: it leaves the response standing. */
    REPEATED(false),
    ACCEPTED(false),
    ACCEPTED_IN_PART(false),
    REFUSED(false),
    MET(false),
    LAPSED(false),
    WITHDRAWN(false);

    private final boolean ofCondition;

    State(boolean ofCondition) {
        this.ofCondition = ofCondition;
    }

    /** Returns whether a condition can be so; otherwise it is a state of demands. */
    public boolean isOfCondition() {
        return ofCondition;
    }

    /** Returns the name the ledger uses, such as {@code accepted-in-part}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the state for a name of the ledger. */
    public static Optional<State> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }

    /** Returns the names of the states that a condition, or a demand, can have. */
    public static List<String> ids(boolean ofCondition) {
        return Arrays.stream(values())
                .filter(s -> s.ofCondition == ofCondition)
                .map(State::id)
                .toList();
    }
}
