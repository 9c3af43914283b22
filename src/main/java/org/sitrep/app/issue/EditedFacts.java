package org.sitrep.app.issue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.app.PathName;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.entry.Correction;
import org.sitrep.fact.entry.Entry;
import org.sitrep.register.Digest;
import org.sitrep.register.Issued;
import org.sitrep.register.Register;

/** Facts that an issued report rests on are never edited in place: readers hold what they said. */
final class EditedFacts {

    private EditedFacts() {}

    /** Returns an error for each such fact that reads otherwise than when it was issued, or is gone. */
    static List<Finding> of(Ledger ledger, Register register) {
        Map<String, String> now = new LinkedHashMap<>();
        ledger.entries().forEach(entry -> now.put(entry.id(), Digest.of(entry)));
        return register.issues().stream()
                .flatMap(issued -> of(ledger, issued, now))
                .toList();
    }

    private static Stream<Finding> of(Ledger ledger, Issued issued, Map<String, String> now) {
        return issued.manifest().facts().entrySet().stream()
                .filter(fact -> !fact.getValue().equals(now.get(fact.getKey())))
                .map(fact -> ledger.entry(fact.getKey())
                        .map(entry -> edited(entry, issued))
                        .orElseGet(() -> gone(fact.getKey(), issued)));
    }

    private static Finding edited(Entry entry, Issued issued) {
        return IssueRule.ISSUED_FACT_EDITED.finding(
                entry.head().where().at(),
                "`" + entry.id() + "` was edited since " + issued.number() + " went out with it",
                "undo the edit, and record `correct: " + target(entry) + "` with its cause and reason");
    }

    /** A correction is corrected by another one of the same fact. */
    private static String target(Entry entry) {
        return entry instanceof Correction correction ? correction.target() : entry.id();
    }

    private static Finding gone(String id, Issued issued) {
        return IssueRule.ISSUED_FACT_GONE.finding(
                PathName.place(issued.folder()),
                "`" + id + "`, which " + issued.number() + " went out with, is no longer on record",
                "put it back, and record `withdraw: " + id + "` with its cause and reason");
    }
}
