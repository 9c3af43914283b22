package org.sitrep.typeset.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.PdfReader;
import org.sitrep.Tool;
import org.sitrep.typeset.TestFonts;
import org.sitrep.typeset.VeraPdf;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.text.Paragraph;
import org.sitrep.typeset.text.Piece;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.font.Type;
import org.sitrep.typeset.text.item.Span;

/** Scripts whose letters join, stack and change places, from the shaper's clusters to what copies out. */
class CopiedScriptsTest {

    private static final String SAMPLES = """
            ar, الأطفال والنساء في المدينة بلا ماءٍ لليوم الثّالث
            fa, گروه‌ها پناهگاه می‌خواهند و آب ندارند
            ur, لوگوں کو پانی کی ضرورت ہے اور بجلی نہیں
            ps, خلک اوبه او برېښنا نه لري ځکه چې
            my, မြန်မာနိုင်ငံတွင် ရေကြီးမှုကြောင့် ကျောင်းများ
            hi, बाढ़ से प्रभावित क्षेत्रों में स्कूल बन्द हैं
            bn, বন্যায় ক্ষতিগ্রস্ত জেলার বিদ্যালয় বন্ধ রয়েছে
            am, በጎርፍ የተጎዱ አካባቢዎች ትምህርት ቤቶች ተዘግተዋል
            zh, 中国报告人道主义情况
            uk, Школи в районах повені зачинено
            """;

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "ur", "ps");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = SAMPLES)
    void wordsCopyOutWholeAndInOrder(String lang, String text) throws IOException {
        byte[] pdf = Sample.pdf(book(lang, text));

        assertThat(words(PdfReader.PDFBOX.text(pdf, folder))).containsExactly(text.split(" ", -1));
        assertThat(byPoppler(pdf)).containsExactly(text.split(" ", -1));
        assertThat(words(byMuPdf(lang, pdf))).containsExactly(text.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SAMPLES)
    void everyCodeOfItsFontsHasAText(String lang, String text) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (PDDocument pdf = Loader.loadPDF(Sample.pdf(book(lang, text)))) {
            PDPage page = pdf.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                PDType0Font font = (PDType0Font) page.getResources().getFont(name);
                int codes = widths(font).size();
                for (int code = 1; code <= codes; code++) {
                    assertThat(font.toUnicode(code)).as("code %d", code).isNotEmpty();
                    texts.append(font.toUnicode(code));
                }
            }
        }
        assertThat(characters(texts.toString())).containsAll(characters(text));
    }

    @ParameterizedTest
    @CsvSource(textBlock = SAMPLES)
    void itConforms(String lang, String text) {
        VeraPdf.assertConforms(Sample.pdf(book(lang, text)));
    }

    private static COSArray widths(PDType0Font font) {
        COSArray widths = font.getDescendantFont().getCOSObject().getCOSArray(COSName.W);
        return (COSArray) widths.getObject(1);
    }

    private static Set<Integer> characters(String text) {
        return new TreeSet<>(text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT)
                .boxed()
                .toList());
    }

    private static Book book(String lang, String text) {
        Type type = new Type(List.of("Noto Sans"), 12, 400, false, lang);
        boolean rtl = RIGHT_TO_LEFT.contains(lang);
        Paragraph paragraph =
                Paragraph.of(text, List.of(new Span(0, text.length(), type, true)), List.of(), rtl, TestFonts.all());
        assertThat(paragraph.missing()).isEmpty();
        List<Mark> marks = new ArrayList<>();
        for (Piece piece : paragraph.line(0, 500).pieces()) {
            marks.add(new Mark.Words((Run) piece, 40 + piece.x(), 50, Color.BLACK, 2));
        }
        return Sample.paragraph(marks.toArray(Mark[]::new));
    }

    /** It gives a line from right to left as the eye sees it. */
    private String byMuPdf(String lang, byte[] pdf) {
        String text = PdfReader.MUPDF.text(pdf, folder);
        return RIGHT_TO_LEFT.contains(lang) ? new StringBuilder(text).reverse().toString() : text;
    }

    private List<String> byPoppler(byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("text.pdf"), pdf);
        return words(Tool.named("pdftotext").run(file.toString(), "-"));
    }

    /** Poppler brackets what runs against the page with marks of direction, which are no letters. */
    private static List<String> words(String text) {
        return Arrays.asList(text.replaceAll("[\u202A-\u202E\f]", "").strip().split("\\s+", -1));
    }
}
