package org.sitrep.app.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Entry;
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
        List<Finding> findings = new ArrayList<>();
        Set<ReportNumber> touched = new HashSet<>();
        Set<String> named = new HashSet<>();
        List<Entry> unrecorded = new ArrayList<>(ledger.entries());
        for (Issued issued : inOrderOfIssuing) {
            unrecorded.removeIf(entry -> issued.entries().containsKey(entry.id()));
            for (Entry entry : late(ledger, issued.manifest(), unrecorded)) {
                touched.add(issued.number());
                if (named.add(entry.id())) {
                    findings.add(behind(entry, issued));
                }
            }
        }
        return new LateFacts(findings, touched);
    }

    private static List<Entry> late(Ledger ledger, Manifest manifest, List<Entry> unrecorded) {
        List<Entry> early = unrecorded.stream()
                .filter(entry -> !entry.head().known().isAfter(manifest.knownBy()))
                .toList();
        return manifest.audiences().stream()
                .flatMap(audience -> ledger.crisis().audiences().named(audience).stream())
                .flatMap(clearance -> late(ledger, manifest, clearance, early).stream())
                .toList();
    }

    /** Usually nothing was recorded behind it: then no situation need be made. */
    private static List<Entry> late(Ledger ledger, Manifest manifest, Sensitivity clearance, List<Entry> early) {
        if (early.stream().noneMatch(entry -> clearance.admits(entry.head().sensitivity()))) {
            return List.of();
        }
        Redacted due = Redaction.of(ledger, clearance).at(manifest.asOf(), manifest.knownBy());
        return EntryDigests.of(early, Situation.of(due.ledger()), due.log());
    }

    private static Finding behind(Entry entry, Issued issued) {
        Manifest manifest = issued.manifest();
        return IssueRule.FACT_ADDED_BEHIND.finding(
                entry.head().where().at(),
                "`" + entry.id() + "` is recorded as known on " + entry.head().known() + ", but " + issued.number()
                        + ", known by " + manifest.knownBy() + ", went out without it",
                "move it to a file of facts that is `known:` on the day on which it really became known, after "
                        + manifest.knownBy());
    }
}
