package org.sitrep.app.issue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.PathName;
import org.sitrep.app.Progress;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Mailing;
import org.sitrep.app.report.Press;
import org.sitrep.app.report.Press.SetEdition;
import org.sitrep.app.report.Standpoint;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.edition.Edition.Serial;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.prose.Text;
import org.sitrep.register.Digest;
import org.sitrep.register.FactsUsed;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest;
import org.sitrep.register.Manifest.IssuedFile;
import org.sitrep.register.Register;
import org.sitrep.register.RegisterRule;
import org.sitrep.register.ReportNumber;
import org.sitrep.situation.redact.Viewpoint;

/**
 * Verifies issued reports: that their files are those that were issued, and say what the ledger says. Writes nothing.
 *
 * @param progress hears how far it is
 * @param version the version of this program
 * @param templates a folder of template sets; the program's own if absent
 */
public record Verify(Progress progress, String version, Optional<Path> templates) {

    /**
     * What verifying came to.
     *
     * @param reports how many reports there are
     * @param head the digest of the manifest issued last; none where nothing is issued
     * @param since how many reports were issued since the one whose head was given
     */
    public record Verified(int reports, Optional<String> head, Optional<Since> since) {}

    /**
     * A report whose head was given. The head covers it and all issued before it.
     *
     * @param number its number
     * @param later how many reports were issued after it, which its head does not cover
     */
    public record Since(ReportNumber number, int later) {}

    /**
     * Verifies every issued report of a crisis.
     *
     * <p>What it sees by itself is a report that does not agree with its own digests, with the ledger or with a report after
     * it. Reports that were forged together with all that were issued after them are seen by a head alone, and only if they
     * are its own report or were issued before that.
     *
     * @param crisis the crisis's folder
     * @param head a head that was kept elsewhere: the digest of a manifest of the register
     * @return how many reports there are; an error for each thing that is not as it was issued
     */
    public Checked<Verified> crisis(Path crisis, Optional<String> head) {
        Checked<Ledger> facts = Standpoint.read(crisis);
        if (facts.value().isEmpty()) {
            return Checked.failed(Stream.concat(facts.findings().stream(), withoutFacts(crisis, head))
                    .toList());
        }
        return facts.then(ledger -> Register.read(crisis)
                .then(register -> since(register, head)
                        .then(since -> Press.of(crisis, templates, Format.MADE_AGAIN)
                                .then(press -> all(ledger, register, press))
                                .map(count -> new Verified(count, register.head(), since)))));
    }

    /** Files, lists, manifests and the head are held against one another, whether the facts can be read or not. */
    private static Stream<Finding> withoutFacts(Path crisis, Optional<String> head) {
        Checked<Register> found = Register.read(crisis);
        Stream<Finding> files = found.value().stream()
                .flatMap(register -> Stream.concat(
                        since(register, head).findings().stream(),
                        register.issues().stream().flatMap(issued -> filesAndHeads(issued).stream())));
        Finding notAsked = AppRule.NOT_MADE_AGAIN.finding(
                PathName.place(crisis),
                "the issued reports were not held against the facts, which cannot be read; their files were looked at",
                "correct the facts named above, and verify again");
        return Stream.concat(Stream.concat(found.findings().stream(), files), Stream.of(notAsked));
    }

    private static List<Finding> filesAndHeads(Issued issued) {
        List<Finding> files = IssuedRecord.files(issued);
        return files.isEmpty() ? PrintedHeads.unlikeTheChain(issued) : files;
    }

    /** A head covers its own report and every one issued before it; of those issued after it, it tells nothing. */
    private static Checked<Optional<Since>> since(Register register, Optional<String> head) {
        if (head.isEmpty()) {
            return Checked.ok(Optional.empty());
        }
        List<Issued> issues = register.inOrderOfIssuing();
        return IntStream.range(0, issues.size())
                .filter(i -> issues.get(i).digest().equals(head.get()))
                .mapToObj(i -> Checked.ok(Optional.of(new Since(issues.get(i).number(), issues.size() - 1 - i))))
                .findFirst()
                .orElseGet(() -> Checked.failed(RegisterRule.UNKNOWN_HEAD.finding(
                        Place.NOWHERE,
                        "no manifest of this register has the head " + head.get(),
                        "the report with that head, or one before it, was edited, replaced or taken away since: take"
                                + " `issued/` back from a copy; or the head is of another crisis, or was not copied"
                                + " whole (64 letters and digits)")));
    }

    private Checked<Integer> all(Ledger ledger, Register register, Press press) {
        IssuedRecord record = IssuedRecord.of(ledger, register);
        List<Finding> findings = new ArrayList<>(record.findings());
        if (IssuedRecord.foreign(ledger.crisis(), register).isEmpty()) {
            for (Issued issued : register.issues()) {
                progress.begins("verifying " + issued.number());
                if (record.isSound(issued)) {
                    findings.addAll(new One(ledger, register, issued, press).findings());
                }
            }
        }
        notAsked(record).ifPresent(findings::add);
        return Checked.unlessErrors(register.issues().size(), findings);
    }

    /** One cause has one finding: what rests on other facts cannot come out as it went out. */
    private static Optional<Finding> notAsked(IssuedRecord record) {
        String reports =
                record.onOtherFacts().stream().map(ReportNumber::toString).collect(Collectors.joining(", "));
        return record.onOtherFacts().isEmpty()
                ? Optional.empty()
                : Optional.of(AppRule.NOT_MADE_AGAIN.finding(
                        Place.NOWHERE,
                        "not made again, and so not compared byte for byte: " + reports
                                + "; their facts are not those that went out",
                        "put the facts named above right, and verify again"));
    }

    /** The verification of one report. */
    private final class One {

        private final Ledger ledger;
        private final Register register;
        private final Issued issued;
        private final Manifest manifest;
        private final Press press;

        One(Ledger ledger, Register register, Issued issued, Press press) {
            this.ledger = ledger;
            this.register = register;
            this.issued = issued;
            this.manifest = issued.manifest();
            this.press = press;
        }

        List<Finding> findings() {
            List<Finding> heads = PrintedHeads.unlikeTheChain(issued);
            return heads.isEmpty() ? unlikeTheLedger() : heads;
        }

        private List<Finding> unlikeTheLedger() {
            List<Standpoint> views = manifest.audiences().stream()
                    .flatMap(audience -> ledger.crisis().audiences().named(audience).stream())
                    .map(this::view)
                    .toList();
            List<String> others = manifest.renderer().differences(Issue.renderer(version, press, ledger.crisis()));
            if (!others.isEmpty()) {
                return Stream.concat(figures(views).stream(), Stream.of(otherRenderer(others)))
                        .toList();
            }
            List<Finding> again = sameAgain(views);
            List<Finding> figures = again.isEmpty() ? List.of() : figures(views);
            return !figures.isEmpty()
                    ? figures
                    : !again.isEmpty() && isTranslatedSince() ? List.of(translated()) : again;
        }

        /** What went out with other words than these, and was not edited, has them in further languages. */
        private boolean isTranslatedSince() {
            return Register.recorded(register.upTo(issued)).entrySet().stream()
                    .anyMatch(entry -> ledger.entry(entry.getKey())
                            .filter(now ->
                                    !Digest.of(now).equals(entry.getValue().digest()))
                            .isPresent());
        }

        private Finding translated() {
            return AppRule.OTHER_RENDERER.finding(
                    place(Register.manifestName()),
                    issued.number()
                            + " was made before some of its texts were translated: its bytes are not made again",
                    "its files and its facts are verified all the same");
        }

        private Optional<byte[]> bytes(String name) {
            return IssuedRecord.bytes(issued, name);
        }

        private Place place(String file) {
            return IssuedRecord.place(issued, file);
        }

        private Standpoint view(Sensitivity clearance) {
            Optional<Viewpoint> previous = manifest.previous()
                    .flatMap(register::find)
                    .map(before -> new Viewpoint(
                            before.manifest().asOf(), before.manifest().knownBy(), clearance));
            return Standpoint.at(
                    ledger,
                    new Viewpoint(manifest.asOf(), manifest.knownBy(), clearance),
                    previous,
                    manifest.previous());
        }

        /** The facts that travel in a PDF are those that the ledger gives for its viewpoint. */
        private List<Finding> figures(List<Standpoint> views) {
            return views.stream().flatMap(view -> figures(view).stream()).toList();
        }

        private List<Finding> figures(Standpoint view) {
            List<Finding> findings = new ArrayList<>();
            for (IssuedFile file : issued.files()) {
                if (file.name().endsWith(".pdf") && file.audience().equals(Optional.of(view.audience()))) {
                    Checked<byte[]> carried = PdfRenderer.facts(
                            place(file.name()).file(), bytes(file.name()).orElseThrow());
                    findings.addAll(carried.findings());
                    carried.value()
                            .flatMap(found -> otherFacts(view, file, found))
                            .ifPresent(findings::add);
                }
            }
            return findings;
        }

        private Optional<Finding> otherFacts(Standpoint view, IssuedFile file, byte[] carried) {
            String language = file.language().orElseThrow();
            Set<String> ids = FactsUsed.unlike(carried, view.situation(), view.previous(), language);
            if (ids.isEmpty() && FactsUsed.isOfSameView(FactsUsed.json(view.situation(), language), carried)) {
                return Optional.empty();
            }
            return Optional.of(AppRule.OTHER_FACTS.finding(
                    place(file.name()),
                    ids.isEmpty()
                            ? "the PDF is of another day, audience or language than the manifest says"
                            : "the PDF carries other facts than the ledger gives for its viewpoint: "
                                    + String.join(", ", ids),
                    "what crisis.yaml and sources.yaml declare may have changed since; facts were not"));
        }

        /** The same program makes the same bytes again; of another, that cannot be asked. */
        private List<Finding> sameAgain(List<Standpoint> views) {
            List<Finding> findings = new ArrayList<>();
            Set<String> otherFiles = new TreeSet<>();
            Reasons reasons =
                    new Reasons(ledger, register, Answers.with(press.crisis(), ledger, register, manifest), views);
            for (Manifest.Edition edition : manifest.editions()) {
                views.stream()
                        .filter(view -> view.audience().equals(edition.audience()))
                        .map(view -> again(edition, view, reasons.in(view)))
                        .forEach(made -> {
                            made.findings().stream().filter(Finding::isError).forEach(findings::add);
                            made.value().map(this::otherFiles).ifPresent(otherFiles::addAll);
                            made.value()
                                    .filter(set -> otherFiles.isEmpty()
                                            && !Issue.edition(set).equals(withoutCard(edition)))
                                    .ifPresent(set -> findings.add(otherEdition(edition)));
                        });
            }
            if (!otherFiles.isEmpty()) {
                findings.add(otherBytes(otherFiles));
            }
            return findings;
        }

        private static Manifest.Edition withoutCard(Manifest.Edition edition) {
            return new Manifest.Edition(
                    edition.audience(),
                    edition.language(),
                    edition.model(),
                    edition.files().stream()
                            .filter(name -> !name.endsWith(Mailing.CARD))
                            .toList());
        }

        private Checked<SetEdition> again(Manifest.Edition edition, Standpoint view, Map<String, Text> answers) {
            Optional<Text> reason =
                    manifest.reason().map(words -> words.in(ledger.crisis().firstLanguage()));
            Serial serial = new Serial(
                    manifest.number().number(), manifest.number().revision(), reason, issued.follows(), answers);
            return press.edition(view, edition.language(), Optional.of(serial));
        }

        private List<String> otherFiles(SetEdition made) {
            return made.documents().stream()
                    .filter(document -> issued.files().stream()
                            .noneMatch(file -> file.name().equals(document.name())
                                    && file.sha256().equals(Digest.of(document.bytes()))))
                    .map(Document::name)
                    .toList();
        }

        private Finding otherRenderer(List<String> others) {
            boolean isUnknown = manifest.renderer().isUnknownTo(version);
            return (isUnknown ? AppRule.UNKNOWN_RENDERER : AppRule.OTHER_RENDERER)
                    .finding(
                            place(Register.manifestName()),
                            issued.number() + " was made with " + String.join(" and with ", others)
                                    + ": its bytes are not made again",
                            isUnknown
                                    ? "this is version " + version
                                            + ": verify with the version named; if there is none,"
                                            + " the manifest was edited: take the folder back from a copy"
                                    : "its files and its facts are verified all the same");
        }

        private Finding otherBytes(Set<String> names) {
            return AppRule.OTHER_BYTES.finding(
                    place(Register.manifestName()),
                    "made again by the same program, " + issued.number() + " comes out otherwise: "
                            + String.join(", ", names),
                    "the files or the manifest were edited: take the folder back from a copy; if it is as it went out,"
                            + " please report a fault of the program");
        }

        private Finding otherEdition(Manifest.Edition edition) {
            return RegisterRule.BROKEN_MANIFEST.finding(
                    place(Register.manifestName()),
                    "what the manifest says of the edition for " + edition.audience() + " in " + edition.language()
                            + " is not what the edition says",
                    "take the folder back from a copy; issued reports are never edited");
        }
    }
}
