package org.sitrep.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sitrep.fact.Correction;
import org.sitrep.fact.Entry;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.Withdrawal;

/**
 * What is in view (rules 3 and 4): changes applied, and what the clearance does not admit taken away before
 * anything is computed.
 *
 * @param entries the entries in view, in the order of the ledger
 * @param revisions the corrections and withdrawals in view, the oldest first
 * @param underReview admitted entries that a withheld one supersedes: neither is shown
 */
record View(List<Entry> entries, List<Revision> revisions, List<Entry> underReview) {

    static View of(Ledger ledger, Viewpoint viewpoint) {
        Replay replay = new Replay(viewpoint);
        List<Entry> known = ledger.entries().stream()
                .filter(entry -> !entry.head().known().isAfter(viewpoint.knownBy()))
                .toList();
        known.stream().filter(not(View::isRevision)).forEach(replay::record);
        known.stream()
                .filter(View::isRevision)
                .sorted(Comparator.comparing(entry -> entry.head().known()))
                .forEach(replay::revise);
        return replay.view(ledger);
    }

    private static boolean isRevision(Entry entry) {
        return entry instanceof Correction || entry instanceof Withdrawal;
    }

    private static <T> Predicate<T> not(Predicate<T> predicate) {
        return predicate.negate();
    }

    /** The record of the ledger, replayed up to the viewpoint. */
    private static final class Replay {

        private final Viewpoint viewpoint;
        private final Map<String, Entry> current = new LinkedHashMap<>();
        private final List<Revision> revisions = new ArrayList<>();
        private final Set<String> superseded = new HashSet<>();

        Replay(Viewpoint viewpoint) {
            this.viewpoint = viewpoint;
        }

        void record(Entry entry) {
            current.put(entry.id(), entry);
        }

        void revise(Entry change) {
            if (change instanceof Correction correction) {
                correct(correction);
            } else if (change instanceof Withdrawal withdrawal) {
                withdraw(withdrawal);
            }
        }

        private void correct(Correction correction) {
            Entry was = current.get(correction.target());
            if (was == null) {
                return;
            }
            if (!admits(correction) || !admits(correction.now())) {
                superseded.add(was.id());
                return;
            }
            current.put(was.id(), correction.now());
            correction.added().forEach(this::record);
            if (admits(was)) {
                revisions.add(new Revision(
                        correction,
                        was,
                        Optional.of(correction.now()),
                        correction.added().stream().filter(this::admits).toList(),
                        correction.cause(),
                        correction.reason()));
            }
        }

        private void withdraw(Withdrawal withdrawal) {
            Entry was = current.get(withdrawal.target());
            if (was == null) {
                return;
            }
            if (!admits(withdrawal)) {
                superseded.add(was.id());
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

        View view(Ledger ledger) {
            List<Entry> all = current.values().stream()
                    .filter(entry -> !entry.trueOf().isAfter(viewpoint.asOf().date()))
                    .toList();
            List<Entry> withheld = all.stream().filter(not(this::admits)).toList();
            List<Entry> admitted = all.stream().filter(this::admits).toList();
            if (!withheld.isEmpty() || !superseded.isEmpty()) {
                Redaction redaction = Redaction.of(ledger.crisis().vocabulary(), withheld);
                admitted.stream().filter(redaction::supersedes).map(Entry::id).forEach(superseded::add);
                admitted = admitted.stream().filter(not(redaction::givesAway)).toList();
            }
            return new View(
                    select(admitted, entry -> !superseded.contains(entry.id())),
                    List.copyOf(revisions),
                    select(admitted, entry -> superseded.contains(entry.id())));
        }

        private static List<Entry> select(Collection<Entry> entries, Predicate<Entry> wanted) {
            return entries.stream().filter(wanted).toList();
        }
    }
}
