package org.sitrep.fact.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sitrep.diagnostic.Keyed;

/** What an update says has become of a condition, a demand, a planned event or an activity. */
public enum State implements Keyed {
    CONFIRMED(Of.CONDITION),
    EASED(Of.CONDITION),
    INTERRUPTED(Of.CONDITION),
    RESUMED(Of.CONDITION),
    ENDED(Of.CONDITION),
    /** Another call: it leaves the response standing. */
    REPEATED(Of.DEMAND),
    ACCEPTED(Of.DEMAND),
    ACCEPTED_IN_PART(Of.DEMAND),
    REFUSED(Of.DEMAND),
    MET(Of.DEMAND),
    LAPSED(Of.DEMAND),
    WITHDRAWN(Of.DEMAND),
    HELD(Of.PLAN),
    POSTPONED(Of.PLAN),
    CANCELLED(Of.PLAN),
    ONGOING(Of.ACTIVITY),
    PLANNED(Of.ACTIVITY),
    COMPLETED(Of.ACTIVITY),
    SUSPENDED(Of.ACTIVITY);

    /** What may be in a state. */
    public enum Of {
        CONDITION,
        DEMAND,
        /** An event that is planned. */
        PLAN,
        ACTIVITY;

        /** Returns what an entry is; empty where nothing more becomes of it. */
        public static Optional<Of> of(Entry entry) {
            if (entry instanceof Event event) {
                return Optional.of(PLAN).filter(plan -> event.planned());
            }
            if (entry instanceof Activity) {
                return Optional.of(ACTIVITY);
            }
            return entry instanceof Condition
                    ? Optional.of(CONDITION)
                    : Optional.of(DEMAND).filter(demand -> entry instanceof Demand);
        }

        /** Returns the names of its states. */
        public List<String> states() {
            return Arrays.stream(State.values())
                    .filter(state -> state.of == this)
                    .map(State::id)
                    .toList();
        }
    }

    private final Of of;

    State(Of of) {
        this.of = of;
    }

    /** Returns what can be so. */
    public Of of() {
        return of;
    }
}
