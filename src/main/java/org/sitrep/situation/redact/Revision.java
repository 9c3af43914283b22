package org.sitrep.situation.redact;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Cause;
import org.sitrep.fact.entry.Change;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Withdrawal;
import org.sitrep.fact.prose.Text;

/**
 * A correction or withdrawal in view: was, now, why.
 *
 * @param change the correction or withdrawal; a correction adds what of its facts is in view
 * @param was the entry before it
 */
public record Revision(Change change, Entry was) {

    public Revision {
        if (!change.isRevision()) {
            throw new IllegalArgumentException("news change no entry: " + change.id());
        }
    }

    /** Returns the entry after it; none where it was withdrawn. */
    public Optional<Entry> now() {
        return correction().map(Correction::now);
    }

    /** Returns the facts split off from the entry. */
    public List<Fact> added() {
        return correction().map(Correction::added).orElse(List.of());
    }

    /** Returns whose doing it is. */
    public Cause cause() {
        return change instanceof Correction correction ? correction.cause() : ((Withdrawal) change).cause();
    }

    /** Returns why. */
    public Text reason() {
        return change instanceof Correction correction ? correction.reason() : ((Withdrawal) change).reason();
    }

    /** Returns what it says: the entry before it, after it, and what was split off. */
    Stream<Entry> readings() {
        return Stream.of(Stream.of(was), now().stream(), added().stream()).flatMap(entries -> entries);
    }

    Revision rewritten(Entry.Rewriting by) {
        return new Revision(change.rewritten(by), was.rewritten(by));
    }

    /** Returns the same, adding only facts of some ids. */
    Revision adding(Predicate<String> ids) {
        return correction()
                .map(correction -> new Revision(
                        correction.to(
                                correction.now(),
                                added().stream()
                                        .filter(fact -> ids.test(fact.id()))
                                        .toList()),
                        was))
                .orElse(this);
    }

    private Optional<Correction> correction() {
        return change instanceof Correction correction ? Optional.of(correction) : Optional.empty();
    }
}
