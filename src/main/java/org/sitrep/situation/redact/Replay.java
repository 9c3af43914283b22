package org.sitrep.situation.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Change;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Fact;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.entry.Update;
import org.sitrep.fact.entry.Withdrawal;
import org.sitrep.situation.redact.RedactionLog.Why;

/** The record of the ledger, replayed up to what was known: corrections and withdrawals in the order of their time. */
final class Replay {

    private final Clearance clearance;
    private final Map<String, Why> reasons;
    private final Map<String, Entry> current = new LinkedHashMap<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final Set<String> tainted = new HashSet<>();
    private final List<Entry> withheldFacts = new ArrayList<>();

    private Replay(Clearance clearance, Map<String, Why> reasons) {
        this.clearance = clearance;
        this.reasons = reasons;
    }

    /**
     * Replays what was known.
     *
     * @param known the entries, as cleared, in the order of the ledger
     * @param clearance what the audience may know
     * @param reasons takes in why an id is withheld
     */
    static Replay of(List<Entry> known, Clearance clearance, Map<String, Why> reasons) {
        Replay replay = new Replay(clearance, reasons);
        known.stream().filter(entry -> !entry.isRevision()).forEach(replay::record);
        known.stream()
                .filter(Entry::isRevision)
                .sorted(Comparator.comparing(entry -> entry.head().known()))
                .forEach(replay::revise);
        return replay;
    }

    /** Returns the entries that the clearance admits, as far as admitted changes have made them. */
    List<Entry> admitted() {
        return current.values().stream().filter(clearance::admits).toList();
    }

    /** Returns the entries recorded that the clearance admits, and of them the changes of such entries alone. */
    Stream<Entry> seen(List<Entry> recorded) {
        Set<String> ids = new HashSet<>();
        admitted().forEach(entry -> ids.add(entry.id()));
        revisions.forEach(revision -> ids.add(revision.was().id()));
        ids.removeAll(recorded.stream()
                .filter(entry -> entry instanceof Update update && !ids.contains(update.target()))
                .map(Entry::id)
                .toList());
        return recorded.stream()
                .filter(clearance::admits)
                .filter(entry -> !(entry instanceof Correction correction) || clearance.admits(correction.now()))
                .filter(entry ->
                        entry instanceof Change change ? ids.contains(change.target()) : ids.contains(entry.id()));
    }

    /** Returns what the clearance does not admit, with the entries that it touches: totals of them are withheld too. */
    List<Entry> withheld() {
        Stream<Entry> touched =
                current.values().stream().filter(entry -> !clearance.admits(entry) || tainted.contains(entry.id()));
        return Stream.concat(touched, withheldFacts.stream()).toList();
    }

    /** Returns the ids that a restricted change has touched: what stands under them is no longer the record. */
    Set<String> tainted() {
        return tainted;
    }

    /** Returns the admitted changes of admitted entries. */
    List<Revision> revisions() {
        return revisions;
    }

    private void record(Entry entry) {
        current.put(entry.id(), entry);
        if (!clearance.admits(entry)) {
            reasons.putIfAbsent(entry.id(), clearance.why(entry.head().sensitivity()));
        }
    }

    private void revise(Entry change) {
        if (change instanceof Correction correction) {
            Optional.ofNullable(current.get(correction.target())).ifPresent(was -> correct(was, correction));
        } else if (change instanceof Withdrawal withdrawal) {
            Optional.ofNullable(current.get(withdrawal.target())).ifPresent(was -> withdraw(was, withdrawal));
        }
    }

    /** A correction of what a restricted one has touched is built on it, and as little admitted. */
    private void correct(Entry was, Correction correction) {
        if (tainted.contains(was.id()) || !clearance.admits(correction) || !clearance.admits(correction.now())) {
            tainted.add(was.id());
            withheldFacts.add(correction.now());
            withheldFacts.addAll(correction.added());
            Why why = whyWithheld(correction);
            reasons.put(correction.id(), why);
            correction.added().forEach(fact -> reasons.put(fact.id(), why));
            return;
        }
        Entry now = sinceAdmitted(was, correction.now());
        record(now);
        correction.added().forEach(this::record);
        List<Fact> added = correction.added().stream().filter(clearance::admits).toList();
        revised(new Revision(correction.to(now, added), was));
    }

    private Why whyWithheld(Correction correction) {
        return Stream.of(correction, correction.now())
                .filter(reading -> !clearance.admits(reading))
                .map(reading -> clearance.why(reading.head().sensitivity()))
                .findFirst()
                .orElse(Why.UNDER_REVIEW);
    }

    /** When a reading that is withheld was recorded is withheld too. */
    private Entry sinceAdmitted(Entry was, Entry now) {
        Moment recorded =
                clearance.admits(was) ? was.head().recorded() : now.head().known();
        return now.head().recorded().equals(recorded)
                ? now
                : now.rewritten(entry -> entry.head().recorded(recorded));
    }

    private void withdraw(Entry was, Withdrawal withdrawal) {
        if (!clearance.admits(withdrawal)) {
            tainted.add(was.id());
            reasons.put(withdrawal.id(), clearance.why(withdrawal.head().sensitivity()));
            return;
        }
        current.remove(was.id());
        revised(new Revision(withdrawal, was));
    }

    /** A change of what is withheld would reveal it. */
    private void revised(Revision revision) {
        if (clearance.admits(revision.was())) {
            revisions.add(revision);
        } else {
            reasons.put(revision.change().id(), Why.UNDER_REVIEW);
        }
    }
}
