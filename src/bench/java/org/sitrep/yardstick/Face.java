package org.sitrep.yardstick;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A face of the font that reports are set in, parsed once.
 *
 * @param style upright or italic
 * @param weight as in a style sheet
 * @param font the parsed font
 */
record Face(FontStyle style, int weight, TrueTypeFont font) {

    /** The family's name in the style sheets. */
    static final String FAMILY = "Noto Sans";

    /** Parses the faces that the program brings along. */
    static List<Face> all() {
        return List.of(
                new Face(FontStyle.NORMAL, 400, parse("NotoSans-Regular.ttf")),
                new Face(FontStyle.ITALIC, 400, parse("NotoSans-Italic.ttf")),
                new Face(FontStyle.NORMAL, 700, parse("NotoSans-Bold.ttf")));
    }

    /** Says whether the face can show a character. */
    boolean shows(int character) {
        try {
            CmapLookup cmap = font.getUnicodeCmapLookup();
            return cmap.getGlyphId(character) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the face to one PDF, once it is needed. */
    PDFontSupplier supplier(PDDocument pdf) {
        return new Supplier(font, pdf);
    }

    private static TrueTypeFont parse(String file) {
        try (InputStream in = Face.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program's own font is missing: " + file);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            font.setEnableGsub(false); // else PDFBox compiles regular expressions at every line: six times slower
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Supplier extends PDFontSupplier {

        private final TrueTypeFont font;
        private final PDDocument pdf;

        Supplier(TrueTypeFont font, PDDocument pdf) {
            super(null);
            this.font = font;
            this.pdf = pdf;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(pdf, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
