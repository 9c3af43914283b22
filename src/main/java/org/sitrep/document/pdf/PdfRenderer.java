package org.sitrep.document.pdf;

import java.time.LocalDate;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.Document;
import org.sitrep.edition.ReportModel;

/** Turns the page of a report into a PDF. */
public final class PdfRenderer {

    private final PdfEngine engine;

    /** Takes what sets the pages. */
    public PdfRenderer(PdfEngine engine) {
        this.engine = engine;
    }

    /**
     * Makes a PDF. Its date is the day the report is as of, never today's.
     *
     * @param model the report
     * @param page the report's page
     * @param style the style for paper
     * @param name the file's name
     * @return the file; errors where the PDF could not show all of the page's text
     */
    public Checked<Document> pdf(ReportModel model, String page, String style, String name) {
        LocalDate date = LocalDate.parse(model.masthead().asOf().iso());
        Checked<byte[]> pdf = engine.pdf(page, style, date);
        return new Checked<>(pdf.value().map(bytes -> new Document(name, "application/pdf", bytes)), pdf.findings());
    }
}
