package org.sitrep.situation.redact;

import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Moment;

/**
 * From where a ledger is viewed (rule 3).
 *
 * @param asOf facts true of a later day are not in view
 * @param knownBy facts that became known later are not in view
 * @param clearance facts that it does not admit are not in view
 */
public record Viewpoint(Moment asOf, Moment knownBy, Sensitivity clearance) {

    /** Returns whether an entry is true of a day in view. */
    boolean isDue(Entry entry) {
        return !entry.trueOf().isAfter(asOf.date());
    }

    /** Returns whether something was known in time. */
    boolean isKnown(Moment known) {
        return !known.isAfter(knownBy);
    }
}
