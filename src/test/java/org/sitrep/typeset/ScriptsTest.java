package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.PdfReader;
import org.sitrep.Tool;
import org.sitrep.diagnostic.Checked;
import org.sitrep.typeset.ScriptPage.Reader;
import org.sitrep.typeset.Specimens.Specimen;
import org.sitrep.typeset.Typesetter.Imprint;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.Page;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.structure.Part;
import org.sitrep.typeset.text.HarfBuzzItself;
import org.sitrep.typeset.text.Run;
import org.sitrep.typeset.text.font.Glyph;

/** A page of each script, from heading to foot, as it is drawn and as others read it out of the file. */
@Tag("slow")
class ScriptsTest {

    private static final Typesetter TYPESETTER =
            Typesetter.of(TestFonts.files()).value().orElseThrow();
    private static final List<ScriptPage> PAGES = ScriptPage.all();
    private static final Map<String, byte[]> PDFS = new HashMap<>();
    private static final Map<String, Book> BOOKS = new HashMap<>();
    /** Marks of direction, and what poppler puts around stretches of another one. */
    private static final String DIRECTIONS = "[\u200e\u200f\u202a-\u202e\u2066-\u2069]";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyGlyphIsTheOneHarfBuzzGivesForTheLineInOneGo() {
        return forEach(PAGES, page -> {
            Map<Integer, String> languages = languages(book(page).structure(), page.lang(), new HashMap<>());
            for (Mark.Words words : words(book(page))) {
                String lang = languages.getOrDefault(words.part(), page.lang());
                assertThat(glyphs(words.run())).as(text(words.run())).isEqualTo(expected(page, words.run(), lang));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noGlyphIsMissing() {
        return forEach(
                PAGES,
                page -> words(book(page))
                        .forEach(words -> assertThat(glyphs(words.run())).doesNotContain(0)));
    }

    @TestFactory
    Stream<DynamicTest> aStripperReadsEveryWordInOrder() {
        return forEach(PAGES, page -> {
            String read = stripped(pdf(page));
            // it turns brackets round once more; and what stands side by side it reads from the left
            String turned =
                    page.isRtl() ? read.replace('(', '\0').replace(')', '(').replace('\0', ')') : read;
            assertThat(wordsOf(page, turned))
                    .isEqualTo(wordsOf(
                            page, String.join(" ", page.everything(page.isRtl() ? Reader.PROGRAM : Reader.PERSON))));
        });
    }

    @TestFactory
    Stream<DynamicTest> popplerReadsEveryWordInOrderWhereItStands() {
        return forEach(PAGES, page -> {
            String read = Tool.named("pdftotext").run("-layout", file(page), "-");
            assertThat(wordsOfPoppler(page, read))
                    .isEqualTo(wordsOfPoppler(
                            page, String.join(" ", page.everything(page.isRtl() ? Reader.PROGRAM : Reader.PERSON))));
        });
    }

    /** Without the layout it reads a table in an order of its own: there each word counts, but not its place. */
    @TestFactory
    Stream<DynamicTest> popplerReadsEveryWordOfTheTextInOrder() {
        return forEach(PAGES, page -> {
            String read = Tool.named("pdftotext").run(file(page), "-");
            List<String> expected = wordsOfPoppler(page, String.join(" ", page.everything(Reader.PERSON)));
            List<String> text = wordsOfPoppler(
                    page, String.join(" ", page.everything(Reader.PERSON).subList(0, 12)));
            List<String> found = wordsOfPoppler(page, read);

            assertThat(String.join("", found)).startsWith(String.join("", text));
            assertThat(letters(found)).containsExactlyInAnyOrderElementsOf(letters(expected));
        });
    }

    /** It gives lines from right to left as the eye sees them: there, letters and digits count. */
    @TestFactory
    Stream<DynamicTest> muPdfReadsEveryWordInOrder() {
        return forEach(PAGES, page -> {
            String read = PdfReader.MUPDF.text(pdf(page), folder);
            List<String> expected = page.everything(Reader.PERSON);
            if (page.isRtl()) {
                assertThat(letters(List.of(read))).containsExactlyInAnyOrderElementsOf(letters(expected));
            } else {
                assertThat(wordsOf(page, read)).isEqualTo(wordsOf(page, String.join(" ", expected)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theStructureHoldsEverythingInOrder() {
        return forEach(PAGES, page -> {
            List<String> lines = Tool.named("pdfinfo")
                    .run("-struct-text", file(page))
                    .lines()
                    .toList();
            assertThat(roles(lines)).isEqualTo(roles());
            String read = quoted(lines);
            List<String> expected = new ArrayList<>(page.everything(Reader.PERSON));
            expected.removeAll(page.foot(1));
            expected.removeAll(page.foot(2));
            if (page.isRtl()) { // it gives lines as they are drawn, from left to right
                assertThat(letters(List.of(read))).containsExactlyInAnyOrderElementsOf(letters(expected));
            } else {
                assertThat(wordsOf(page, read)).isEqualTo(wordsOf(page, String.join(" ", expected)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theForeignPhraseSaysItsLanguage() {
        return forEach(
                PAGES,
                page -> assertThat(languages(book(page).structure(), page.lang(), new HashMap<>())
                                .values())
                        .contains(page.lang(), "en"));
    }

    @TestFactory
    Stream<DynamicTest> aTableBeginsWhereItsScriptDoes() {
        return forEach(PAGES, page -> {
            for (List<String> row : page.rows()) {
                Box first = box(page, 1, row.get(0));
                Box second = box(page, 1, row.get(1));
                Box third = box(page, 1, row.get(2));
                assertThat(start(page, first)).as(row.get(0)).isCloseTo(ScriptPage.MARGIN, within(0.5));
                assertThat(start(page, second)).as(row.get(1)).isGreaterThan(start(page, first) + 40);
                assertThat(start(page, third)).as(row.get(2)).isGreaterThan(start(page, second) + 40);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theFootEndsInThePagesNumber() {
        return forEach(PAGES, page -> {
            for (int sheet = 1; sheet <= 2; sheet++) {
                double width = book(page).pages().get(0).width();
                Box words = box(page, sheet - 1, page.foot(sheet).get(0));
                Box number = box(page, sheet - 1, page.foot(sheet).get(1));
                assertThat(start(page, words)).isCloseTo(ScriptPage.MARGIN, within(0.5));
                assertThat(start(page, number) + number.width()).isCloseTo(width - ScriptPage.MARGIN, within(0.5));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> headingsAndParagraphsBeginAtTheirMargin() {
        return forEach(PAGES, page -> {
            for (String heading :
                    List.of(page.texts("h1").get(0), page.texts("h2").get(0))) {
                int sheet = heading.equals(page.texts("h1").get(0)) ? 0 : 1;
                assertThat(start(page, box(page, sheet, heading))).isCloseTo(ScriptPage.MARGIN, within(1.0));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsIsolatedReadsFromLeftToRight() {
        return forEach(rtl(), page -> {
            String lines = String.join("\n", seen(page, 0)) + "\n" + String.join("\n", seen(page, 1));
            assertThat(page.texts("bdi"))
                    .hasSizeGreaterThan(8)
                    .allSatisfy(text -> assertThat(lines).contains(text));
        });
    }

    @Test
    void numbersAndBracketsStandAsInPrint() {
        ScriptPage arabic = rtl().get(0);
        List<String> lines = seen(arabic, 0);
        assertThat(lines.get(0))
                .startsWith("2016 ")
                .endsWith(reversed("المياه والعيادات:"))
                .contains(" 25 ");
        assertThat(lines.get(1)).contains(reversed(" من أحياء"), ")65 " + reversed("شارعًا من") + " 31(", "48 %");
        assertThat(lines.get(2)).contains(")OCHA, United Nations(");
        assertThat(seen(rtl().get(1), 0).get(1)).contains(" ٪۴۸ ");
        assertThat(lines.get(lines.size() - 1)).startsWith("2 " + reversed("من") + " 1 " + reversed("الصفحة"));
    }

    @TestFactory
    Stream<DynamicTest> theFileConforms() {
        return forEach(PAGES, page -> VeraPdf.assertConforms(pdf(page)));
    }

    @TestFactory
    Stream<DynamicTest> linesLeaveRoomForEachOther() {
        return forEach(PAGES, page -> {
            for (Page sheet : book(page).pages()) {
                List<Double> baselines = words(sheet).stream()
                        .filter(words -> words.run().size() == 10)
                        .map(Mark.Words::y)
                        .distinct()
                        .sorted()
                        .toList();
                for (int i = 1; i < baselines.size(); i++) {
                    double step = baselines.get(i) - baselines.get(i - 1);
                    assertThat(step < 0.01 || step > 14).as("%s", baselines).isTrue();
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> itLooksRight() {
        return forEach(
                PAGES.stream()
                        .filter(page -> List.of("ar", "ur", "my", "bn", "hi").contains(page.lang()))
                        .toList(),
                page -> {
                    looks("script-" + page.lang(), pdf(page), 0);
                    looks("script-" + page.lang() + "-table", pdf(page), 1);
                });
    }

    private static void looks(String name, byte[] pdf, int page) {
        try {
            ReferenceImage.assertLooks(name, pdf, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<DynamicTest> forEach(List<ScriptPage> pages, Consumer<ScriptPage> test) {
        return pages.stream().map(page -> DynamicTest.dynamicTest(page.lang(), () -> test.accept(page)));
    }

    private static List<ScriptPage> rtl() {
        return PAGES.stream().filter(ScriptPage::isRtl).toList();
    }

    private static Book book(ScriptPage page) {
        return BOOKS.computeIfAbsent(page.lang(), lang -> value(TYPESETTER.pages(page.copy(), ScriptPage.sheet())));
    }

    private static byte[] pdf(ScriptPage page) {
        return PDFS.computeIfAbsent(
                page.lang(),
                lang -> value(TYPESETTER.pdf(
                        page.copy(), ScriptPage.sheet(), new Imprint("Sitrep", LocalDate.of(2016, 9, 25), List.of()))));
    }

    private static <T> T value(Checked<T> checked) {
        assertThat(checked.findings()).isEmpty();
        return checked.value().orElseThrow();
    }

    private String file(ScriptPage page) {
        Path file = folder.resolve(page.lang() + ".pdf");
        try {
            return Files.write(file, pdf(page)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stripped(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> wordsOf(ScriptPage page, String text) {
        String plain = text.replaceAll(DIRECTIONS, "");
        String spaced = page.hasSpaces() ? plain : plain.replaceAll("[\\s\\p{Z}]+", "");
        return Arrays.stream(spaced.split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Poppler orders lines from right to left without the isolates of the page: spaces and punctuation beside what runs the
     * other way go to one side or the other, and a vowel mark comes before its letter. There, letters and digits count.
     */
    private static List<String> wordsOfPoppler(ScriptPage page, String text) {
        return page.isRtl() ? List.of(String.join("", letters(List.of(text)))) : wordsOf(page, text);
    }

    private static List<String> letters(List<String> texts) {
        return String.join("", texts)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .toList();
    }

    private static List<String> roles(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("\"") && !line.startsWith("/"))
                .map(line -> line.replaceAll("[ :].*", ""))
                .toList();
    }

    private static List<String> roles() {
        List<String> roles = new ArrayList<>(List.of("Document", "H1", "P", "P", "L"));
        for (int i = 0; i < 3; i++) {
            roles.addAll(List.of("LI", "LBody"));
        }
        roles.addAll(List.of("H2", "Table", "Caption", "THead", "TR", "TH", "TH", "TH", "TBody"));
        for (int i = 0; i < 3; i++) {
            roles.addAll(List.of("TR", "TH", "TD", "TD"));
        }
        return roles;
    }

    /** The texts of one element follow each other with nothing between. */
    private static String quoted(List<String> lines) {
        StringBuilder texts = new StringBuilder();
        for (String line : lines) {
            String text = line.strip();
            boolean isText = text.startsWith("\"");
            texts.append(isText ? text.substring(1, text.length() - 1) : text.startsWith("Span") ? "" : " ");
        }
        return texts.toString();
    }

    private static List<Integer> expected(ScriptPage page, Run run, String lang) {
        String text = text(run);
        String script = text.codePoints()
                .map(UScript::getScript)
                .filter(code -> code != UScript.COMMON && code != UScript.INHERITED)
                .mapToObj(UScript::getShortName)
                .findFirst()
                .orElse(page.script());
        Specimen specimen = new Specimen(lang, script, run.rtl(), run.face().family(), text);
        return HarfBuzzItself.shape(specimen, run.face()).stream()
                .map(Glyph::id)
                .toList();
    }

    private static List<Integer> glyphs(Run run) {
        return run.clusters().stream()
                .flatMap(cluster -> cluster.glyphs().stream())
                .map(Glyph::id)
                .toList();
    }

    private static Map<Integer, String> languages(Part part, String around, Map<Integer, String> found) {
        String lang = part.lang().isEmpty() ? around : part.lang();
        found.put(part.number(), lang);
        part.parts().forEach(inner -> languages(inner, lang, found));
        return found;
    }

    private static List<Mark.Words> words(Book book) {
        return book.pages().stream().flatMap(page -> words(page).stream()).toList();
    }

    private static List<Mark.Words> words(Page page) {
        return page.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .toList();
    }

    private static String text(Run run) {
        return BookReader.text(run).replaceAll(DIRECTIONS, "");
    }

    /** What a reader sees of each line of a sheet, from left to right. */
    private static List<String> seen(ScriptPage page, int sheet) {
        Map<Double, List<Mark.Words>> lines = new LinkedHashMap<>();
        for (Mark.Words words : words(book(page).pages().get(sheet))) {
            lines.computeIfAbsent(words.y(), y -> new ArrayList<>()).add(words);
        }
        return lines.values().stream().map(ScriptsTest::seen).toList();
    }

    private static String seen(List<Mark.Words> line) {
        StringBuilder text = new StringBuilder();
        line.sort(Comparator.comparingDouble(Mark.Words::x)
                .thenComparingDouble(words -> words.run().width()));
        line.forEach(words -> words.run().clusters().forEach(cluster -> text.append(cluster.text())));
        return text.toString().replaceAll(DIRECTIONS, "").strip();
    }

    private static String reversed(String text) {
        StringBuilder reversed = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int end = i + 1;
            while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
                end++;
            }
            reversed.insert(0, text.substring(i, end));
            i = end;
        }
        return reversed.toString();
    }

    /** Where a text stands that is set in one line. */
    private record Box(double x, double width) {}

    private static Box box(ScriptPage page, int sheet, String text) {
        List<Mark.Words> all = words(book(page).pages().get(sheet)).stream()
                .filter(words -> !text(words.run()).isBlank())
                .toList();
        List<Mark.Words> own = new ArrayList<>();
        for (int start = 0; start < all.size(); start++) {
            own.clear();
            for (int i = start;
                    i < all.size() && all.get(i).y() == all.get(start).y();
                    i++) {
                own.add(all.get(i));
                if (isText(own, text)) {
                    double left = own.stream().mapToDouble(Mark.Words::x).min().orElseThrow();
                    double right = own.stream()
                            .mapToDouble(words -> words.x() + words.run().width())
                            .max()
                            .orElseThrow();
                    return new Box(left, right - left);
                }
            }
        }
        throw new AssertionError("nowhere: " + text);
    }

    private static boolean isText(List<Mark.Words> words, String text) {
        StringBuilder read = new StringBuilder();
        words.stream()
                .sorted((a, b) -> Integer.compare(a.run().start(), b.run().start()))
                .forEach(word -> read.append(text(word.run())));
        return read.toString().strip().equals(text);
    }

    /** How far a box stands from the side on which its page begins. */
    private static double start(ScriptPage page, Box box) {
        double width = book(page).pages().get(0).width();
        return page.isRtl() ? width - box.x() - box.width() : box.x();
    }
}
