package org.sitrep.app.issue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.app.Progress;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Press;
import org.sitrep.app.report.Press.SetEdition;
import org.sitrep.app.report.Standpoint;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.edition.Edition.Serial;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.fact.prose.Text;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.register.FactsUsed;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest;
import org.sitrep.register.Manifest.IssuedFile;
import org.sitrep.register.Register;
import org.sitrep.register.RegisterRule;
import org.sitrep.situation.redact.Viewpoint;

/** Verifies issued reports: that their files are those that were issued, and say what the ledger says. Writes nothing. */
public final class Verify {

    private final Progress progress;
    private final String version;
    private final Optional<Path> templates;

    /**
     * Returns the use case.
     *
     * @param progress hears how far it is
     * @param version the version of this program
     * @param templates a folder of template sets; the program's own if absent
     */
    public Verify(Progress progress, String version, Optional<Path> templates) {
        this.progress = progress;
        this.version = version;
        this.templates = templates;
    }

    /**
     * Verifies every issued report of a crisis.
     *
     * @param crisis the crisis's folder
     * @return how many reports there are; an error for each thing that is not as it was issued
     */
    public Checked<Integer> crisis(Path crisis) {
        return CrisisFolder.read(crisis)
                .then(ledger -> Register.read(crisis)
                        .then(register -> Press.of(crisis, templates, Format.ISSUED)
                                .then(press -> all(ledger, register, press))));
    }

    private Checked<Integer> all(Ledger ledger, Register register, Press press) {
        Optional<Finding> foreign = IssuedRecord.foreign(ledger.crisis(), register);
        if (foreign.isPresent()) {
            return Checked.failed(foreign.get());
        }
        List<Finding> findings = new ArrayList<>(EditedFacts.of(ledger, register));
        for (Issued issued : register.issues()) {
            progress.begins("verifying " + issued.number());
            List<Finding> onDisk = IssuedRecord.of(ledger, issued);
            findings.addAll(onDisk);
            if (onDisk.isEmpty()) {
                findings.addAll(new One(ledger, register, issued, press).findings());
            }
        }
        return Checked.unlessErrors(register.issues().size(), findings);
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
            List<Finding> findings = new ArrayList<>();
            List<Standpoint> views = manifest.audiences().stream()
                    .flatMap(audience -> ledger.crisis().audiences().named(audience).stream())
                    .map(this::view)
                    .toList();
            views.forEach(view -> findings.addAll(figures(view)));
            findings.addAll(sameAgain(views));
            return findings;
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
        private List<Finding> figures(Standpoint view) {
            List<Finding> findings = new ArrayList<>();
            for (IssuedFile file : manifest.files()) {
                if (file.name().endsWith(".pdf") && file.audience().equals(Optional.of(view.audience()))) {
                    Checked<byte[]> carried = PdfRenderer.facts(
                            place(file.name()).file(), bytes(file.name()).orElseThrow());
                    findings.addAll(carried.findings());
                    carried.value()
                            .map(found -> FactsUsed.differences(due(view, file), found))
                            .filter(ids -> !ids.isEmpty())
                            .ifPresent(
                                    ids -> findings.add(
                                            IssueRule.OTHER_FACTS.finding(
                                                    place(file.name()),
                                                    "the PDF carries other facts than the ledger gives for its viewpoint: "
                                                            + String.join(", ", ids),
                                                    "what crisis.yaml and sources.yaml declare may have changed since; facts were not")));
                }
            }
            return findings;
        }

        private byte[] due(Standpoint view, IssuedFile file) {
            return FactsUsed.json(view.situation(), file.language().orElseThrow());
        }

        /** The same program makes the same bytes again; of another, that cannot be asked. */
        private List<Finding> sameAgain(List<Standpoint> views) {
            List<String> others = manifest.renderer().differences(Issue.renderer(version, press));
            if (!others.isEmpty()) {
                return List.of(IssueRule.OTHER_RENDERER.finding(
                        place(Register.manifestName()),
                        issued.number() + " was made with " + String.join(" and with ", others)
                                + ": its bytes are not made again",
                        "its files and its facts are verified all the same"));
            }
            List<Finding> findings = new ArrayList<>();
            for (Manifest.Edition edition : manifest.editions()) {
                views.stream()
                        .filter(view -> view.audience().equals(edition.audience()))
                        .forEach(view -> findings.addAll(again(edition, view)));
            }
            return findings;
        }

        private List<Finding> again(Manifest.Edition edition, Standpoint view) {
            Optional<Text> reason =
                    manifest.reason().map(words -> Text.of(ledger.crisis().firstLanguage(), words));
            Serial serial =
                    new Serial(manifest.number().number(), manifest.number().revision(), reason);
            Checked<SetEdition> set = press.edition(view, edition.language(), Optional.of(serial));
            List<Finding> findings = new ArrayList<>(
                    set.findings().stream().filter(Finding::isError).toList());
            set.value()
                    .filter(made -> !Issue.edition(made).equals(edition))
                    .ifPresent(made -> findings.add(RegisterRule.BROKEN_MANIFEST.finding(
                            place(Register.manifestName()),
                            "the manifest's digest of the edition for " + edition.audience() + " in "
                                    + edition.language() + " is not that of the edition",
                            "take the folder back from a copy; issued reports are never edited")));
            set.value().stream()
                    .flatMap(made -> Issue.files(made).stream())
                    .filter(made -> !manifest.files().contains(made))
                    .forEach(made -> findings.add(IssueRule.OTHER_BYTES.finding(
                            place(made.name()),
                            "made again by the same program, this file comes out otherwise",
                            "this is a fault of the program: please report it")));
            return findings;
        }
    }
}
