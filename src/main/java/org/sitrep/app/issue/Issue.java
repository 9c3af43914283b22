package org.sitrep.app.issue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.app.Disk;
import org.sitrep.app.OutFolder;
import org.sitrep.app.PathName;
import org.sitrep.app.Progress;
import org.sitrep.app.Written;
import org.sitrep.app.report.Editions;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Press;
import org.sitrep.app.report.Press.SetEdition;
import org.sitrep.app.report.Standpoint;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.Document;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.files.RegularFile;
import org.sitrep.intake.yaml.TextFile;
import org.sitrep.register.Digest;
import org.sitrep.register.EntryDigests;
import org.sitrep.register.Filing;
import org.sitrep.register.Manifest;
import org.sitrep.register.Manifest.Accepted;
import org.sitrep.register.Manifest.Renderer;
import org.sitrep.register.RedactionsFile;
import org.sitrep.register.Register;
import org.sitrep.register.ReportNumber;
import org.sitrep.situation.redact.RedactionLog;

/**
 * Issues a report: checks everything, gives it its number, and puts it into the register as a whole.
 *
 * @param progress hears how far it is
 * @param version the version of this program
 * @param disk what files are written by
 */
public record Issue(Progress progress, String version, Disk disk) {

    /**
     * What issuing came to.
     *
     * @param number the report's number
     * @param folder where it stands in the register
     * @param head the digest of its manifest, by which the whole register can be checked
     * @param answers the answers with which it was issued, and how many warnings each of them covers
     * @param copies what was copied to the output folder
     */
    public record IssuedReport(
            ReportNumber number, Path folder, String head, List<Accepted> answers, List<Written> copies) {}

    /**
     * Issues a report, or the revision of one.
     *
     * @return what was issued, and everything that was found on the way; an error leaves register and output as they were
     */
    public Checked<IssuedReport> run(IssueOrder order) {
        progress.begins("reading " + order.crisis());
        Checked<Ledger> ledger = Standpoint.read(order.crisis());
        return ledger.value().isEmpty()
                ? Checked.failed(ledger.findings())
                : new IssuedFolder(disk, order.crisis()).alone(() -> issue(ledger, order));
    }

    private Checked<IssuedReport> issue(Checked<Ledger> ledger, IssueOrder order) {
        Checked<Register> issued = Register.read(order.crisis());
        Checked<Proof> proof = ledger.then(found -> issued.then(register -> Plan.of(found, register, order))
                .then(plan -> Press.of(order.crisis(), order.templates(), Format.ISSUED)
                        .then(press -> proof(plan, press))));
        Answers answers = Answers.of(order, ledger.value().orElseThrow(), issued.value());
        return new Acceptance(answers)
                .of(proof)
                .then(set -> put(
                        set, order, answers.kept(proof.findings(), set.plan().number())));
    }

    /** A report as set, before anybody has answered for its warnings. */
    private record Proof(Plan plan, Press press, List<SetEdition> editions) {}

    private Checked<Proof> proof(Plan plan, Press press) {
        progress.begins("setting " + plan.editions().size() + " editions");
        return Editions.set(press, plan.editions()).map(set -> new Proof(plan, press, set));
    }

    private Checked<IssuedReport> put(Proof proof, IssueOrder order, List<Accepted> answers) {
        Plan plan = proof.plan();
        progress.begins("writing " + plan.number());
        List<Document> editions = proof.editions().stream()
                .flatMap(edition -> edition.documents().stream())
                .toList();
        List<Document> all = new ArrayList<>(editions);
        all.add(redactions(proof));
        Map<String, String> sums = new LinkedHashMap<>();
        all.forEach(document -> sums.put(document.name(), Digest.of(document.bytes())));
        return Filing.of(plan.register(), manifest(proof, order, answers), sums, entries(proof.editions()))
                .then(filing -> {
                    filing.files().forEach((name, bytes) -> all.add(new Document(name, "text/plain", bytes)));
                    return new IssuedFolder(disk, order.crisis())
                            .put(plan.number(), all)
                            .then(folder -> copied(
                                    new IssuedReport(plan.number(), folder, filing.head(), answers, List.of()),
                                    editions,
                                    order));
                });
    }

    /** Once it is in the register, a report is issued, whether it can be copied or not. */
    private Checked<IssuedReport> copied(IssuedReport report, List<Document> documents, IssueOrder order) {
        Checked<List<Written>> copies = new OutFolder(disk, order.out()).write(documents);
        IssuedReport issued = new IssuedReport(
                report.number(),
                report.folder(),
                report.head(),
                report.answers(),
                copies.value().orElse(List.of()));
        String hint = report.number() + " is issued, and lies whole in " + PathName.of(report.folder())
                + ": copy its files from there; do not issue it again";
        return new Checked<>(
                Optional.of(issued),
                copies.findings().stream()
                        .map(finding -> finding.withHint(hint))
                        .toList());
    }

    /** It stays in the register: what it names is withheld from readers. */
    private static Document redactions(Proof proof) {
        Map<String, RedactionLog> logs = new LinkedHashMap<>();
        proof.editions().stream()
                .map(SetEdition::standpoint)
                .distinct()
                .forEach(view -> logs.put(view.audience(), view.log()));
        return new Document(RedactionsFile.NAME, "application/json", RedactionsFile.json(logs));
    }

    private Manifest manifest(Proof proof, IssueOrder order, List<Accepted> answers) {
        Plan plan = proof.plan();
        return new Manifest(
                Manifest.FORMAT,
                plan.number(),
                plan.ledger().crisis().id(),
                plan.asOf(),
                plan.knownBy(),
                plan.previous(),
                order.reason(),
                answers,
                renderer(version, proof.press(), plan.ledger().crisis()),
                proof.editions().stream().map(Issue::edition).toList(),
                Manifest.Links.NONE);
    }

    /** Returns what a press makes reports with. */
    static Renderer renderer(String version, Press press, Crisis crisis) {
        StringBuilder all = new StringBuilder();
        press.templates().files().forEach((path, text) -> all.append(path + "\n" + text + "\n"));
        press.templates()
                .ofCrisis()
                .forEach((path, text) ->
                        all.append("crisis/" + path.substring(path.lastIndexOf("phrases/")) + "\n" + text));
        press.fonts().forEach(font -> all.append("fonts/" + font.name() + "\n" + Digest.of(font.bytes()) + "\n"));
        crisis.report().house().images().forEach(image -> all.append(image.file() + "\n" + image.drawn() + "\n"));
        return new Renderer(
                version, Digest.of(all.toString().getBytes(StandardCharsets.UTF_8)), declarations(press.crisis()));
    }

    private static String declarations(Path crisis) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String file : List.of("crisis.yaml", "sources.yaml")) {
            try {
                all.writeBytes(RegularFile.read(crisis.resolve(file), TextFile.MAX_BYTES));
            } catch (IOException e) {
                // A crisis may be written in files of other endings; intake has read them.
                all.writeBytes(file.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Digest.of(all.toByteArray());
    }

    static Manifest.Edition edition(SetEdition edition) {
        return new Manifest.Edition(
                edition.audience(),
                edition.language(),
                Digest.of(edition.says()),
                edition.documents().stream().map(Document::name).toList());
    }

    private static Map<String, String> entries(List<SetEdition> editions) {
        Map<String, String> entries = new TreeMap<>();
        editions.stream()
                .map(SetEdition::standpoint)
                .distinct()
                .forEach(view -> entries.putAll(EntryDigests.of(view.ledger(), view.situation(), view.log())));
        return entries;
    }
}
