package org.sitrep.situation.redact;

import java.util.List;
import java.util.Optional;
import org.sitrep.fact.entry.Cause;
import org.sitrep.fact.entry.Change;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.prose.Text;

/**
 * A correction or withdrawal in view: was, now, why.
 *
 * @param change the correction or withdrawal
 * @param was the entry before it
 * @param now the entry after it; absent where it was withdrawn
 * @param added facts split off from it
 * @param cause whose doing it is
 * @param reason why
 */
public record Revision(Change change, Entry was, Optional<Entry> now, List<Fact> added, Cause cause, Text reason) {

    public Revision {
        added = List.copyOf(added);
    }

    Revision withAdded(List<Fact> visible) {
        return new Revision(change, was, now, visible, cause, reason);
    }
}
