package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.text.Phrases;
import org.sitrep.fact.entry.Moment;

/** No language says another number, another day or another source than English, on the screen or on paper. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class ParityTest {

    private static final Templates SET = Templates.builtIn().value().orElseThrow();

    /** Of a bracket, readers of PDFs disagree which way it turns in a line from right to left. */
    private static final Pattern CITATION = Pattern.compile("[\\[\\]](\\p{Nd}+(?:,\\h?\\p{Nd}+)*)[\\[\\]]");

    /** What groups digits or stands before a fraction, in any of the languages. */
    private static final String WITHIN = "[.,\u00a0\u202f\u066b\u066c]";

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:" + WITHIN + "\\p{Nd}+)*");

    private static final Pattern LEAD = Pattern.compile("(?s)<section class=\"lead\"[^>]*>(.*?)</section>");

    /** On this day, the text edition has room for all in any language. */
    private static final String ALL_IN_TEXT = "2016-08-11";

    /** Where the margin at the foot of a page begins: 14 mm above its end, in points. */
    private static final double FOOT = 842 - 40;

    private final Map<String, String> html = new TreeMap<>();
    private final Map<String, String> pdf = new TreeMap<>();
    private final Map<String, String> text = new TreeMap<>();
    private final Map<String, String> wholeText = new TreeMap<>();
    private final Map<String, String> mail = new TreeMap<>();
    private final Map<String, String> shorter = new TreeMap<>();
    private final Map<String, String> lead = new TreeMap<>();

    static List<String> languages() {
        return SET.languages();
    }

    @BeforeAll
    void renderEveryLanguage(@TempDir Path folder) throws IOException {
        RenderOrder order = RenderOrder.of(
                        Editions.ALEPPO,
                        Set.of(Format.HTML, Format.PDF, Format.TEXT, Format.MAIL, Format.SHORT),
                        folder)
                .on(Optional.empty(), Optional.of(Moment.parse("2016-09-19")))
                .in(RenderOrder.ALL);
        render(order);
        render(RenderOrder.of(Editions.ALEPPO, Set.of(Format.TEXT), folder)
                .on(Optional.of(Moment.parse(ALL_IN_TEXT)), Optional.empty())
                .in(RenderOrder.ALL));
        for (String language : languages()) {
            Path file = folder.resolve("aleppo-2016-09-25-" + language + ".html");
            String page = Files.readString(file, StandardCharsets.UTF_8);
            html.put(language, text(page));
            lead.put(
                    language,
                    tagless(LEAD.matcher(page)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1)));
            Path paper = folder.resolve("aleppo-2016-09-25-" + language + ".pdf");
            pdf.put(language, onPaper(Files.readAllBytes(paper)));
            text.put(language, plain(folder, "2016-09-25", language));
            wholeText.put(language, plain(folder, ALL_IN_TEXT, language));
            shorter.put(language, plain(folder, "2016-09-25", language + "-short"));
            String body = Files.readString(folder.resolve("aleppo-2016-09-25-" + language + "-mail.html"));
            mail.put(language, tagless(body.substring(body.indexOf("<body"))));
        }
    }

    private static String plain(Path folder, String day, String language) throws IOException {
        return Files.readString(folder.resolve("aleppo-" + day + "-" + language + ".txt"))
                .replaceAll("\\s+", " ");
    }

    private static void render(RenderOrder order) {
        Checked<Rendered> rendered = new Render(step -> {}).run(order);
        assertThat(rendered.value()).as(() -> rendered.findings().toString()).isPresent();
    }

    /** The text between the header and the end: what runs at the foot of pages is not part of it. */
    private static String text(String page) {
        return tagless(page.substring(page.indexOf("<header")));
    }

    private static String tagless(String page) {
        return Editions.onPaper(page.replaceAll("(?s)<style.*?</style>", " "))
                .replaceAll("<(?!/?(?:bdi|small|strong|em|span|sup|a|time)\\b)[^>]*>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** The text of each page above its foot, as a reader copies it. */
    private static String onPaper(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDPage page : document.getPages()) {
                PDFTextStripperByArea stripper = new PDFTextStripperByArea();
                Rectangle2D aboveTheFoot = new Rectangle2D.Double(0, 0, 596, FOOT);
                stripper.addRegion("page", aboveTheFoot);
                stripper.extractRegions(page);
                text.append(stripper.getTextForRegion("page"));
            }
        }
        return text.toString();
    }

    @Test
    void thereIsMuchToCompare() {
        assertThat(numbers("en", html)).hasSizeGreaterThan(150);
        assertThat(citations(html.get("en"))).hasSizeGreaterThan(50);
        assertThat(months("en", html)).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theFiguresAreTheSame(String language) {
        assertThat(leading(language, numbers(language, html))).isEqualTo(leading(language, numbers("en", html)));
        if (!isRightToLeft(language)) {
            assertThat(leading(language, numbers(language, pdf))).isEqualTo(leading(language, numbers("en", html)));
        }
    }

    /** Where a number and the number of its source meet in a line from right to left, readers of PDFs mix them up. */
    @ParameterizedTest
    @MethodSource("languages")
    void figuresAndSourcesTakenTogetherAreTheSameOnPaper(String language) {
        assertThat(allNumbers(language, pdf)).isEqualTo(allNumbers(language, html));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void neitherTheTextNorTheMessageSaysOtherwiseInAnotherLanguage(String language) {
        for (Map<String, String> edition : List.of(wholeText, mail)) {
            assertThat(citations(edition.get("en"))).hasSizeGreaterThan(7);
            assertThat(leading(language, numbers(language, edition)))
                    .isEqualTo(leading(language, numbers("en", edition)));
            assertThat(months(language, edition)).isEqualTo(months("en", edition));
            assertThat(citations(edition.get(language))).isEqualTo(citations(edition.get("en")));
        }
    }

    /** Whatever the text and the message say, the brief says. */
    @ParameterizedTest
    @MethodSource("languages")
    void theTextAndTheMessageHaveNoNumberThatTheBriefHasNot(String language) {
        List<String> brief = allNumbers(language, html);
        assertThat(brief).containsAll(allNumbers(language, text)).containsAll(allNumbers(language, mail));
    }

    /** Readers of PDFs mix the order of a line from right to left. */
    @ParameterizedTest
    @MethodSource("languages")
    void whatHappenedIsSaidInTheSameWordsEverywhere(String language) {
        String said = words(lead.get(language));
        assertThat(said).isNotBlank();
        for (Map<String, String> edition : List.of(text, mail, shorter)) {
            assertThat(words(edition.get(language))).containsOnlyOnce(said);
        }
        if (!isRightToLeft(language)) {
            assertThat(words(pdf.get(language))).containsOnlyOnce(said);
        }
    }

    /** A text without the numbers of its sources, and without what only breaks lines. */
    private static String words(String text) {
        return CITATION.matcher(plain(text)).replaceAll("").replaceAll("\\s+", "");
    }

    /** Chinese counts in ten thousands: 150 of them are 1.5 million, and the digits before the noughts are the same. */
    private static List<String> leading(String language, List<String> numbers) {
        return language.startsWith("zh")
                ? numbers.stream()
                        .map(number -> number.replace(".", "").replaceFirst("(?<=.)0+$", ""))
                        .sorted()
                        .toList()
                : numbers;
    }

    private static boolean isRightToLeft(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theMonthsAreTheSame(String language) {
        assertThat(months(language, html)).isEqualTo(months("en", html));
        assertThat(months(language, pdf)).isEqualTo(months("en", html));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theSourcesAreTheSameAndInTheSameOrder(String language) {
        assertThat(citations(html.get(language))).isEqualTo(citations(html.get("en")));
        if (!isRightToLeft(language)) {
            assertThat(citations(pdf.get(language))).isEqualTo(citations(html.get("en")));
        }
    }

    /** One source may be marked in two clauses of one language where another has one of them. */
    private static List<String> citations(String text) {
        List<String> marks = CITATION.matcher(plain(text))
                .results()
                .map(found -> latin(found.group(1)))
                .toList();
        return IntStream.range(0, marks.size())
                .filter(at -> at == 0 || !marks.get(at).equals(marks.get(at - 1)))
                .mapToObj(marks::get)
                .toList();
    }

    /** Marks of direction go: they print nothing. A line may end within a Chinese date. */
    private static String plain(String text) {
        return text.replaceAll("[\u200e\u200f\u2066-\u2069]", "").replaceAll("(?<=\\p{Nd})\\s+(?=月)", "");
    }

    private List<String> numbers(String language, Map<String, String> texts) {
        return numbers(language, CITATION.matcher(plain(texts.get(language))).replaceAll(" "));
    }

    private List<String> allNumbers(String language, Map<String, String> texts) {
        return numbers(language, plain(texts.get(language)).replace(", ", " "));
    }

    /** In English paragraphs the one member of staff and the four people killed are words, elsewhere numbers. */
    private static List<String> numbers(String language, String plain) {
        String text = plain.replaceAll("\\bone(?=\\s+(SARC )?staff)", "1").replaceAll("\\bfour(?=\\s+people)", "4");
        for (Map.Entry<String, Integer> month : monthNames(language)) {
            text = text.replace(month.getKey(), " ");
        }
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(ParityTest::value)
                .sorted()
                .toList();
    }

    /** Groups of three digits are grouped; another group at the end is a fraction. */
    private static String value(String printed) {
        String[] groups = latin(printed).split(WITHIN, -1);
        StringBuilder value = new StringBuilder(groups[0]);
        for (int i = 1; i < groups.length; i++) {
            value.append(groups[i].length() == 3 ? "" : ".").append(groups[i]);
        }
        return value.toString();
    }

    private static String latin(String digits) {
        return digits.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A month stands beside a number: "May" begins sentences too. */
    /** Where a day's line ends before its month, readers of PDFs turn the next one round, from right to left. */
    private List<Integer> months(String language, Map<String, String> texts) {
        String text = plain(texts.get(language));
        List<Integer> months = new ArrayList<>();
        List<Map.Entry<String, Integer>> names = monthNames(language);
        String any = names.stream().map(name -> Pattern.quote(name.getKey())).collect(Collectors.joining("|"));
        String after = "(?<=\\p{Nd}(?:\\s{1,2}de)?\\s{0,2}|\\p{Nd}\n\\p{L}{1,12} · )(?:" + any + ")(?![\\p{L}\u200c])";
        String before = "(?:" + any + ")(?=\\s{0,2}\\p{Nd})";
        Matcher matcher = Pattern.compile(after + "|" + before, Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            names.stream()
                    .filter(name -> name.getKey().equals(found))
                    .findFirst()
                    .ifPresent(name -> months.add(name.getValue()));
        }
        months.sort(Comparator.naturalOrder());
        return months;
    }

    /** The names of months of a language and of English, on which it falls back; the longest first. */
    private static List<Map.Entry<String, Integer>> monthNames(String language) {
        return Stream.of(language, "en")
                .distinct()
                .flatMap(each -> symbols(each))
                .distinct()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> name) ->
                                -name.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private static Stream<Map.Entry<String, Integer>> symbols(String language) {
        Phrases phrases = SET.phrases(language).value().orElseThrow();
        DateFormatSymbols symbols = new DateFormatSymbols(
                GregorianCalendar.class,
                ULocale.forLanguageTag(phrases.patterns().get("locale")));
        return Stream.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)
                .flatMap(width -> Stream.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)
                        .map(context -> symbols.getMonths(context, width)))
                .flatMap(names -> IntStream.range(0, 12).mapToObj(i -> Map.entry(names[i], i + 1)));
    }
}
