package org.sitrep.yardstick;

import static com.openhtmltopdf.util.LogMessageId.LogMessageId0Param.GENERAL_PDF_ACCESSIBILITY_NO_DOCUMENT_DESCRIPTION_PROVIDED;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Sets pages with openhtmltopdf, as fast as it can be made to. It keeps its fonts between pages; one thread at a time uses it. */
public final class OpenHtmlPdf {

    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.OFF));
    }

    private static final DocumentBuilderFactory TREES = DocumentBuilderFactory.newDefaultInstance();
    private static final int MAX_REPORTED = 3;

    private @Nullable List<Face> faces;

    /** Sets a page; the same input gives the same bytes. */
    public synchronized Checked<byte[]> pdf(String xhtml, String style, LocalDate date) {
        Document page = tree(xhtml);
        List<Finding> missing = new GlyphCheck(faces()).check(page, style);
        if (!missing.isEmpty()) {
            return Checked.failed(missing);
        }
        PageTree.prepare(page, style);
        return set(page, new Particulars(page, date, Particulars.digest(xhtml, style)));
    }

    private static Document tree(String xhtml) {
        try {
            return TREES.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("the page cannot be read", e);
        }
    }

    /** The fonts are parsed when the first page comes: a run without a PDF needs none. */
    private List<Face> faces() {
        List<Face> found = faces;
        if (found == null) {
            found = Face.all();
            faces = found;
        }
        return found;
    }

    private Checked<byte[]> set(Document page, Particulars particulars) {
        List<Finding> findings = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * 1024);
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = builder(page, pdf, bytes);
            builder.withDiagnosticConsumer(diagnostic -> note(diagnostic, findings));
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                PropertyLists.share(pdf);
                particulars.write(pdf);
                pdf.save(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Checked.unlessErrors(bytes.toByteArray(), few(findings));
    }

    private PdfRendererBuilder builder(Document page, PDDocument pdf, OutputStream out) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, null);
        builder.usePDDocument(pdf);
        builder.toStream(out);
        builder.usePdfUaAccessibility(true);
        builder.withProducer(Particulars.PRODUCER);
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, priority);
        }
        faces().forEach(face -> builder.useFont(face.supplier(pdf), Face.FAMILY, face.weight(), face.style(), true));
        return builder;
    }

    /** One broken rule of a style sheet makes a hundred warnings: the first few say what is wrong. */
    private static List<Finding> few(List<Finding> findings) {
        int more = findings.size() - MAX_REPORTED;
        if (more <= 0) {
            return findings;
        }
        List<Finding> few = new ArrayList<>(findings.subList(0, MAX_REPORTED));
        few.add(Finding.of(
                YardstickRule.TYPESETTING,
                Place.NOWHERE,
                "… and " + more + " more of this kind",
                "correct the first one first"));
        return few;
    }

    /** Passes warnings on, but for that of a missing description: {@link Particulars} writes it. */
    private static void note(Diagnostic diagnostic, List<Finding> findings) {
        boolean weighs = diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
        if (weighs && diagnostic.getLogMessageId() != GENERAL_PDF_ACCESSIBILITY_NO_DOCUMENT_DESCRIPTION_PROVIDED) {
            String message = diagnostic.getFormattedMessage();
            findings.add(
                    Finding.of(YardstickRule.TYPESETTING, Place.NOWHERE, message, "look at the page and at print.css"));
        }
    }
}
