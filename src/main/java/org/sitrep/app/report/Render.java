package org.sitrep.app.report;

import java.util.List;
import java.util.Optional;
import org.sitrep.app.Disk;
import org.sitrep.app.OutFolder;
import org.sitrep.app.Progress;
import org.sitrep.app.Written;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.Document;
import org.sitrep.fact.Ledger;
import org.sitrep.register.Register;

/** Makes the day's brief: reads, views, prints, sets and writes it. */
public record Render(Progress progress) {

    /**
     * Renders a brief in every language and format ordered. Either every file is written, or none is touched.
     *
     * @param order what to render
     * @return what was written; and all findings on the way
     */
    public Checked<Rendered> run(RenderOrder order) {
        progress.begins("reading " + order.crisis());
        return Standpoint.read(order.crisis()).then(ledger -> render(ledger, order));
    }

    private Checked<Rendered> render(Ledger ledger, RenderOrder order) {
        return issued(order)
                .then(issued -> standpoints(ledger, issued, order))
                .then(standpoints -> Press.of(order.crisis(), order.templates(), order.formats())
                        .then(press -> documents(standpoints, press, order))
                        .then(documents -> write(documents, order))
                        .map(written -> new Rendered(
                                written,
                                standpoints.get(0).situation().viewpoint().asOf(),
                                standpoints.get(0).lastOnRecord())));
    }

    /** A register that is not as it was written stops no draft. */
    private static Checked<Optional<Register>> issued(RenderOrder order) {
        return order.since().isPresent()
                ? Checked.ok(Optional.empty())
                : Register.read(order.crisis()).map(Optional::of).withoutErrors(Optional.empty());
    }

    /** Every audience's own view of the ledger. What a check finds is reported; an error among it stops the brief. */
    private static Checked<List<Standpoint>> standpoints(Ledger ledger, Optional<Register> issued, RenderOrder order) {
        return Checked.all(order.audiencesOf(ledger.crisis()).stream()
                .map(audience -> Standpoint.of(ledger, issued, order.forAudience(audience))
                        .then(view -> Checked.unlessErrors(view, Checks.ofDraft(view.situation()))))
                .toList());
    }

    private Checked<List<Document>> documents(List<Standpoint> standpoints, Press press, RenderOrder order) {
        List<Editions.Wanted> wanted = standpoints.stream()
                .flatMap(view -> order
                        .languagesOf(view.ledger().crisis(), press.templates().languages())
                        .stream()
                        .map(language -> new Editions.Wanted(view, language, Optional.empty())))
                .toList();
        progress.begins(
                wanted.size() == 1
                        ? "setting the edition in " + wanted.get(0).language()
                        : "setting " + wanted.size() + " editions");
        return Checked.unlessErrors(wanted, lacking(wanted, order))
                .then(editions -> Editions.set(press, editions))
                .map(set -> set.stream()
                        .flatMap(edition -> edition.documents().stream())
                        .toList());
    }

    /** What an edition has to print in another language than its own. */
    private static List<Finding> lacking(List<Editions.Wanted> wanted, RenderOrder order) {
        return wanted.stream()
                .flatMap(edition ->
                        Checks.ofLanguage(edition.standpoint().situation(), edition.language(), order.strictLanguages())
                                .stream())
                .distinct()
                .toList();
    }

    private Checked<List<Written>> write(List<Document> documents, RenderOrder order) {
        progress.begins("writing to " + order.out());
        return new OutFolder(Disk.REAL, order.out()).write(documents);
    }
}
