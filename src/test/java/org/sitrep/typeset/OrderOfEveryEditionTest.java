package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Editions;
import org.sitrep.PdfReader;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.document.html.Templates;
import org.sitrep.typeset.TaggedPdf.Element;

/** What validators do not see: that a screen reader gets the brief in every language in the order of the page. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class OrderOfEveryEditionTest {

    private static final Pattern HEADING = Pattern.compile("(?s)<h([1-3])[^>]*>(.*?)</h\\1>");

    /** Elements that words do not go on across. */
    private static final String BLOCK = "<(?!/?(?:bdi|small|strong|em|span|sup|a|time)\\b)[^>]*>";

    private static final Pattern ARABIC = Pattern.compile("[\\p{L}&&\\p{IsArabic}]+");

    private final Map<String, TaggedPdf> pdfs = new TreeMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();

    static List<String> languages() {
        return Templates.builtIn().value().orElseThrow().languages();
    }

    /** In lines from right to left the file has the order of the eye, letter by letter. */
    static List<String> fromLeftToRight() {
        return languages().stream()
                .filter(language -> !Set.of("ar", "fa-AF").contains(language))
                .toList();
    }

    static Stream<Arguments> readersAndLanguages() {
        return Stream.of(PdfReader.values())
                .flatMap(reader -> languages().stream().map(language -> Arguments.of(reader, language)));
    }

    @BeforeAll
    void renderEveryLanguage(@TempDir Path folder) throws IOException {
        new Render(step -> {})
                .run(RenderOrder.of(Editions.ALEPPO, Format.USUAL, folder).in(RenderOrder.ALL));
        for (String language : languages()) {
            String name = "aleppo-2016-09-25-" + language;
            byte[] pdf = Files.readAllBytes(folder.resolve(name + ".pdf"));
            files.put(language, pdf);
            pdfs.put(language, TaggedPdf.of(pdf));
            String page = Files.readString(folder.resolve(name + ".html"));
            pages.put(language, Editions.onPaper(page.substring(page.indexOf("<header"))));
        }
    }

    private TaggedPdf pdf(String language) {
        TaggedPdf pdf = pdfs.get(language);
        assertThat(pdf).isNotNull();
        return pdf == null ? TaggedPdf.of(new byte[0]) : pdf;
    }

    /** Letters, digits and signs alone: where lines and words end is the typesetter's business. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Z}\\u200b-\\u200f\\u2066-\\u2069]+", "");
    }

    private static String text(String html) {
        return Editions.onPaper(html)
                .replaceAll("<span class=\"m\">[^<]*</span>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLetterCanBeReadAndBelongsToTheStructureOrAdorns(String language) {
        assertThat(pdf(language).unreadable()).isEmpty();
        assertThat(pdf(language).untagged()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fromLeftToRight")
    void itIsReadOutInTheOrderOfThePage(String language) {
        assertThat(letters(pdf(language).text())).isEqualTo(letters(text(pages.getOrDefault(language, ""))));
    }

    /** Whoever copies text out finds all of it, in its order, and at its place what stands at the foot of each page. */
    @ParameterizedTest
    @MethodSource("readersAndLanguages")
    void everyReaderCopiesOutWhatThePageSays(PdfReader reader, String language, @TempDir Path folder) {
        String source = letters(text(pages.getOrDefault(language, "")));
        List<String> adornment = pdf(language).adornment().stream()
                .map(OrderOfEveryEditionTest::letters)
                .toList();
        byte[] file = files.getOrDefault(language, new byte[0]);
        assertThat(source).hasSizeGreaterThan(10_000);
        if (fromLeftToRight().contains(language)) {
            assertThat(without(adornment, letters(reader.inOrder(file, folder))))
                    .isEqualTo(source);
        } else {
            String found = reader.text(file, folder);
            assertThat(signs(letters(found))).isEqualTo(signs(source + String.join("", adornment)));
            assertThat(missing(language, reader == PdfReader.MUPDF ? reversed(found) : found))
                    .isEmpty();
        }
    }

    private static String without(List<String> stretches, String text) {
        StringBuilder rest = new StringBuilder(text);
        int from = 0;
        for (String stretch : stretches) {
            int at = rest.indexOf(stretch, from);
            assertThat(at).as(stretch).isNotNegative();
            rest.delete(at, at + stretch.length());
            from = at;
        }
        return rest.toString();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Returns the words in Arabic letters that the page says and a reader did not find, each as often. */
    private List<String> missing(String language, String found) {
        // MuPDF takes two labels of a map that stand near each other for one word.
        String page = pages.getOrDefault(language, "").replaceAll("(?s)<(svg|details).*?</\\1>", "");
        List<String> missing = new ArrayList<>(words(text(page.replaceAll(BLOCK, " "))));
        assertThat(missing).hasSizeGreaterThan(800);
        words(found).forEach(missing::remove);
        return missing;
    }

    /** Vowel marks and where a word does not join are left out: some readers put them elsewhere. */
    private static List<String> words(String text) {
        return ARABIC.matcher(text.replace('\u200c', ' ').replaceAll("[\\p{M}\\u200e\\u200f\\u2066-\\u2069]", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /**
     * Readers disagree on the order of a line from right to left, and on which way a bracket in it turns; poppler drops a hyphen
     * that ends a line.
     */
    private static List<String> signs(String text) {
        return text.replaceAll("[()\\[\\]]", "|")
                .replace("-", "")
                .codePoints()
                .mapToObj(Character::toString)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void headingsSkipNoLevelAndTheBookmarksAreTheHeadings(String language) throws IOException {
        List<MatchResult> headings =
                HEADING.matcher(pages.getOrDefault(language, "")).results().toList();
        int level = 0;
        for (MatchResult heading : headings) {
            int next = Integer.parseInt(heading.group(1));
            assertThat(next).isBetween(1, level + 1);
            level = next;
        }
        assertThat(headings).hasSizeGreaterThan(12);
        List<String> bookmarks = new ArrayList<>();
        byte[] file = files.getOrDefault(language, new byte[0]);
        try (PDDocument document = Loader.loadPDF(file)) {
            collect(document.getDocumentCatalog().getDocumentOutline(), bookmarks);
        }
        assertThat(bookmarks.stream().map(OrderOfEveryEditionTest::letters))
                .containsExactlyElementsOf(
                        headings.stream().map(h -> letters(text(h.group(2)))).toList());
    }

    private static void collect(PDOutlineNode node, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            collect(item, titles);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyHeadCellSaysWhatItHeads(String language) {
        assertThat(pdf(language).elements())
                .filteredOn(element -> element.role().equals("TH"))
                .hasSizeGreaterThan(20)
                .extracting(Element::scope)
                .containsOnly("Row", "Column");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wordsInAnotherLanguageAreReadOutInIt(String language) {
        boolean translated = Set.of("ar", "en", "fr").contains(language);
        assertThat(pdf(language).elements().stream()
                        .filter(element ->
                                element.lang().equals("en") && !element.text().isBlank())
                        .count())
                .satisfies(count -> {
                    if (!translated) {
                        assertThat(count).isGreaterThan(100);
                    }
                });
    }
}
