package org.sitrep.app.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.app.PathName;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.entry.Entry;
import org.sitrep.register.Digest;
import org.sitrep.register.EntryDigests;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest;
import org.sitrep.register.Manifest.IssuedFile;
import org.sitrep.register.Register;
import org.sitrep.register.RegisterRule;
import org.sitrep.situation.Situation;
import org.sitrep.situation.redact.Redaction;
import org.sitrep.situation.redact.Redaction.Redacted;

/** Holds issued reports against the ledger and the disk: their facts and files are to be those that were issued. */
public final class IssuedRecord {

    private final Ledger ledger;
    private final Issued issued;
    private final Manifest manifest;

    private IssuedRecord(Ledger ledger, Issued issued) {
        this.ledger = ledger;
        this.issued = issued;
        this.manifest = issued.manifest();
    }

    /** Returns an error for each thing that is not as it was issued; of the reports of another crisis, one for all. */
    static List<Finding> of(Ledger ledger, Register register) {
        Optional<Finding> foreign = foreign(ledger.crisis(), register);
        if (foreign.isPresent()) {
            return List.of(foreign.get());
        }
        List<Finding> findings = new ArrayList<>(EditedFacts.of(ledger, register));
        register.issues().forEach(issued -> findings.addAll(of(ledger, issued)));
        return findings;
    }

    /** Returns an error for each file of a report that is not as it was issued, and each fact recorded behind it. */
    static List<Finding> of(Ledger ledger, Issued issued) {
        IssuedRecord record = new IssuedRecord(ledger, issued);
        return Stream.of(changed(issued).stream(), record.strays(), record.addedBehind())
                .flatMap(found -> found)
                .toList();
    }

    /** Returns an error for each file of a report that is gone or is not the one that was issued. */
    public static List<Finding> changed(Issued issued) {
        return issued.manifest().files().stream()
                .flatMap(file -> file(issued, file))
                .toList();
    }

    /** Returns an error where the register is that of another crisis. */
    public static Optional<Finding> foreign(Crisis crisis, Register register) {
        return register.issues().stream()
                .filter(issued -> !issued.manifest().crisis().equals(crisis.id()))
                .findFirst()
                .map(issued -> foreign(crisis, issued));
    }

    private static Finding foreign(Crisis crisis, Issued issued) {
        return IssueRule.REGISTER_OF_ANOTHER_CRISIS.finding(
                place(issued, ""),
                issued.number() + " is a report on `" + issued.manifest().crisis() + "`; this crisis is `" + crisis.id()
                        + "`",
                "a crisis that was copied from another begins without its `issued/`: take that folder out");
    }

    private static Stream<Finding> file(Issued issued, IssuedFile file) {
        Optional<byte[]> bytes = bytes(issued, file.name());
        if (bytes.isEmpty()) {
            return Stream.of(error(
                    IssueRule.ISSUED_FILE_GONE, issued, file.name(), "this file of " + issued.number() + " is gone"));
        }
        return Digest.of(bytes.get()).equals(file.sha256())
                ? Stream.empty()
                : Stream.of(error(
                        IssueRule.ISSUED_FILE_CHANGED,
                        issued,
                        file.name(),
                        "this is not the file that went out with " + issued.number()));
    }

    /** Returns the bytes of a file of a report; none where it cannot be read. */
    public static Optional<byte[]> bytes(Issued issued, String name) {
        try {
            return Optional.of(Files.readAllBytes(issued.folder().resolve(name)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Stream<Finding> strays() {
        Set<String> known =
                manifest.files().stream().map(IssuedFile::name).collect(Collectors.toCollection(TreeSet::new));
        known.add(Register.manifestName());
        try (Stream<Path> entries = Files.list(issued.folder())) {
            return entries
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .map(name -> error(
                            IssueRule.STRAY_FILE, issued, name, "this file did not go out with " + issued.number()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.of(error(RegisterRule.UNREADABLE_REGISTER, issued, "", "this folder cannot be read"));
        }
    }

    private static Finding error(Rule rule, Issued issued, String file, String message) {
        return rule.finding(place(issued, file), message, "take it back from a copy; issued reports are never edited");
    }

    /** Returns the place of a file of a report. */
    public static Place place(Issued issued, String file) {
        return PathName.place(issued.folder().resolve(file));
    }

    /** What is recorded later as known earlier changes what the report should have said. */
    private Stream<Finding> addedBehind() {
        return manifest.audiences().stream()
                .flatMap(audience -> ledger.crisis().audiences().named(audience).stream())
                .filter(this::mayHaveMore)
                .flatMap(clearance -> more(clearance).stream())
                .distinct()
                .flatMap(id -> ledger.entry(id).stream())
                .map(this::behind);
    }

    /** Usually nothing was recorded behind it: then no situation need be made. */
    private boolean mayHaveMore(Sensitivity clearance) {
        return ledger.entries().stream()
                .anyMatch(entry -> !entry.head().known().isAfter(manifest.knownBy())
                        && clearance.admits(entry.head().sensitivity())
                        && !manifest.facts().containsKey(entry.id()));
    }

    private List<String> more(Sensitivity clearance) {
        Redacted due = Redaction.of(ledger, clearance).at(manifest.asOf(), manifest.knownBy());
        return EntryDigests.of(ledger, Situation.of(due.ledger()), due.log()).keySet().stream()
                .filter(id -> !manifest.facts().containsKey(id))
                .toList();
    }

    private Finding behind(Entry entry) {
        return IssueRule.FACT_ADDED_BEHIND.finding(
                entry.head().where().at(),
                "`" + entry.id() + "` is recorded as known on " + entry.head().known() + ", but " + issued.number()
                        + ", known by " + manifest.knownBy() + ", went out without it",
                "move it to a file of facts that is `known:` on the day on which it really became known, after "
                        + manifest.knownBy());
    }
}
