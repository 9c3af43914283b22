package org.sitrep.app.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.PathName;
import org.sitrep.app.Reasons;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.files.RegularFile;
import org.sitrep.register.Digest;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest.IssuedFile;
import org.sitrep.register.Register;
import org.sitrep.register.RegisterRule;
import org.sitrep.register.ReportNumber;

/**
 * Holds issued reports against the ledger and the disk: their facts and files are to be those that were issued.
 *
 * @param findings an error for each thing that is not as it was issued
 * @param onOtherFacts the reports that rest on an entry that was edited, is gone or was added since
 * @param otherFiles the reports with a file that is not as it was issued
 */
public record IssuedRecord(List<Finding> findings, Set<ReportNumber> onOtherFacts, Set<ReportNumber> otherFiles) {

    /** Holds all reports of a register against a ledger; of the reports of another crisis it finds one thing for all. */
    static IssuedRecord of(Ledger ledger, Register register) {
        Optional<Finding> foreign = foreign(ledger.crisis(), register);
        if (foreign.isPresent()) {
            return new IssuedRecord(List.of(foreign.get()), Set.of(), Set.of());
        }
        EditedFacts edited = EditedFacts.of(ledger, register.inOrderOfIssuing());
        LateFacts late = LateFacts.of(ledger, register.inOrderOfIssuing());
        List<Finding> findings = new ArrayList<>(edited.findings());
        findings.addAll(late.findings());
        Set<ReportNumber> onOtherFacts = new TreeSet<>(edited.touched());
        onOtherFacts.addAll(late.touched());
        Set<ReportNumber> otherFiles = new TreeSet<>();
        for (Issued issued : register.issues()) {
            List<Finding> files = files(issued);
            findings.addAll(files);
            if (!files.isEmpty()) {
                otherFiles.add(issued.number());
            }
        }
        return new IssuedRecord(findings, onOtherFacts, otherFiles);
    }

    /** Returns whether the files and the facts of a report are those that were issued. */
    boolean isSound(Issued issued) {
        return !onOtherFacts.contains(issued.number()) && !otherFiles.contains(issued.number());
    }

    /** Returns an error for each file of a report that is not as it was issued, or did not go out with it. */
    static List<Finding> files(Issued issued) {
        return Stream.concat(changed(issued).stream(), strays(issued)).toList();
    }

    /** Returns an error for each file of a report that is gone or is not the one that was issued. */
    public static List<Finding> changed(Issued issued) {
        return issued.files().stream().flatMap(file -> file(issued, file)).toList();
    }

    /** Returns an error where the register is that of another crisis. */
    public static Optional<Finding> foreign(Crisis crisis, Register register) {
        return register.issues().stream()
                .filter(issued -> !issued.manifest().crisis().equals(crisis.id()))
                .findFirst()
                .map(issued -> foreign(crisis, issued));
    }

    private static Finding foreign(Crisis crisis, Issued issued) {
        return AppRule.REGISTER_OF_ANOTHER_CRISIS.finding(
                place(issued, ""),
                issued.number() + " is a report on `" + issued.manifest().crisis() + "`; this crisis is `" + crisis.id()
                        + "`",
                "a crisis that was copied from another begins without its `issued/`: take that folder out");
    }

    private static Stream<Finding> file(Issued issued, IssuedFile file) {
        try {
            return Digest.of(read(issued, file.name())).equals(file.sha256())
                    ? Stream.empty()
                    : Stream.of(changed(issued, file, ""));
        } catch (NoSuchFileException e) {
            return Stream.of(error(
                    AppRule.ISSUED_FILE_GONE, issued, file.name(), "this file of " + issued.number() + " is gone"));
        } catch (IOException e) {
            return Stream.of(changed(issued, file, ": " + Reasons.of(e)));
        }
    }

    private static Finding changed(Issued issued, IssuedFile file, String why) {
        return error(
                AppRule.ISSUED_FILE_CHANGED,
                issued,
                file.name(),
                "this is not the file that went out with " + issued.number() + why);
    }

    private static byte[] read(Issued issued, String name) throws IOException {
        return RegularFile.read(
                Register.around(issued.folder()), issued.folder().resolve(name), RegularFile.MAX_BYTES);
    }

    /** Returns the bytes of a file of a report; none where it cannot be read. */
    public static Optional<byte[]> bytes(Issued issued, String name) {
        try {
            return Optional.of(read(issued, name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Stream<Finding> strays(Issued issued) {
        Set<String> known =
                issued.files().stream().map(IssuedFile::name).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(Register.beside(issued));
        try (Stream<Path> entries = Files.list(issued.folder())) {
            return entries
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .map(name -> AppRule.STRAY_FILE.finding(
                            place(issued, name),
                            "this file did not go out with " + issued.number(),
                            "move it out of the register"))
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
}
