package org.sitrep.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.StyleSheet;
import org.sitrep.document.html.Templates;

/** What the fonts that come with the program can draw, and which of them draws it. */
class ShippedFontsTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 4);
    private static final String BODY = "body { font-family: \"Noto Sans\"; ";
    private static final Long SEPTEMBER = 1_474_761_600_000L; // 25 September 2016
    private static final Long MAY = 1_463_356_800_000L; // 16 May 2016

    private final TypesetPdf engine = new TypesetPdf(Map.of());

    @Test
    void chineseIsSetInTheChineseFontAndAllElseInNotoSans() {
        assertThat(fonts("<p>阿勒颇：2016年9月，至少231人（UNHCR，Вода）。</p>"))
                .containsEntry("NotoSansSC-Regular", "阿勒颇：年月，至少人（，）。")
                .containsEntry("NotoSans-Regular", "20169231UNHCRВода")
                .hasSize(2);
    }

    @Test
    void boldChineseIsSetInTheBoldFont() {
        assertThat(fonts("<p><strong>水 25</strong></p>"))
                .containsEntry("NotoSansSC-Bold", "水")
                .containsEntry("NotoSans-Bold", "25")
                .hasSize(2);
    }

    @Test
    void theFontsOfACrisisAreAskedFirstAndTheProgramsOwnForTheRest() throws IOException {
        byte[] test = Files.readAllBytes(Path.of("src/test/resources/fonts/NotoSansSC-Subset.ttf"));
        TypesetPdf with = new TypesetPdf(Map.of("crisis/fonts/other.ttf", test));

        assertThat(fonts(with, "<p>水 <strong>水</strong> <strong>25</strong> 25</p>"))
                .containsEntry("NotoSansSC-Regular", "水水")
                .containsEntry("NotoSans-Bold", "25")
                .containsEntry("NotoSans-Regular", "25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"line-height: 1.33", "line-height: normal"})
    void aLineIsNoHigherForTheChineseOfAnother(String lineHeight) {
        List<StyleSheet> style = css(BODY + lineHeight + " }");
        List<Double> english = baselines("<p>one<br/>two<br/>three</p><p>x</p>", style);
        List<Double> mixed = baselines("<p>one<br/>two<br/>three</p><p>水</p>", style);

        assertThat(mixed.subList(0, 3)).isEqualTo(english.subList(0, 3));
    }

    @Test
    void aLineOfAGivenHeightIsNoHigherForItsChinese() {
        List<StyleSheet> style = css(BODY + "line-height: 1.33 }");
        assertThat(baselines("<p>one<br/>two 水<br/>three</p>", style).stream().distinct())
                .containsExactlyElementsOf(baselines("<p>one<br/>two<br/>three</p>", style));
    }

    @Test
    void everyCommonChineseCharacterCanBeDrawn() throws CharacterCodingException {
        String hanzi = gb2312();
        assertThat(hanzi.codePointCount(0, hanzi.length())).isEqualTo(6_763);
        assertThat(missing("zh-Hans", hanzi + "　、。〇〈〉《》「」『』【】〔〕！（），－．／：；？％～￥‘’“”…—·"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "uk", "ar", "fa-AF", "zh-Hans"})
    void whatIcuPrintsOfDatesNumbersAndListsCanBeDrawn(String language) {
        assertThat(missing(language, String.join(" | ", printed(language)))).isEmpty();
    }

    @Test
    void everyPhraseThatShipsCanBeDrawn() {
        Templates templates = Templates.builtIn().value().orElseThrow();
        assertThat(templates.languages()).isNotEmpty();
        for (String language : templates.languages()) {
            Map<String, String> patterns =
                    templates.phrases(language).value().orElseThrow().patterns();
            assertThat(missing(language, String.join(" | ", patterns.values())))
                    .as(language)
                    .isEmpty();
        }
    }

    private static String gb2312() throws CharacterCodingException {
        StringBuilder hanzi = new StringBuilder();
        for (int row = 0xB0; row <= 0xF7; row++) {
            int last = row == 0xD7 ? 0xF9 : 0xFE; // the first level ends within this row
            for (int cell = 0xA1; cell <= last; cell++) {
                CharBuffer read = Charset.forName("GB2312")
                        .newDecoder()
                        .decode(ByteBuffer.wrap(new byte[] {(byte) row, (byte) cell}));
                hanzi.append(read);
            }
        }
        return hanzi.toString();
    }

    /** Months, weekdays, dates of each length, numbers of each kind and lists, in every numbering that the language writes. */
    private static List<String> printed(String language) {
        List<String> printed = new ArrayList<>();
        for (String numbers : List.of("latn", "native")) {
            ULocale locale = ULocale.forLanguageTag(language)
                    .setKeywordValue("numbers", numbers)
                    .setKeywordValue("calendar", "gregorian");
            for (int style : List.of(DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM, DateFormat.SHORT)) {
                printed.add(DateFormat.getDateInstance(style, locale).format(SEPTEMBER));
                printed.add(DateFormat.getDateTimeInstance(style, style, locale).format(MAY));
            }
            printed.add(NumberFormat.getInstance(locale).format(-1_234_567_890.5));
            printed.add(NumberFormat.getPercentInstance(locale).format(0.36));
            DateFormatSymbols symbols = new DateFormatSymbols(locale);
            printed.addAll(List.of(symbols.getMonths()));
            printed.addAll(List.of(symbols.getShortMonths()));
            printed.addAll(List.of(symbols.getWeekdays()));
            for (ListFormatter.Type type : ListFormatter.Type.values()) {
                printed.add(ListFormatter.getInstance(locale, type, ListFormatter.Width.WIDE)
                        .format("1", "2", "3"));
            }
        }
        return printed;
    }

    private Set<String> missing(String language, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        Set<String> missing = new TreeSet<>();
        engine.pdf("p", page(language, "<p>" + escaped + "</p>"), List.of(), DAY, List.of())
                .findings()
                .forEach(finding -> missing.add(finding.message()));
        return missing;
    }

    /** Returns what is set in each font, but for spaces. */
    private Map<String, String> fonts(String body) {
        return fonts(engine, body);
    }

    private static Map<String, String> fonts(TypesetPdf engine, String body) {
        Map<String, String> fonts = new LinkedHashMap<>();
        read(engine, body, css(BODY + "}"), position -> {
            String name = position.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "");
            fonts.merge(name, position.getUnicode().strip(), String::concat);
        });
        return fonts;
    }

    private List<Double> baselines(String body, List<StyleSheet> style) {
        Set<Double> baselines = new TreeSet<>();
        read(engine, body, style, position -> baselines.add((double) position.getYDirAdj()));
        return List.copyOf(baselines);
    }

    private static void read(TypesetPdf engine, String body, List<StyleSheet> style, Consumer<TextPosition> reader) {
        Checked<byte[]> pdf = engine.pdf("p", page("zh-Hans", body), style, DAY, List.of());
        assertThat(pdf.findings()).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf.value().orElseThrow())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    reader.accept(text);
                }
            }.writeText(document, new StringWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<StyleSheet> css(String css) {
        return List.of(new StyleSheet("own.css", css));
    }

    private static String page(String language, String body) {
        return "<html lang=\"" + language + "\"><head><title>t</title></head><body>" + body + "</body></html>";
    }
}
