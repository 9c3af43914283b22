package org.sitrep.situation;

import java.util.Optional;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Figure;
import org.sitrep.situation.redact.Revision;

/**
 * Something that an earlier situation did not have, or had otherwise.
 *
 * @param kind what became of it
 * @param entry the entry as it now reads; as it read, where it was withdrawn
 * @param from how it stands to the earlier figure, where there is one to compare with
 * @param revision the correction or withdrawal, where it is one
 */
public record Difference(Kind kind, Entry entry, Optional<Versus> from, Optional<Revision> revision) {

    /** What became of it, in the order in which it is printed. */
    public enum Kind {
        CORRECTED,
        WITHDRAWN,
        UP,
        DOWN,
        /** Qualified: from and to are printed, and nothing is subtracted. */
        OTHERWISE,
        SAME,
        NOT_COMPARABLE,
        /** It was reported before, and is under review now. */
        UNDER_REVIEW,
        NEW_FIGURE,
        NEW_CONDITION,
        /** News of a condition. */
        CONDITION_NEWS,
        NEW_DEMAND,
        /** Another call for what was demanded before. */
        REPEATED,
        /** A response to a demand. */
        ANSWERED,
        NEW_PLAN,
        /** What became of a planned event. */
        PLAN_NEWS,
        NEW_EVENT,
        NEW_STATEMENT
    }

    /**
     * A figure compared.
     *
     * @param earlier the earlier figure, as it reads now
     * @param comparison how the later one stands to it
     */
    public record Versus(Figure earlier, Comparison comparison) {}
}
