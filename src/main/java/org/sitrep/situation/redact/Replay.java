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
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Withdrawal;

/** The record of the ledger, replayed up to what was known: corrections and withdrawals in the order of their time. */
final class Replay {

    private final Viewpoint viewpoint;
    private final Map<String, Entry> current = new LinkedHashMap<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final Set<String> tainted = new HashSet<>();
    private final List<Entry> hidden = new ArrayList<>();

    private Replay(Viewpoint viewpoint) {
        this.viewpoint = viewpoint;
    }

    static Replay of(Ledger ledger, Viewpoint viewpoint) {
        Replay replay = new Replay(viewpoint);
        List<Entry> known = ledger.entries().stream()
                .filter(entry -> !entry.head().known().isAfter(viewpoint.knownBy()))
                .toList();
        known.stream().filter(entry -> !isRevision(entry)).forEach(replay::record);
        known.stream()
                .filter(Replay::isRevision)
                .sorted(Comparator.comparing(entry -> entry.head().known()))
                .forEach(replay::revise);
        return replay;
    }

    private static boolean isRevision(Entry entry) {
        return entry instanceof Correction || entry instanceof Withdrawal;
    }

    /** Returns the entries that the clearance admits, as far as admitted changes have made them. */
    List<Entry> admitted() {
        return current.values().stream().filter(this::admits).toList();
    }

    /** Returns what the clearance does not admit, with the entries that it touches: totals of them are withheld too. */
    List<Entry> withheld() {
        Stream<Entry> touched =
                current.values().stream().filter(entry -> !admits(entry) || tainted.contains(entry.id()));
        return Stream.concat(touched, hidden.stream()).toList();
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
        if (tainted.contains(was.id()) || !admits(correction) || !admits(correction.now())) {
            tainted.add(was.id());
            hidden.add(correction.now());
            hidden.addAll(correction.added());
            return;
        }
        record(correction.now());
        correction.added().forEach(this::record);
        if (admits(was)) {
            revisions.add(new Revision(
                    correction,
                    was,
                    Optional.of(correction.now()),
                    correction.added(),
                    correction.cause(),
                    correction.reason()));
        }
    }

    private void withdraw(Entry was, Withdrawal withdrawal) {
        if (!admits(withdrawal)) {
            tainted.add(was.id());
            return;
        }
        current.remove(was.id());
        if (admits(was)) {
            revisions.add(new Revision(
                    withdrawal, was, Optional.empty(), List.of(), withdrawal.cause(), withdrawal.reason()));
        }
    }

    private boolean admits(Entry entry) {
        return viewpoint.clearance().admits(entry.head().sensitivity());
    }
}
