package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Counts;
import org.sitrep.diagnostic.Checked;
import org.sitrep.typeset.RandomDocument.Taste;
import org.sitrep.typeset.Typesetter.Copy;
import org.sitrep.typeset.Typesetter.Imprint;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.Page;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.style.sheet.Sheet;

/** Pages that nobody thought of: nothing of them is lost, printed twice, printed over something else, or over an edge. */
@Tag("slow")
class RandomDocumentsTest {

    private static final double SLACK = 0.5;
    private static final LocalDate DAY = LocalDate.of(2016, 9, 25);
    private static final Typesetter TYPESETTER =
            Typesetter.of(TestFonts.files()).value().orElseThrow();
    /** What may be found in pages that hold more than there is room for. */
    private static final Set<String> LEGITIMATE = Set.of("too-tall", "too-narrow", "over-the-edge");

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40, 60, 80, 100, 120, 140, 160, 180})
    void aReasonablePageIsSetWithoutAFinding(int from) {
        for (int seed = from; seed < from + Counts.of(5, 12); seed++) {
            RandomDocument document = RandomDocument.of(seed, reasonable(seed));
            Checked<Book> book = pages(document);
            assertThat(book.findings()).as("seed " + seed).isEmpty();
            isRight(seed, document, book.value().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 80, 120})
    void aWildPageIsRightOrRefused(int from) {
        int right = 0;
        for (int seed = from; seed < from + 20; seed++) {
            RandomDocument document = RandomDocument.of(seed, wild(seed));
            Checked<Book> book = pages(document);
            assertThat(book.findings())
                    .as("seed " + seed)
                    .extracting(finding -> finding.rule().id())
                    .isSubsetOf(LEGITIMATE);
            if (book.value().isPresent()) {
                isRight(seed, document, book.value().orElseThrow());
                right++;
            }
        }
        assertThat(right).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 520, 540, 560})
    void aPageThatTurnsIsRight(int from) {
        int turned = 0;
        for (int seed = from; seed < from + Counts.of(10, 20); seed++) {
            RandomDocument document = RandomDocument.turning(seed, reasonable(seed));
            Checked<Book> book = pages(document);
            assertThat(book.findings()).as("seed " + seed).isEmpty();
            isRight(seed, document, book.value().orElseThrow());
            turned += (int) book.value().orElseThrow().pages().stream()
                    .filter(page -> page.width() > page.height())
                    .count();
        }
        assertThat(turned).isGreaterThan(5);
    }

    @Test
    void aReportOf300PagesIsRight() {
        RandomDocument document = RandomDocument.of(300, new Taste(900, 595, 842, false, 5));
        Book book = pages(document).value().orElseThrow();

        assertThat(book.pages()).hasSizeGreaterThan(300);
        isRight(300, document, book);
    }

    /** A report that is eight times as long has eight times as many pages, and no page has more on it. */
    @Test
    void whatIsOnAPageDoesNotDependOnTheLengthOfTheReport() {
        List<Integer> few = marks(40);
        List<Integer> many = marks(320);

        assertThat(many).hasSize(8 * few.size());
        assertThat(many.subList(7 * few.size(), 8 * few.size())).isEqualTo(few);
    }

    private static List<Integer> marks(int times) {
        String rows = "<tr><td>one</td><td>two</td></tr>".repeat(20);
        String body = ("<p>" + "word ".repeat(100) + "</p><table>" + rows + "</table>").repeat(times);
        String css =
                "@page { size: 400pt 500pt; margin: 50pt } body { margin: 0 } p, table { margin: 0; font-size: 10pt;"
                        + " line-height: 20pt } td { padding: 0 } p { break-before: page }";
        String page = "<html lang=\"en\"><head><title>T</title></head><body>" + body + "</body></html>";
        Sheet sheet = Sheet.parse("long.css", css).value().orElseThrow();
        Book book = TYPESETTER.pages(new Copy("long.html", page), sheet).value().orElseThrow();
        return book.pages().stream().map(found -> found.marks().size()).toList();
    }

    @Test
    void thePdfHoldsTheSameWordsForOtherReaders() throws IOException {
        for (int seed = 400; seed < 400 + Counts.of(12, 30); seed++) {
            RandomDocument document = RandomDocument.of(seed, reasonable(seed));
            Book book = pages(document).value().orElseThrow();
            Sheet sheet = Sheet.parse("random.css", document.css()).value().orElseThrow();
            byte[] pdf = TYPESETTER
                    .pdf(new Copy("random.html", document.xhtml()), sheet, new Imprint("test", DAY, List.of()))
                    .value()
                    .orElseThrow();
            try (PDDocument opened = Loader.loadPDF(pdf)) {
                assertThat(opened.getNumberOfPages())
                        .as("seed " + seed)
                        .isEqualTo(book.pages().size());
                String text = new PDFTextStripper().getText(opened).replaceAll("\\s", "");
                assertThat(whole(book)).as("seed " + seed).allMatch(text::contains);
            }
        }
    }

    /** Returns the words in Latin letters that no line breaks. */
    private static List<String> whole(Book book) {
        List<String> whole = new ArrayList<>();
        for (Page page : book.pages()) {
            for (Mark.Words words : BookReader.words(page)) {
                Stream.of(BookReader.text(words.run()).split(" "))
                        .filter(word -> word.matches("W[a-j]+"))
                        .forEach(whole::add);
            }
        }
        return whole;
    }

    private static Taste reasonable(int seed) {
        Random random = new Random(seed);
        return new Taste(
                1 + random.nextInt(4), 360 + random.nextInt(240), 400 + random.nextInt(440), false, 1 + seed % 5);
    }

    /** Paper, padding, sizes and columns beyond reason. */
    private static Taste wild(int seed) {
        Random random = new Random(seed);
        return new Taste(1 + random.nextInt(5), 90 + random.nextInt(400), 90 + random.nextInt(500), true, 1 + seed % 5);
    }

    private static Checked<Book> pages(RandomDocument document) {
        Sheet sheet = Sheet.parse("random.css", document.css()).value().orElseThrow();
        return TYPESETTER.pages(new Copy("random.html", document.xhtml()), sheet);
    }

    private static void isRight(int seed, RandomDocument document, Book book) {
        BookReader reader = new BookReader(book);
        assertThat(book.pages()).as("seed " + seed).isNotEmpty();
        assertThat(letters(reader.text())).as("words of seed " + seed).isEqualTo(String.join("", document.words()));
        assertThat(book.bookmarks()).as("bookmarks of seed " + seed).hasSize(document.headings());
        for (int i = 0; i < book.pages().size(); i++) {
            String where = "page " + (i + 1) + " of seed " + seed;
            Page page = book.pages().get(i);
            List<Mark.Words> words = BookReader.words(page);
            nothingIsOverAnEdge(where, words, page);
            nothingIsPrintedOver(where, words);
            linksLeadSomewhere(where, page, book);
        }
    }

    /** Leaves out what the typesetter adds: spaces, and numbers of pages. */
    private static String letters(String text) {
        String all = String.join("", RandomDocument.SCRIPTS);
        return text.chars()
                .filter(c -> all.indexOf(c) >= 0)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static void nothingIsOverAnEdge(String where, List<Mark.Words> all, Page page) {
        for (Mark.Words words : all) {
            double foot = words.part() == Mark.ARTIFACT ? page.height() : page.height() - 40;
            boolean isIn = words.x() > -SLACK
                    && words.x() + words.run().width() < page.width() + SLACK
                    && words.y() > 0
                    && words.y() < foot + SLACK;
            if (!isIn) {
                fail(where + ": " + shown(words));
            }
        }
    }

    /** Looks at the band of each run where small letters stand. */
    private static void nothingIsPrintedOver(String where, List<Mark.Words> all) {
        List<Mark.Words> sorted = new ArrayList<>(all);
        sorted.removeIf(words -> BookReader.text(words.run()).isBlank());
        sorted.sort(Comparator.comparingDouble(Mark.Words::y));
        for (int i = 0; i < sorted.size(); i++) {
            Mark.Words one = sorted.get(i);
            for (int j = i + 1; j < sorted.size() && sorted.get(j).y() - one.y() < 100; j++) {
                Mark.Words other = sorted.get(j);
                boolean beside = one.x() + one.run().width() < other.x() + SLACK
                        || other.x() + other.run().width() < one.x() + SLACK;
                boolean below = one.y() <= other.y() - 0.35 * other.run().size();
                if (!beside && !below) {
                    fail(where + ": " + shown(one) + ", and " + shown(other));
                }
            }
        }
    }

    private static String shown(Mark.Words words) {
        return BookReader.text(words.run()) + " at " + words.x() + " to "
                + (words.x() + words.run().width()) + ", " + words.y();
    }

    private static void linksLeadSomewhere(String where, Page page, Book book) {
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Link link && link.target().startsWith("#")) {
                Book.Spot spot = book.spots().get(link.target().substring(1));
                assertThat(spot).as(link.target() + " from " + where).isNotNull();
                assertThat(spot.page())
                        .as(link.target() + " from " + where)
                        .isLessThan(book.pages().size());
            }
        }
    }
}
