package org.sitrep.typeset.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.Page;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Mark.Move;
import org.sitrep.typeset.layout.structure.Part;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.font.Cluster;
import org.sitrep.typeset.text.font.Face;
import org.sitrep.typeset.text.font.Glyph;

/** Books set by hand: what a test wants to see in a PDF, without layout or shaping. */
public final class Sample {

    static final Particulars PARTICULARS =
            new Particulars("A sample", "What a test needs", "en", "Sitrep", LocalDate.of(2031, 5, 4), List.of());

    public static final Typeface REGULAR = new Typeface("NotoSans-Regular");
    public static final Typeface BOLD = new Typeface("NotoSans-Bold");

    private static final double WIDTH = 595.28;
    private static final double HEIGHT = 841.89;

    private Sample() {}

    static Part leaf(int number) {
        return new Part(number, "", "", Map.of(), List.of());
    }

    static Part part(int number, String role, Part... kids) {
        return part(number, role, Map.of(), kids);
    }

    static Part part(int number, String role, Map<String, String> facts, Part... kids) {
        return new Part(number, role, "", facts, List.of(kids));
    }

    static Page page(Mark... marks) {
        return new Page(WIDTH, HEIGHT, List.of(marks));
    }

    static Book book(Part document, Page... pages) {
        return new Book(List.of(pages), document, List.of(), Map.of());
    }

    /** A book of one paragraph; its marks name the leaf 2. */
    public static Book paragraph(Mark... marks) {
        return book(part(0, "Document", part(1, "P", leaf(2))), page(marks));
    }

    public static byte[] pdf(Book book) {
        return PdfFile.of(book, PARTICULARS);
    }

    public static PDDocument load(Book book) throws IOException {
        return Loader.loadPDF(pdf(book));
    }

    static String text(Book book) throws IOException {
        try (PDDocument pdf = load(book)) {
            return new PDFTextStripper().getText(pdf).strip();
        }
    }

    public static Mark.Words words(String text, double x, double y, int part) {
        return REGULAR.words(text, 10, x, y, part);
    }

    static Mark.Shape rectangle(double x, double y, double width, double height, Color fill, int part) {
        List<Move> outline = List.of(
                new Move.To(x, y),
                new Move.Line(x + width, y),
                new Move.Line(x + width, y + height),
                new Move.Line(x, y + height),
                new Move.Close());
        return new Mark.Shape(outline, fill, Mark.Pen.NONE, part);
    }

    /** A font of ours, set letter by letter. */
    public static final class Typeface {

        private final Face face;
        private final TrueTypeFont font;
        private final CmapLookup glyphs;

        private Typeface(String name) {
            try {
                this.face = TestFonts.all().faces().stream()
                        .filter(known -> known.postScriptName().equals(name))
                        .findFirst()
                        .orElseThrow();
                this.font = new TTFParser()
                        .parse(new RandomAccessReadBuffer(TestFonts.files().get(name)));
                this.glyphs = font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public Face face() {
            return face;
        }

        public TrueTypeFont font() {
            return font;
        }

        public int glyph(int character) {
            return glyphs.getGlyphId(character);
        }

        public int advance(int character) {
            try {
                return font.getAdvanceWidth(glyph(character));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A letter as a cluster of its own. */
        Cluster letter(int character) {
            return letter(Character.toString(character), character);
        }

        /** A letter that copies out as some text. */
        Cluster letter(String text, int character) {
            return new Cluster(text, List.of(new Glyph(glyph(character), 0, 0)), advance(character));
        }

        public List<Cluster> letters(String text) {
            List<Cluster> letters = new ArrayList<>();
            text.codePoints().forEach(character -> letters.add(letter(character)));
            return letters;
        }

        Run run(List<Cluster> clusters, double size) {
            double width = clusters.stream().mapToInt(Cluster::advance).sum() * size / face.unitsPerEm();
            return new Run(0, 0, face, size, false, 0, width, clusters);
        }

        public Mark.Words words(String text, double size, double x, double y, int part) {
            return new Mark.Words(run(letters(text), size), x, y, Color.BLACK, part);
        }

        public Mark.Words words(List<Cluster> clusters, double x, double y, int part) {
            return new Mark.Words(run(clusters, 10), x, y, Color.BLACK, part);
        }
    }
}
