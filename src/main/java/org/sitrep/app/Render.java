package org.sitrep.app;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.Document;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.fact.Ledger;
import org.sitrep.intake.CrisisFolder;

/** Makes the day's brief: reads, views, prints, sets and writes it. */
public final class Render {

    private final Progress progress;
    private final PdfRenderer pdf = new PdfRenderer();

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
        List<String> languages = order.languagesOf(ledger.crisis());
        return Standpoint.of(ledger, order)
                .then(Render::withChecks)
                .then(standpoint -> templates(order)
                        .then(templates -> documents(standpoint, templates, languages, order))
                        .then(documents -> write(documents, order))
                        .map(written -> new Rendered(
                                written, standpoint.situation().viewpoint().asOf(), standpoint.lastOnRecord())));
    }

    /** Reads the templates; what cannot be set on paper is told before any page is made. */
    private Checked<Templates> templates(RenderOrder order) {
        Checked<Templates> templates = Templates.of(order.templates());
        return order.formats().contains(Format.PDF) ? templates.then(pdf::check) : templates;
    }

    /** What a check finds is told; an error among it stops the brief. */
    private static Checked<Standpoint> withChecks(Standpoint standpoint) {
        List<Finding> findings = Checks.of(standpoint.situation());
        return Checked.unlessErrors(standpoint, findings);
    }

    private Checked<List<Document>> documents(
            Standpoint standpoint, Templates templates, List<String> languages, RenderOrder order) {
        return HtmlRenderer.of(templates).then(renderer -> {
            List<Checked<List<Document>>> editions = languages.stream()
                    .map(language -> edition(standpoint, templates, language, renderer, order))
                    .toList();
            return Checked.all(editions)
                    .map(lists -> lists.stream().flatMap(List::stream).toList());
        });
    }

    private Checked<List<Document>> edition(
            Standpoint standpoint, Templates templates, String language, HtmlRenderer renderer, RenderOrder order) {
        progress.begins("setting the edition in " + language);
        return Brief.of(standpoint, templates, language)
                .then(brief -> renderer.page(brief.model()).then(page -> set(brief, page, templates, renderer, order)));
    }

    private Checked<List<Document>> set(
            Brief brief, String page, Templates templates, HtmlRenderer renderer, RenderOrder order) {
        List<Checked<Document>> documents = new ArrayList<>();
        if (order.formats().contains(Format.HTML)) {
            documents.add(Checked.unlessErrors(renderer.html(page, brief.name() + ".html"), List.of()));
        }
        if (order.formats().contains(Format.PDF)) {
            documents.add(pdf.pdf(brief.model(), page, templates, brief.name()));
        }
        return Checked.all(documents);
    }

    private Checked<List<Written>> write(List<Document> documents, RenderOrder order) {
        progress.begins("writing to " + order.out());
        return new OutFolder(order.out()).write(documents);
    }
}
