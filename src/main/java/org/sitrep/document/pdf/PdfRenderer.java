package org.sitrep.document.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.document.DocumentRule;
import org.sitrep.document.StyleSheet;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.crisis.HouseColour;
import org.sitrep.picture.TextWidth;
import org.sitrep.typeset.pdf.Attachment;
import org.sitrep.typeset.pdf.Attachments;
import org.sitrep.typeset.pdf.LastLetters;

/** Turns the page of a report into a PDF. */
public final class PdfRenderer {

    private static final String FACTS = "facts.json";

    private final TypesetPdf engine;

    /**
     * Makes a renderer.
     *
     * @param fonts font files beside the program's own, by the names that findings give, in the order in which they are asked
     *     for a character
     */
    public PdfRenderer(Map<String, byte[]> fonts) {
        this.engine = new TypesetPdf(fonts);
    }

    /**
     * Looks at a template set before any page is made of it.
     *
     * @param templates the set
     * @return the same set; an error, at its place, for everything in its styles and templates that cannot be set on
     *     paper, and for each font that cannot be used
     */
    public Checked<Templates> check(Templates templates) {
        List<Finding> findings = new ArrayList<>(engine.check(templates.pdfStyle(HouseColour.USUAL, Templates.A4)));
        findings.addAll(engine.checkStyle(templates.ownStyles()));
        templates
                .sources()
                .forEach((file, text) -> findings.addAll(TemplateElements.check(templates.place(file), text)));
        return Checked.unlessErrors(templates, findings);
    }

    /** Returns what is wrong with the fonts, as warnings: nothing is set in them, but words of pictures are measured by them. */
    public List<Finding> checkFonts() {
        return engine.checkFonts().stream().map(Finding::asWarning).toList();
    }

    /** Returns what measures words of pictures, in a language, as they are set on paper and on most screens. */
    public TextWidth letters(String language) {
        return engine.letters(language);
    }

    /**
     * Makes a PDF. Its date is the day the report is as of, never today's.
     *
     * @param model the report
     * @param page the report's page
     * @param templates whose style is for paper
     * @param name the file's name, without an ending
     * @param facts the facts that the report rests on, in JSON: they travel in the PDF
     * @return the file; errors where the PDF could not show all of the page, in {@link HtmlRenderer#PAGE}
     */
    public Checked<Document> pdf(ReportModel model, String page, Templates templates, String name, byte[] facts) {
        HouseColour colour = HouseColour.of(model.masthead().house().colour());
        return pdf(
                model, page, templates.pdfStyle(colour, model.masthead().page().paper()), name, facts);
    }

    /**
     * Makes a PDF of page one alone.
     *
     * @return as {@link #pdf}; set tighter where it has no room, and with a note where that is not enough
     */
    public Checked<Document> onePage(ReportModel model, String page, Templates templates, String name, byte[] facts) {
        HouseColour colour = HouseColour.of(model.masthead().house().colour());
        Iterator<List<StyleSheet>> styles =
                templates.pageStyles(colour, model.masthead().page().paper()).iterator();
        Checked<Document> made = pdf(model, page, styles.next(), name, facts);
        while (made.value().filter(PdfRenderer::runsOver).isPresent()) {
            if (!styles.hasNext()) {
                return made.then(PdfRenderer::tooFull);
            }
            made = pdf(model, page, styles.next(), name, facts);
        }
        return made;
    }

    private static Checked<Document> tooFull(Document pdf) {
        return Checked.unlessErrors(
                pdf,
                List.of(DocumentRule.PAGE_TOO_FULL.finding(
                        Place.of(pdf.name()),
                        "page one alone has no room on one page",
                        "shorten highlights, or the texts of what changed; or ask for fewer key figures")));
    }

    private static boolean runsOver(Document pdf) {
        return TypesetPdf.pages(pdf.bytes()) > 1;
    }

    private Checked<Document> pdf(ReportModel model, String page, List<StyleSheet> style, String name, byte[] facts) {
        LocalDate date = model.masthead().times().asOf().from();
        Attachment attachment =
                new Attachment(FACTS, "application/json", model.words().getOrDefault("report.facts", FACTS), facts);
        return engine.pdf(HtmlRenderer.PAGE, page, style, date, List.of(attachment))
                .map(bytes -> new Document(name + ".pdf", "application/pdf", bytes));
    }

    /** Returns what makes cards of the pages of some templates. */
    public CardRenderer cards(HtmlRenderer html, Templates templates) {
        return new CardRenderer(engine, html, templates);
    }

    /**
     * Reads the facts that travel in a PDF of ours.
     *
     * @param file the PDF's name, for findings
     * @param pdf the PDF
     * @return the facts in JSON; an error where it is no PDF, or carries none
     */
    public static Checked<byte[]> facts(String file, byte[] pdf) {
        try {
            return Attachments.read(pdf, FACTS)
                    .map(found -> Checked.ok(found))
                    .orElseGet(() -> failed(file, "this PDF carries no facts", "take one that this program made"));
        } catch (IOException e) {
            return failed(
                    file,
                    "this is no PDF that can be read",
                    "facts travel in the PDF of a report; if this is one, it was cut or changed on its way");
        }
    }

    /** Returns the letters of the last two pages of a PDF as they are drawn, without blanks; none where it cannot be read. */
    public static String end(byte[] pdf) {
        return LastLetters.of(pdf, 2);
    }

    private static Checked<byte[]> failed(String file, String message, String hint) {
        return Checked.failed(PdfRule.NO_FACTS_IN_FILE.finding(Place.of(file), message, hint));
    }
}
