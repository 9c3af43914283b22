package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.StyleSheet;
import org.sitrep.fact.crisis.HouseColour;
import org.sitrep.typeset.Specimens.Specimen;
import org.sitrep.typeset.Typesetter.Copy;
import org.sitrep.typeset.Typesetter.Imprint;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.Page;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.style.sheet.Sheet;
import org.sitrep.typeset.text.HarfBuzzItself;
import org.sitrep.typeset.text.font.Glyph;
import org.w3c.dom.Element;

/** The first page of the Aleppo brief, translated by hand, in the program's own style and fonts: mirrored, joined, orderly. */
class AleppoInArabicTest {

    private static final Path PAGE = Path.of("src/test/resources/typeset/aleppo-ar.xhtml");
    private static final Path STYLE = Path.of("templates/brief");
    private static final double MARGIN = 12 / 25.4 * 72;
    private static final double BAND = 5 / 25.4 * 72;
    private static final String DIRECTIONS = "[\u200e\u2066\u2069]";

    private static String xhtml = "";
    private static byte[] pdf = {};
    private static Page page = new Page(0, 0, List.of());

    @BeforeAll
    static void set() throws IOException {
        xhtml = Files.readString(PAGE);
        Map<String, byte[]> fonts = new LinkedHashMap<>(TestFonts.files());
        fonts.keySet().removeIf(name -> !Files.exists(Path.of("src/main/resources/fonts", name + ".ttf")));
        Typesetter typesetter = Typesetter.of(fonts).value().orElseThrow();
        Sheet sheet = sheet("base.css").and(sheet("print.css")).and(sheet("pdf.css"));
        Copy copy = new Copy(PAGE.toString(), xhtml);
        Book book = value(typesetter.pages(copy, sheet));
        assertThat(book.pages()).hasSize(1);
        page = book.pages().get(0);
        pdf = value(typesetter.pdf(copy, sheet, new Imprint("Sitrep", LocalDate.of(2016, 9, 25), List.of())));
    }

    private static Sheet sheet(String name) throws IOException {
        StyleSheet style = new StyleSheet(name, Files.readString(STYLE.resolve(name))).in(HouseColour.USUAL);
        return value(Sheet.parse(name, style.css()));
    }

    private static <T> T value(Checked<T> checked) {
        assertThat(checked.findings()).isEmpty();
        return checked.value().orElseThrow();
    }

    @Test
    void itIsMirroredFromTheBandToTheFoot() {
        double right = page.width() - MARGIN;
        assertThat(right(words("حلب").get(0))).isCloseTo(right - BAND, within(1.0));
        assertThat(words("آخر يوم في السجل").get(0).x()).isCloseTo(MARGIN + BAND, within(1.0));
        assertThat(right(words("الأرقام الرئيسية").get(0))).isCloseTo(right, within(1.0));
        assertThat(right(words("الأيام").get(0))).isCloseTo(right, within(1.0));
        assertThat(words("مجراه").get(0).x()).isLessThan(words("الوضع").get(0).x());
        assertThat(right(words("حلب · حتى").get(0))).isCloseTo(right, within(1.0));
        double number = foot("من").x();
        assertThat(number).isLessThan(foot("الصفحة").x()).isLessThan(MARGIN + 40);
        assertThat(foot("مسودة").x()).isGreaterThan(foot("الصفحة").x());
    }

    @Test
    void theCardsBeginAtTheRight() {
        List<Double> starts = new ArrayList<>();
        for (String figure : List.of("250,000", "1.5", "231", "275,000", "20", "13.5")) {
            starts.add(words(figure).stream()
                    .filter(words -> words.run().size() > 15)
                    .findFirst()
                    .orElseThrow()
                    .x());
        }
        assertThat(starts.get(0)).isGreaterThan(starts.get(1));
        assertThat(starts.get(1)).isGreaterThan(starts.get(2));
        assertThat(starts.get(3)).isGreaterThan(starts.get(4));
        assertThat(starts.get(4)).isGreaterThan(starts.get(5));
    }

    @Test
    void everyLetterHasTheFormThatHarfBuzzGivesItInItsLine() {
        int compared = 0;
        for (Mark.Words words : allWords()) {
            String text = text(words);
            if (text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)) {
                Specimen specimen =
                        new Specimen("ar", "Arab", true, words.run().face().family(), text);
                assertThat(glyphs(words))
                        .as(text)
                        .isEqualTo(glyphs(
                                HarfBuzzItself.shape(specimen, words.run().face())));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void aStripperReadsEveryParagraphInOrder() throws IOException {
        String read = squeezed(read());
        int found = 0;
        for (String name : List.of("h1", "h2", "p", "li")) {
            for (Element element : ScriptPage.elements(ScriptPage.parse(xhtml).getDocumentElement(), name)) {
                assertThat(read).contains(squeezed(element.getTextContent()));
                found++;
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void figuresAndDatesReadFromLeftToRight() {
        assertThat(text(words("19:00").get(0))).isEqualTo("19:00");
        assertThat(words("08:00").get(0).x()).isLessThan(words("19:00").get(0).x());
        assertThat(text(words("The Arab").get(0))).isEqualTo("The Arab Weekly");
    }

    @Test
    void itConforms() {
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void itLooksAsAccepted() throws IOException {
        ReferenceImage.assertLooks("aleppo-ar", pdf);
    }

    private static String read() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Without white space and marks; and without brackets, which the stripper turns round once more from right to left. */
    private static String squeezed(String text) {
        return text.replaceAll(DIRECTIONS, "").replaceAll("[\\s()\\[\\]]+", "");
    }

    private static List<Mark.Words> allWords() {
        return page.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .toList();
    }

    /** Returns the runs that begin with a text, without what runs before them. */
    private static List<Mark.Words> words(String start) {
        List<Mark.Words> found = allWords().stream()
                .filter(words -> text(words).strip().startsWith(start))
                .toList();
        assertThat(found).as(start).isNotEmpty();
        return found;
    }

    private static Mark.Words foot(String start) {
        return words(start).stream()
                .filter(words -> words.y() > page.height() - MARGIN - 20)
                .findFirst()
                .orElseThrow();
    }

    private static double right(Mark.Words words) {
        return words.x() + words.run().width();
    }

    private static String text(Mark.Words words) {
        return BookReader.text(words.run()).replaceAll(DIRECTIONS, "");
    }

    private static List<Integer> glyphs(Mark.Words words) {
        return words.run().clusters().stream()
                .flatMap(cluster -> cluster.glyphs().stream())
                .map(Glyph::id)
                .toList();
    }

    private static List<Integer> glyphs(List<Glyph> glyphs) {
        return glyphs.stream().map(Glyph::id).toList();
    }
}
