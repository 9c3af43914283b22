package org.sitrep.app.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.app.AppRule;
import org.sitrep.app.PathName;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.register.Digest;
import org.sitrep.register.Issued;
import org.sitrep.register.Register;
import org.sitrep.register.ReportNumber;

/**
 * Facts that an issued report rests on are never edited in place: readers hold what they said.
 *
 * @param findings an error for each such fact that reads otherwise than when it was issued, or is gone
 * @param touched the reports that rest on one of them
 */
record EditedFacts(List<Finding> findings, Set<ReportNumber> touched) {

    /** Returns what was edited of what reports rest on; each fact once, with the first report that rests on it. */
    static EditedFacts of(Ledger ledger, List<Issued> inOrderOfIssuing) {
        List<Finding> findings = new ArrayList<>();
        Set<ReportNumber> touched = new HashSet<>();
        Register.recorded(inOrderOfIssuing)
                .forEach((id, recorded) -> ledger.entry(id)
                        .ifPresentOrElse(
                                entry -> {
                                    if (!Digest.isOf(entry, recorded.digest())) {
                                        findings.add(edited(entry, recorded.with()));
                                        touched.add(recorded.with().number());
                                    }
                                },
                                () -> {
                                    findings.add(gone(id, recorded.with()));
                                    touched.add(recorded.with().number());
                                }));
        inOrderOfIssuing.stream()
                .map(Issued::number)
                .dropWhile(number -> !touched.contains(number))
                .forEach(touched::add);
        return new EditedFacts(findings, touched);
    }

    private static Finding edited(Entry entry, Issued issued) {
        return AppRule.ISSUED_FACT_EDITED.finding(
                entry.head().where().at(),
                "`" + entry.id() + "` was edited since " + issued.number() + " went out with it",
                "undo the edit, and record `correct: " + target(entry) + "` with its cause and reason");
    }

    /** A correction is corrected by another one of the same fact. */
    private static String target(Entry entry) {
        return entry instanceof Correction correction ? correction.target() : entry.id();
    }

    private static Finding gone(String id, Issued issued) {
        return AppRule.ISSUED_FACT_GONE.finding(
                PathName.place(issued.folder()),
                "`" + id + "`, which " + issued.number() + " went out with, is no longer on record",
                "put it back, and record `withdraw: " + id + "` with its cause and reason");
    }
}
