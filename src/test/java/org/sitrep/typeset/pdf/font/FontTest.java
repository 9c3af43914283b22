package org.sitrep.typeset.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sitrep.typeset.pdf.Sample.BOLD;
import static org.sitrep.typeset.pdf.Sample.REGULAR;
import static org.sitrep.typeset.pdf.Sample.paragraph;
import static org.sitrep.typeset.pdf.Sample.words;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.pdf.Sample;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Glyph;

/** The fonts within a PDF: small, and true to the whole ones. */
class FontTest {

    /** Among them letters that the font itself makes of others. */
    private static final String LETTERS = "The water of Aleppo: çéñöü ŵ ǖ Ợ ½ 1.75 %";

    @Test
    void everyGlyphLooksAsInTheWholeFont() throws IOException {
        Codes codes = new Codes(REGULAR.face());
        REGULAR.letters(LETTERS).forEach(codes::of);
        TrueTypeFont subset = read(Subset.of(codes.face(), codes.all()));

        assertThat(codes.all()).hasSizeGreaterThan(20);
        for (Code code : codes.all()) {
            int glyph = code.glyphs().get(0).id();
            assertThat(steps(path(subset, code.number())))
                    .as(code.text())
                    .isEqualTo(steps(path(REGULAR.font(), glyph)));
            assertThat(subset.getAdvanceWidth(code.number()))
                    .isEqualTo(REGULAR.font().getAdvanceWidth(glyph));
        }
    }

    @Test
    void aClusterIsDrawnAsItsGlyphsStand() throws IOException {
        List<Glyph> glyphs = List.of(
                new Glyph(REGULAR.glyph('é'), 0, 0),
                new Glyph(REGULAR.glyph(' '), 30, 30),
                new Glyph(REGULAR.glyph('.'), -40, 500),
                new Glyph(REGULAR.glyph('x'), 300, -700));
        Codes codes = new Codes(REGULAR.face());
        Code code = codes.of(new Cluster("any", glyphs, 777));
        TrueTypeFont subset = read(Subset.of(codes.face(), codes.all()));

        GeneralPath expected = new GeneralPath();
        for (Glyph glyph : glyphs) {
            AffineTransform moved = AffineTransform.getTranslateInstance(glyph.x(), glyph.y());
            expected.append(path(REGULAR.font(), glyph.id()).getPathIterator(moved), false);
        }
        assertThat(steps(path(subset, code.number()))).isEqualTo(steps(expected));
        assertThat(subset.getAdvanceWidth(code.number())).isEqualTo(777);
    }

    @Test
    void theSubsetKnowsItsOwnSizeAndSum() throws IOException {
        Codes codes = new Codes(REGULAR.face());
        REGULAR.letters(LETTERS).forEach(codes::of);
        byte[] file = Subset.of(codes.face(), codes.all());
        TrueTypeFont subset = read(file);
        Bytes whole = new Bytes().copy(java.nio.ByteBuffer.wrap(file), 0, file.length);

        assertThat(subset.getNumberOfGlyphs()).isGreaterThan(codes.all().size());
        assertThat(subset.getIndexToLocation().getOffsets()).hasSize(subset.getNumberOfGlyphs() + 1);
        assertThat(whole.sum(0, file.length)).isEqualTo(0xB1B0AFBA);
    }

    @Test
    void aFontOfASentenceIsSmall() {
        byte[] pdf = Sample.pdf(paragraph(words("Only the letters of one sentence are kept.", 40, 50, 2)));

        assertThat(pdf).hasSizeLessThan(9_000);
    }

    @Test
    void fontsBearTheNameOfTheirFaceAndATagOfTheirOwn() throws IOException {
        Book book = paragraph(words("One", 40, 50, 2), BOLD.words("two", 10, 80, 50, 2));
        Book other = paragraph(words("Two", 40, 50, 2));

        assertThat(names(book)).allMatch(name -> name.matches("[A-Z]{6}\\+NotoSans-(Regular|Bold)"));
        assertThat(names(book)).hasSize(2).doesNotContainAnyElementsOf(names(other));
    }

    @Test
    void theWidthsOfThePdfAreThoseOfTheFont() throws IOException {
        try (PDDocument pdf = Sample.load(paragraph(words(LETTERS, 40, 50, 2)))) {
            COSName name =
                    pdf.getPage(0).getResources().getFontNames().iterator().next();
            PDFont font = pdf.getPage(0).getResources().getFont(name);
            for (int code = 1; code < 20; code++) {
                assertThat(font.getWidth(code)).isCloseTo(font.getWidthFromFont(code), within(0.01f));
            }
        }
    }

    private static List<String> names(Book book) throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument pdf = Sample.load(book)) {
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                names.add(pdf.getPage(0).getResources().getFont(name).getName());
            }
        }
        return names;
    }

    private static TrueTypeFont read(byte[] file) throws IOException {
        return new TTFParser(true).parse(new RandomAccessReadBuffer(file));
    }

    private static GeneralPath path(TrueTypeFont font, int glyph) throws IOException {
        return font.getGlyph().getGlyph(glyph).getPath();
    }

    private static List<String> steps(GeneralPath path) {
        List<String> steps = new ArrayList<>();
        float[] points = new float[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(points);
            int count = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_QUADTO ? 4 : 2;
            steps.add(kind + Arrays.toString(Arrays.copyOf(points, count)));
        }
        return steps;
    }
}
