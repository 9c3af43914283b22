package org.sitrep.intake.facts;

import java.util.Optional;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Moment;

/**
 * What an entry has from elsewhere than its own keys.
 *
 * @param known when it became known
 * @param recorded when it was first recorded: also its date, if it states none
 * @param id the id of the entry that it corrects, which it keeps
 * @param marked the sensitivity of what it corrects: a correction that states none widens nothing
 */
record Stamp(Moment known, Moment recorded, Optional<String> id, Optional<Sensitivity> marked) {

    /** Returns the stamp of an entry as it stands in its file. */
    static Stamp of(Moment known) {
        return new Stamp(known, known, Optional.empty(), Optional.empty());
    }
}
