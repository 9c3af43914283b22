package org.sitrep.typeset.pdf;

import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads letters of a PDF in the order in which they are drawn: what runs from left to right stays together. */
public final class LastLetters extends PDFTextStripper {

    private final StringBuilder letters = new StringBuilder();

    private LastLetters() {}

    /**
     * Reads the letters of the last pages.
     *
     * @param pdf the PDF
     * @param pages how many pages
     * @return the letters without blanks; none where the file cannot be read
     */
    public static String of(byte[] pdf, int pages) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            LastLetters reader = new LastLetters();
            reader.setStartPage(Math.max(1, document.getNumberOfPages() - pages + 1));
            reader.writeText(document, Writer.nullWriter());
            return reader.letters.toString();
        } catch (IOException | RuntimeException broken) {
            return ""; // the library throws either at a page that another program wrote
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        letters.append(text.getUnicode().strip());
    }
}
