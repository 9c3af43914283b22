package org.sitrep.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Note;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.RedactionLog;

/** What of a ledger a report rests on, as recorded: everything in view but the notes that it does not print. */
public final class EntryDigests {

    private final Situation situation;
    private final RedactionLog log;
    private final Set<String> used;

    private EntryDigests(Situation situation, RedactionLog log) {
        this.situation = situation;
        this.log = log;
        Set<String> unprinted = unprinted(situation);
        this.used = situation.ledger().record().stream()
                .filter(entry -> !unprinted.contains(Carried.subject(entry)))
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the digest of every entry of a ledger that a report rests on.
     *
     * @param ledger all that is on record
     * @param situation what of it is in view
     * @param log what was withheld of it
     * @return the digests by id, in the order of the ledger
     */
    public static Map<String, String> of(Ledger ledger, Situation situation, RedactionLog log) {
        Map<String, String> digests = new LinkedHashMap<>();
        of(ledger.entries(), situation, log).forEach(entry -> digests.put(entry.id(), Digest.of(entry)));
        return digests;
    }

    /** Returns those of some entries of a ledger that a report rests on. */
    public static List<Entry> of(List<Entry> entries, Situation situation, RedactionLog log) {
        EntryDigests view = new EntryDigests(situation, log);
        return entries.stream()
                .filter(entry -> view.used.contains(log.idFor(entry.id())) || view.hasMade(entry))
                .toList();
    }

    /** A note that refers to something withheld is not printed, nor one that a newer one has replaced. */
    private static Set<String> unprinted(Situation situation) {
        Set<String> newest = situation.notes().stream().map(Entry::id).collect(Collectors.toSet());
        Stream<Entry> revised = situation.revisions().stream()
                .flatMap(revision -> Stream.concat(Stream.of(revision.was()), revision.now().stream()));
        return Stream.concat(situation.inView().values().stream(), revised)
                .filter(entry ->
                        entry instanceof Note note && !(newest.contains(note.id()) && situation.resolves(note)))
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    /** A change that made an entry of a narrower audience one that is shown is withheld; it is not to be edited either. */
    private boolean hasMade(Entry entry) {
        return entry.isRevision()
                && !entry.head().known().isAfter(situation.viewpoint().knownBy())
                && situation.viewpoint().clearance().admits(entry.head().sensitivity())
                && situation.inView().containsKey(log.idFor(Carried.subject(entry)));
    }
}
