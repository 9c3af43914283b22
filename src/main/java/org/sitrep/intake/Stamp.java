package org.sitrep.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.sitrep.fact.Moment;

/**
 * What an entry has from elsewhere than its own keys.
 *
 * @param known when it became known
 * @param defaultDate its date, if it states none: the day on which it was first recorded
 * @param id the id of the entry that it corrects, which it keeps
 */
record Stamp(Moment known, LocalDate defaultDate, Optional<String> id) {

    /** Gives the stamp of an entry as it stands in its file. */
    static Stamp of(Moment known) {
        return new Stamp(known, known.date(), Optional.empty());
    }
}
