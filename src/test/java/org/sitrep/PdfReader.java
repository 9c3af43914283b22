package org.sitrep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A program by which people copy text out of PDFs. */
public enum PdfReader {
    PDFBOX,
    POPPLER,
    MUPDF;

    /** What says in which direction text runs: poppler puts such marks around what runs against the page. */
    private static final String DIRECTIONS = "[\u200E\u200F\u202A-\u202E\u2066-\u2069]";

    /**
     * Returns the text of a PDF, without marks of direction. MuPDF gives lines from right to left as the eye sees them.
     *
     * @param pdf the file
     * @param folder where a program of the system may find it
     */
    public String text(byte[] pdf, Path folder) {
        return read(pdf, folder, "-nopgbrk");
    }

    /** Returns the text in the order in which it stands in the file, which poppler else puts into an order of its own. */
    public String inOrder(byte[] pdf, Path folder) {
        return read(pdf, folder, "-raw");
    }

    private String read(byte[] pdf, Path folder, String order) {
        try {
            Path file = Files.write(folder.resolve("read.pdf"), pdf);
            String text = switch (this) {
                case PDFBOX -> byPdfBox(pdf);
                case POPPLER -> Tool.named("pdftotext").run(order, "-enc", "UTF-8", file.toString(), "-");
                case MUPDF -> Tool.named("mutool").run("draw", "-q", "-F", "txt", file.toString());
            };
            return text.replaceAll(DIRECTIONS, "").replace("\f", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String byPdfBox(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
