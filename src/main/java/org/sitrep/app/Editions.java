package org.sitrep.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.Document;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.fact.Ledger;

/**
 * Makes the editions of a brief by one template set.
 *
 * @param order what to make
 * @param templates the set, read and checked
 * @param html makes its pages
 * @param pdf sets them
 * @param progress hears how far it is
 */
record Editions(RenderOrder order, Templates templates, HtmlRenderer html, PdfRenderer pdf, Progress progress) {

    /** Reads the templates; all that is wrong with them is told before any page is made. */
    static Checked<Editions> of(RenderOrder order, PdfRenderer pdf, Progress progress) {
        return Templates.of(order.templates()).then(templates -> {
            Checked<HtmlRenderer> html = HtmlRenderer.of(templates);
            List<Finding> findings = new ArrayList<>(html.findings());
            if (order.formats().contains(Format.PDF)) {
                findings.addAll(pdf.check(templates).findings());
            }
            findings.sort(Comparator.comparing(Finding::place));
            return new Checked<>(
                    html.value()
                            .filter(found -> findings.stream().noneMatch(Finding::isError))
                            .map(found -> new Editions(order, templates, found, pdf, progress)),
                    findings);
        });
    }

    /** Gives the documents in every language and format ordered. */
    Checked<List<Document>> documents(Ledger ledger, Standpoint standpoint) {
        List<Checked<List<Document>>> editions = order.languagesOf(ledger.crisis()).stream()
                .map(language -> edition(ledger, standpoint, language))
                .toList();
        return Checked.all(editions)
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Checked<List<Document>> edition(Ledger ledger, Standpoint standpoint, String language) {
        progress.begins("setting the edition in " + language);
        MissingGlyphs glyphs = new MissingGlyphs(ledger, wording(language));
        return Brief.of(standpoint, templates, language)
                .then(brief -> html.page(brief.model()).then(page -> set(brief, page, glyphs)));
    }

    /** Where the words of a brief are written, but for the facts. */
    private List<String> wording(String language) {
        Stream<String> declared = Stream.of("crisis.yaml", "sources.yaml")
                .map(file -> order.crisis().resolve(file).toString());
        return Stream.concat(declared, Stream.of(templates.place("phrases/" + language + ".properties")))
                .toList();
    }

    private Checked<List<Document>> set(Brief brief, String page, MissingGlyphs glyphs) {
        List<Checked<Document>> documents = new ArrayList<>();
        if (order.formats().contains(Format.HTML)) {
            documents.add(Checked.unlessErrors(html.html(page, brief.name() + ".html"), List.of()));
        }
        if (order.formats().contains(Format.PDF)) {
            Checked<Document> set = pdf.pdf(brief.model(), page, templates, brief.name());
            documents.add(html.placed(brief.model(), glyphs.placed(set)));
        }
        return Checked.all(documents);
    }
}
