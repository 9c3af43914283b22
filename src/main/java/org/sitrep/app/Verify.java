package org.sitrep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.app.Press.SetEdition;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.edition.Edition.Serial;
import org.sitrep.fact.Entry;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.Sensitivity;
import org.sitrep.fact.Text;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.register.Digest;
import org.sitrep.register.FactsUsed;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest;
import org.sitrep.register.Manifest.IssuedFile;
import org.sitrep.register.Register;
import org.sitrep.situation.Viewpoint;

/** Verifies issued reports: that their files are those that went out, and say what the ledger says. Writes nothing. */
public final class Verify {

    private final Progress progress;
    private final String version;
    private final Optional<Path> templates;

    /**
     * Gives the use case.
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
     * @return how many reports there are; an error for each thing that is not as it went out
     */
    public Checked<Integer> crisis(Path crisis) {
        return CrisisFolder.read(crisis)
                .then(ledger -> Register.read(crisis)
                        .then(register -> Press.of(crisis, templates, EnumSet.allOf(Format.class))
                                .then(press -> all(ledger, register, press))));
    }

    private Checked<Integer> all(Ledger ledger, Register register, Press press) {
        List<Finding> findings = new ArrayList<>(EditedFacts.of(ledger, register));
        for (Issued issued : register.issues()) {
            progress.begins("verifying " + issued.number());
            findings.addAll(new One(ledger, register, issued, press).findings());
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
            manifest.files().forEach(file -> file(file).ifPresent(findings::add));
            strays().forEach(findings::add);
            List<Standpoint> views = manifest.audiences().stream()
                    .flatMap(audience -> ledger.crisis().sensitivity(audience).stream())
                    .map(this::view)
                    .toList();
            views.forEach(view -> findings.addAll(addedBehind(view)));
            if (findings.isEmpty()) {
                views.forEach(view -> findings.addAll(figures(view)));
                findings.addAll(sameAgain(views));
            }
            return findings;
        }

        private Optional<byte[]> bytes(String name) {
            try {
                return Optional.of(Files.readAllBytes(issued.folder().resolve(name)));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private Optional<Finding> file(IssuedFile file) {
            Optional<byte[]> bytes = bytes(file.name());
            if (bytes.isEmpty()) {
                return Optional.of(
                        error("issued-file-gone", file.name(), "this file of " + issued.number() + " is gone"));
            }
            return Digest.of(bytes.get()).equals(file.sha256())
                    ? Optional.empty()
                    : Optional.of(error(
                            "issued-file-changed",
                            file.name(),
                            "this is not the file that went out with " + issued.number()));
        }

        private Finding error(String rule, String file, String message) {
            return Finding.error(
                    rule, place(file), message, "take it back from a copy; issued reports are never edited");
        }

        private Place place(String file) {
            return Place.of(issued.folder().resolve(file).toString().replace('\\', '/'));
        }

        private List<Finding> strays() {
            Set<String> known =
                    manifest.files().stream().map(IssuedFile::name).collect(Collectors.toCollection(TreeSet::new));
            known.add(Register.manifestName());
            try (Stream<Path> entries = Files.list(issued.folder())) {
                return entries.map(entry -> entry.getFileName().toString())
                        .filter(name -> !known.contains(name))
                        .sorted()
                        .map(name -> error("stray-file", name, "this file did not go out with " + issued.number()))
                        .toList();
            } catch (IOException e) {
                return List.of(error("unreadable-register", "", "this folder cannot be read"));
            }
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

        /** What is recorded later as known earlier changes what the report should have said. */
        private List<Finding> addedBehind(Standpoint view) {
            return FactsUsed.digests(ledger, view.situation()).keySet().stream()
                    .filter(id -> !manifest.facts().containsKey(id))
                    .flatMap(id -> ledger.entry(id).stream())
                    .map(this::behind)
                    .toList();
        }

        private Finding behind(Entry entry) {
            return Finding.error(
                    "fact-added-behind",
                    entry.head().where().at(),
                    "`" + entry.id() + "` is recorded as known on "
                            + entry.head().known() + ", but " + issued.number() + ", known by " + manifest.knownBy()
                            + ", went out without it",
                    "move it to the file of the day on which it really became known");
        }

        /** The facts that travel in a PDF are those that the ledger gives for its viewpoint. */
        private List<Finding> figures(Standpoint view) {
            List<Finding> findings = new ArrayList<>();
            byte[] due = FactsUsed.json(ledger, view.situation());
            for (IssuedFile file : manifest.files()) {
                if (file.name().endsWith(".pdf") && file.audience().equals(Optional.of(view.audience()))) {
                    Checked<byte[]> carried = PdfRenderer.facts(
                            place(file.name()).file(), bytes(file.name()).orElseThrow());
                    findings.addAll(carried.findings());
                    carried.value()
                            .map(found -> FactsUsed.differences(due, found))
                            .filter(ids -> !ids.isEmpty())
                            .ifPresent(ids -> findings.add(error(
                                    "other-facts",
                                    file.name(),
                                    "the PDF carries other facts than the ledger gives for its viewpoint: "
                                            + String.join(", ", ids))));
                }
            }
            return findings;
        }

        /** The same program makes the same bytes again; of another, that cannot be asked. */
        private List<Finding> sameAgain(List<Standpoint> views) {
            Manifest.Renderer now = new Manifest.Renderer(version, Issue.digest(press));
            if (!manifest.renderer().equals(now)) {
                return List.of(Finding.note(
                        "other-renderer",
                        place(Register.manifestName()),
                        issued.number() + " was made by version "
                                + manifest.renderer().version()
                                + " with other templates or another program: its bytes are not made again",
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
            set.value().stream()
                    .flatMap(made -> Issue.files(made).stream())
                    .filter(made -> !manifest.files().contains(made))
                    .forEach(made -> findings.add(Finding.error(
                            "other-bytes",
                            place(made.name()),
                            "made again by the same program, this file comes out otherwise",
                            "crisis.yaml or sources.yaml may have changed since; if not, report it")));
            return findings;
        }
    }
}
