package org.sitrep.document.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.Document;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.ReportModel;

/** Turns the page of a report into a PDF. */
public final class PdfRenderer {

    private final TypesetPdf engine = new TypesetPdf();

    /**
     * Looks at a template set before any page is made of it.
     *
     * @param templates the set
     * @return the same set; an error, at its place, for everything in its styles and templates that cannot be set on paper
     */
    public Checked<Templates> check(Templates templates) {
        List<Finding> findings = new ArrayList<>(engine.check(templates.printStyle()));
        templates
                .sources()
                .forEach((file, text) -> findings.addAll(TemplateElements.check(templates.place(file), text)));
        return Checked.unlessErrors(templates, findings);
    }

    /**
     * Makes a PDF. Its date is the day the report is as of, never today's.
     *
     * @param model the report
     * @param page the report's page
     * @param templates whose style is for paper
     * @param name the file's name, without an ending
     * @return the file; errors where the PDF could not show all of the page, in {@link HtmlRenderer#PAGE}
     */
    public Checked<Document> pdf(ReportModel model, String page, Templates templates, String name) {
        LocalDate date = LocalDate.parse(model.masthead().asOf().iso());
        return engine.pdf(HtmlRenderer.PAGE, page, templates.printStyle(), date)
                .map(bytes -> new Document(name + ".pdf", "application/pdf", bytes));
    }
}
