package org.sitrep.app.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Change;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.entry.Note;
import org.sitrep.register.EntryDigests;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest;
import org.sitrep.register.ReportNumber;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Redaction;
import org.sitrep.situation.redact.Redaction.Redacted;

/**
 * What is recorded later as known earlier changes what an issued report should have said.
 *
 * @param findings an error for each such entry, with the first report that went out without it
 * @param touched the reports that went out without one of them
 */
record LateFacts(List<Finding> findings, Set<ReportNumber> touched) {

    static LateFacts of(Ledger ledger, List<Issued> inOrderOfIssuing) {
        return new Search(ledger).through(inOrderOfIssuing);
    }

    private static final class Search {

        private final Ledger ledger;
        private final List<Entry> unrecorded;
        private final List<Note> printed = new ArrayList<>();
        private final Set<String> revised;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<ReportNumber> touched = new HashSet<>();
        private final Set<String> named = new HashSet<>();

        Search(Ledger ledger) {
            this.ledger = ledger;
            this.unrecorded = new ArrayList<>(ledger.entries());
            this.revised = ledger.entries().stream()
                    .filter(Entry::isRevision)
                    .map(entry -> ((Change) entry).target())
                    .collect(Collectors.toSet());
        }

        LateFacts through(List<Issued> inOrderOfIssuing) {
            for (Issued issued : inOrderOfIssuing) {
                issued.entries().keySet().stream()
                        .flatMap(id -> ledger.entry(id).stream())
                        .filter(entry -> entry instanceof Note && !revised.contains(entry.id()))
                        .forEach(note -> printed.add((Note) note));
                unrecorded.removeIf(entry -> issued.entries().containsKey(entry.id()));
                late(issued.manifest()).forEach(entry -> name(entry, issued));
            }
            return new LateFacts(findings, touched);
        }

        private void name(Entry entry, Issued issued) {
            touched.add(issued.number());
            if (named.add(entry.id())) {
                findings.add(behind(entry, issued));
            }
        }

        private Stream<Entry> late(Manifest manifest) {
            List<Entry> early = unrecorded.stream()
                    .filter(entry -> !entry.head().known().isAfter(manifest.knownBy()))
                    .toList();
            return manifest.audiences().stream()
                    .flatMap(audience -> ledger.crisis().audiences().named(audience).stream())
                    .flatMap(clearance -> late(manifest, clearance, early).stream());
        }

        /** Usually nothing was recorded behind it: then no situation need be made, which takes seconds of a large ledger. */
        private List<Entry> late(Manifest manifest, Sensitivity clearance, List<Entry> early) {
            if (early.stream()
                    .filter(entry -> clearance.admits(entry.head().sensitivity()))
                    .allMatch(entry -> isReplaced(entry, clearance, manifest))) {
                return List.of();
            }
            Redacted due = Redaction.of(ledger, clearance).at(manifest.asOf(), manifest.knownBy());
            return EntryDigests.of(early, Situation.of(due.ledger()), due.log());
        }

        /** A note is of no report where a newer one went out in its place. */
        private boolean isReplaced(Entry entry, Sensitivity clearance, Manifest manifest) {
            return entry instanceof Note note
                    && printed.stream()
                            .anyMatch(newer -> newer.slot().equals(note.slot())
                                    && Note.newer(note, newer).equals(newer)
                                    && clearance.admits(newer.head().sensitivity())
                                    && !newer.head().known().isAfter(manifest.knownBy()));
        }
    }

    private static Finding behind(Entry entry, Issued issued) {
        Manifest manifest = issued.manifest();
        return AppRule.FACT_ADDED_BEHIND.finding(
                entry.head().where().at(),
                "`" + entry.id() + "` is recorded as known on " + entry.head().known() + ", but " + issued.number()
                        + ", known by " + manifest.knownBy() + ", went out without it",
                "move it to a file of facts that is `known:` on the day on which it really became known, after "
                        + manifest.knownBy());
    }
}
