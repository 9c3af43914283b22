package org.sitrep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** How full the pages of a report are: how far down the lowest line of each stands, what runs at its foot not counted. */
public final class Fullness extends PDFTextStripper {

    /** The margins of the brief's paper, in points. */
    private static final double TOP = 9 * 72 / 25.4;

    private static final double BOTTOM = 14 * 72 / 25.4;

    private double lowest;

    private Fullness() {}

    /** Returns for each page the part of its type area, from 0 to 1, that lies above its lowest line. */
    public static List<Double> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Double> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Fullness reader = new Fullness();
                reader.setStartPage(page);
                reader.setEndPage(page);
                reader.getText(document);
                double height = document.getPage(page - 1).getMediaBox().getHeight() - TOP - BOTTOM;
                pages.add((reader.lowest - TOP) / height);
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        double y = text.getPageHeight() - text.getTextMatrix().getTranslateY();
        if (y < text.getPageHeight() - BOTTOM) {
            lowest = Math.max(lowest, y);
        }
    }
}
