package org.sitrep.app;

import java.util.List;
import java.util.Optional;
import org.sitrep.app.Press.SetEdition;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.Document;
import org.sitrep.fact.Ledger;
import org.sitrep.intake.CrisisFolder;

/** Makes the day's brief: reads, views, prints, sets and writes it. */
public final class Render {

    private final Progress progress;

    /** Gives the use case, with someone to hear how far it is. */
    public Render(Progress progress) {
        this.progress = progress;
    }

    /**
     * Renders a brief in every language and format ordered. Either every file is written, or none is touched.
     *
     * @param order what to render
     * @return what was written; and all findings on the way
     */
    public Checked<Rendered> run(RenderOrder order) {
        progress.begins("reading " + order.crisis());
        return CrisisFolder.read(order.crisis()).then(ledger -> render(ledger, order));
    }

    private Checked<Rendered> render(Ledger ledger, RenderOrder order) {
        return Standpoint.of(ledger, order)
                .then(Render::withChecks)
                .then(standpoint -> Press.of(order.crisis(), order.templates(), order.formats())
                        .then(press -> documents(standpoint, press, order.languagesOf(ledger.crisis())))
                        .then(documents -> write(documents, order))
                        .map(written -> new Rendered(
                                written, standpoint.situation().viewpoint().asOf(), standpoint.lastOnRecord())));
    }

    /** What a check finds is told; an error among it stops the brief. */
    private static Checked<Standpoint> withChecks(Standpoint standpoint) {
        List<Finding> findings = Checks.ofDraft(standpoint.situation());
        return Checked.unlessErrors(standpoint, findings);
    }

    private Checked<List<Document>> documents(Standpoint standpoint, Press press, List<String> languages) {
        List<Checked<SetEdition>> editions = languages.stream()
                .map(language -> {
                    progress.begins("setting the edition in " + language);
                    return press.edition(standpoint, language, Optional.empty());
                })
                .toList();
        return Checked.all(editions)
                .map(set -> set.stream()
                        .flatMap(edition -> edition.documents().stream())
                        .toList());
    }

    private Checked<List<Written>> write(List<Document> documents, RenderOrder order) {
        progress.begins("writing to " + order.out());
        return new OutFolder(Disk.REAL, order.out()).write(documents);
    }
}
