package org.sitrep.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The least that a PDF of a text can cost: every line is known beforehand, with its place, and is written straight with
 * PDFBox. Two subset fonts, no tags, no layout.
 */
final class Floor {

    private static final float SAME_LINE = 0.1f;
    private static final float WIDEST_SPACE = 0.6f;

    private final TrueTypeFont regular = parse("NotoSans-Regular.ttf");
    private final TrueTypeFont bold = parse("NotoSans-Bold.ttf");
    private final List<List<Line>> pages;

    /** Takes the text of a PDF, line by line and page by page. */
    Floor(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Lines lines = new Lines();
            lines.writeText(document, new StringWriter());
            this.pages = lines.pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Text in one font on one line.
     *
     * @param text what it says
     * @param x where it begins, in points from the left
     * @param y its base line, in points from the top
     * @param size of the font, in points
     * @param isBold or else regular
     * @param end where it ends, in points from the left
     */
    private record Line(String text, float x, float y, float size, boolean isBold, float end) {

        /** Says whether a word carries this line on. */
        boolean isBefore(Line word) {
            float gap = word.x - end;
            return isBold == word.isBold
                    && size == word.size
                    && Math.abs(y - word.y) < SAME_LINE
                    && gap > 0
                    && gap < size * WIDEST_SPACE;
        }

        Line with(Line word) {
            return new Line(text + " " + word.text, x, y, size, isBold, word.end);
        }
    }

    /** Writes the text as a PDF. */
    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (PDDocument document = new PDDocument()) {
            PDFont light = PDType0Font.load(document, regular, true);
            PDFont heavy = PDType0Font.load(document, bold, true);
            for (List<Line> lines : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    write(lines, content, light, heavy);
                }
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(List<Line> lines, PDPageContentStream content, PDFont light, PDFont heavy)
            throws IOException {
        content.beginText();
        float x = 0;
        float y = 0;
        for (Line line : lines) {
            float baseline = PDRectangle.A4.getHeight() - line.y();
            content.setFont(line.isBold() ? heavy : light, line.size());
            content.newLineAtOffset(line.x() - x, baseline - y);
            content.showText(line.text());
            x = line.x();
            y = baseline;
        }
        content.endText();
    }

    private static TrueTypeFont parse(String file) {
        try (InputStream in = Floor.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + file);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            font.setEnableGsub(false); // else PDFBox compiles regular expressions at every line
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gathers the words of a PDF into lines. */
    private static final class Lines extends PDFTextStripper {

        private final List<List<Line>> pages = new ArrayList<>();

        @Override
        protected void startPage(PDPage page) {
            pages.add(new ArrayList<>());
        }

        @Override
        protected void writeString(String word, List<TextPosition> letters) {
            TextPosition first = letters.get(0);
            TextPosition last = letters.get(letters.size() - 1);
            Line line = new Line(
                    word,
                    first.getXDirAdj(),
                    first.getYDirAdj(),
                    first.getFontSizeInPt(),
                    first.getFont().getName().contains("Bold"),
                    last.getXDirAdj() + last.getWidthDirAdj());
            List<Line> lines = pages.get(pages.size() - 1);
            int previous = lines.size() - 1;
            if (previous >= 0 && lines.get(previous).isBefore(line)) {
                lines.set(previous, lines.get(previous).with(line));
            } else {
                lines.add(line);
            }
        }
    }
}
