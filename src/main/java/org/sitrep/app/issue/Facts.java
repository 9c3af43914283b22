package org.sitrep.app.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.Disk;
import org.sitrep.app.OutFolder;
import org.sitrep.app.PathName;
import org.sitrep.app.Reasons;
import org.sitrep.app.Written;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.document.pdf.PdfRule;
import org.sitrep.files.Links;
import org.sitrep.files.RegularFile;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.intake.yaml.YamlRule;
import org.sitrep.register.Digest;
import org.sitrep.register.FactsUsed;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest.IssuedFile;
import org.sitrep.register.Reason;
import org.sitrep.register.Register;

/** The facts that travel in a PDF: to read, to take over into a crisis, and to hold against the register. */
public final class Facts {

    /**
     * Reads the facts of a PDF.
     *
     * @param pdf the file
     * @return the facts in JSON; an error where there are none
     */
    public Checked<byte[]> of(Path pdf) {
        return bytes(pdf)
                .then(bytes -> PdfRenderer.facts(PathName.of(pdf), bytes))
                .then(json -> checked(pdf, json));
    }

    private static Checked<byte[]> checked(Path pdf, byte[] json) {
        return FactsUsed.isReadable(json)
                ? Checked.ok(json)
                : Checked.failed(PdfRule.NO_FACTS_IN_FILE.finding(
                        Place.of(PathName.of(pdf)),
                        "what this PDF carries are no facts of this program",
                        "take one that this program made"));
    }

    /**
     * Returns the facts of a PDF as people read them.
     *
     * @param pdf the file
     * @return the facts in JSON, indented; an error where there are none
     */
    public Checked<String> text(Path pdf) {
        return of(pdf).map(FactsUsed::readable);
    }

    /**
     * Copies the facts of a PDF into a crisis that has none of its own.
     *
     * @param pdf the file
     * @param crisis the crisis's folder, with the same crisis.yaml and sources.yaml
     * @return the files written; an error where the crisis has facts already
     */
    public Checked<List<Written>> into(Path pdf, Path crisis) {
        Path folder = crisis.resolve("facts");
        if (!Files.isRegularFile(crisis.resolve("crisis.yaml"))) {
            return Checked.failed(AppRule.NO_CRISIS.finding(
                    Place.of(PathName.of(crisis)),
                    "there is no crisis in this folder: facts name what crisis.yaml and sources.yaml declare",
                    "give the folder of a crisis that declares the same, and has no facts yet"));
        }
        if (Links.is(folder)) {
            return Checked.failed(AppRule.FACTS_IN_THE_WAY.finding(
                    Place.of(PathName.of(folder)),
                    "this is a link, and nothing is written through one",
                    "put a folder there, or nothing"));
        }
        return of(pdf).then(json -> isEmpty(folder)
                ? new OutFolder(Disk.REAL, folder).write(files(json))
                : Checked.failed(AppRule.FACTS_IN_THE_WAY.finding(
                        Place.of(PathName.of(folder)),
                        "this crisis has facts already",
                        "take them over into a crisis without facts: the same facts twice"
                                + " would contradict each other")));
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** The order of the names is that of the ledger. */
    private static List<Document> files(byte[] json) {
        return FactsUsed.files(json).entrySet().stream()
                .map(file -> new Document(file.getKey(), "application/json", file.getValue()))
                .toList();
    }

    /**
     * Holds a PDF against the register of a crisis.
     *
     * @param pdf the file
     * @param crisis the crisis's folder
     * @return the report that it is of; an error where file or facts are not those that were issued
     */
    public Checked<Issued> verify(Path pdf, Path crisis) {
        return bytes(pdf).then(bytes -> Register.read(crisis).then(register -> verify(pdf, bytes, crisis, register)));
    }

    private Checked<Issued> verify(Path pdf, byte[] bytes, Path crisis, Register register) {
        String digest = Digest.of(bytes);
        Optional<Issued> issued = register.issues().stream()
                .filter(report ->
                        report.files().stream().anyMatch(file -> file.sha256().equals(digest)))
                .findFirst();
        return issued.map(report -> factsAgree(report, register, crisis))
                .orElseGet(() -> PdfRenderer.facts(PathName.of(pdf), bytes)
                        .then(json -> checked(pdf, json))
                        .then(json -> Checked.failed(unknown(pdf, json, register))));
    }

    private static Checked<Issued> factsAgree(Issued report, Register register, Path crisis) {
        return CrisisFolder.read(crisis)
                .then(ledger -> Checked.unlessErrors(
                        report, EditedFacts.of(ledger, register.upTo(report)).findings()))
                .then(found -> Checked.unlessErrors(found, superseded(found, register)));
    }

    private static List<Finding> superseded(Issued report, Register register) {
        return register
                .newest(report.number().number())
                .filter(newest -> !newest.number().equals(report.number()))
                .stream()
                .map(newest -> AppRule.SUPERSEDED.finding(
                        IssuedRecord.place(report, ""),
                        report.number() + " went out, and was replaced by " + newest.number(),
                        "use the newer one; the reason for it: "
                                + newest.manifest().reason().map(Reason::plain).orElse("")))
                .toList();
    }

    /** Returns of a file that was never issued which report it is most like, and how it differs. */
    private static Finding unknown(Path pdf, byte[] json, Register register) {
        Optional<String> like = register.issues().stream()
                .flatMap(report -> report.files().stream()
                        .filter(file -> file.name().endsWith(".pdf"))
                        .flatMap(file -> likeness(report, file, json).stream()))
                .findFirst();
        return AppRule.NOT_ISSUED.finding(
                Place.of(PathName.of(pdf)),
                "this file is in no issued report of the crisis"
                        + like.map(text -> "; " + text).orElse(""),
                "trust the files of the register alone; a draft is never among them");
    }

    private static Optional<String> likeness(Issued report, IssuedFile file, byte[] json) {
        return IssuedRecord.bytes(report, file.name())
                .flatMap(issued -> PdfRenderer.facts(file.name(), issued).value())
                .filter(facts -> FactsUsed.isOfSameView(facts, json))
                .map(facts -> FactsUsed.differences(facts, json))
                .map(ids -> ids.isEmpty()
                        ? "its facts are those of " + report.number() + ", its pages are not"
                        : "its facts are not those of " + report.number() + ": " + String.join(", ", ids));
    }

    private static Checked<byte[]> bytes(Path file) {
        try {
            return Checked.ok(RegularFile.read(file, RegularFile.MAX_BYTES));
        } catch (IOException e) {
            return Checked.failed(YamlRule.UNREADABLE_FILE.finding(
                    Place.of(PathName.of(file)),
                    e instanceof NoSuchFileException
                            ? "there is no such file"
                            : "this file cannot be read: " + Reasons.of(e),
                    "check the path"));
        }
    }
}
