package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.Typesetter.Copy;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.Page;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.style.sheet.Sheet;

/** Defects that were found in the typesetter, one by one: each is not to come back. */
class DefectsTest {

    private static final String SMALL_PAPER = """
        @page { size: 200pt 150pt; margin: 10pt }
        body { margin: 0; font-size: 10pt; line-height: 12pt }
        p, h1, ul, li { margin: 0; padding: 0 } h1 { font-size: 10pt }
        td { padding: 0 }
        """;
    private static final String ROW = "<div class=\"row\"><div>a</div></div>";
    private static final Typesetter TYPESETTER =
            Typesetter.of(TestFonts.files()).value().orElseThrow();

    private static Checked<Book> set(String css, String body) {
        Sheet sheet = Sheet.parse("defect.css", SMALL_PAPER + css).value().orElseThrow();
        String page = "<html lang=\"en\"><head><title>T</title></head><body>" + body + "</body></html>";
        return TYPESETTER.pages(new Copy("defect.html", page), sheet);
    }

    private static Book book(String css, String body) {
        Checked<Book> book = set(css, body);
        assertThat(book.findings()).isEmpty();
        return book.value().orElseThrow();
    }

    private static List<String> rules(String css, String body) {
        return set(css, body).findings().stream()
                .map(finding -> finding.rule().id())
                .distinct()
                .toList();
    }

    private static String read(Book book) {
        return new BookReader(book).text();
    }

    private static String words(Page page) {
        return BookReader.words(page).stream()
                .map(words -> BookReader.text(words.run()).strip())
                .collect(Collectors.joining(" "));
    }

    private static List<String> pages(Book book) {
        return book.pages().stream().map(DefectsTest::words).toList();
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "<p>l" + i + "</p>")
                .collect(Collectors.joining());
    }

    private static Mark.Words find(Page page, String text) {
        return BookReader.words(page).stream()
                .filter(words -> BookReader.text(words.run()).contains(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void runsOfARightToLeftLineAreReadInTheirOrder() {
        String body = "<p dir=\"rtl\">حب <strong>حت</strong> حس <em>Wa</em> حد</p>";

        assertThat(read(book("", body)).strip()).isEqualTo("حب حت حس Wa حد");
    }

    @Test
    void aPictureOfAShareOfItsCellIsNotLost() {
        String cell =
                "<table><tr><td><svg viewBox=\"0 0 4 4\" aria-label=\"a\"><rect width=\"4\" height=\"4\"/></svg></td>"
                        + "<td>text</td></tr></table>";

        assertThat(book("svg { width: 100% }", cell).pages().get(0).marks()).anyMatch(Mark.Group.class::isInstance);
    }

    @Test
    void bareRowsAndGroupsOfRowsStandInTheOrderOfThePage() {
        String table = "<table><tr><td>first</td></tr><tbody><tr><td>second</td></tr></tbody></table>";

        assertThat(words(book("", table).pages().get(0))).contains("first second");
    }

    @Test
    void aTableInAnItemOfAListIsNotLost() {
        String table = "<table><tr><td>one</td><td>two</td></tr></table>";

        assertThat(read(book("", "<ul><li>" + table + "</li></ul>"))).contains("one", "two");
    }

    @Test
    void whatAnItemWithoutALineHoldsIsNotLost() {
        Book book = book(
                ".bar { height: 20pt; background: #123456 } .in { margin-inline-start: 30pt }",
                "<ul class=\"in\"><li><div class=\"bar\"></div></li></ul>");

        assertThat(book.pages().get(0).marks()).anyMatch(mark -> mark instanceof Mark.Shape);
        assertThat(read(book)).isEmpty();
    }

    @Test
    void generatedContentWithABoxOfItsOwnIsShown() {
        for (String box : List.of("display: block", "display: inline-block", "padding: 2pt", "display: inline")) {
            Book book = book(".x::before { content: \"made \"; " + box + " }", "<div class=\"x\">up</div>");
            assertThat(read(book)).as(box).startsWith("made").endsWith("up");
        }
    }

    @Test
    void generatedContentOfAFlexRowIsShown() {
        Book book = book(
                ".x { display: flex; gap: 4pt } .x::before { content: \"made\" }", "<div class=\"x\"><p>up</p></div>");

        assertThat(read(book)).isEqualTo("madeup");
    }

    @Test
    void paddingAtTheFootOfAPageIsNoError() {
        String card = "<div class=\"card\"><p>card</p></div>";
        Book book =
                book(".card { padding-bottom: 12pt; background: #eee }", lines(9) + card + "<p>next</p><p>last</p>");

        assertThat(pages(book)).hasSize(2);
        assertThat(words(book.pages().get(0))).endsWith("card");
    }

    @Test
    void aFlexRowHigherThanItsWordsIsNoErrorAtTheFootOfAPage() {
        String row = "<div class=\"row\"><p class=\"tall\">one</p><p>two</p></div>";
        Book book = book(".row { display: flex; gap: 5pt } .tall { height: 40pt }", lines(9) + row + "<p>next</p>");

        assertThat(String.join(" ", pages(book))).endsWith("one two next");
    }

    @Test
    void aPictureInACellThatIsTooTallIsReported() {
        String drawing = "<svg viewBox=\"0 0 10 100\" width=\"40\" height=\"400\" aria-hidden=\"true\"></svg>";

        assertThat(rules("", "<table><tr><td>" + drawing + "</td></tr></table>"))
                .containsExactly("too-tall");
    }

    @Test
    void wordsInTheMiddleOfARowHigherThanAPageBeginAtItsTop() {
        String body = "<table><tr><td>middle</td><td>" + lines(60) + "</td></tr></table>";

        assertThat(words(book("td { vertical-align: middle }", body).pages().get(0)))
                .contains("middle");
    }

    @Test
    void aPlaceWithoutHeightBeforeABoxKeptWholeMakesNoEmptyPage() {
        Book book = book(
                "section { break-inside: avoid } .run { position: running(x) }\n"
                        + "@page { margin: 20pt; @top-center { content: element(x) } }",
                "<div class=\"run\">top</div><section>" + lines(30) + "</section>");

        assertThat(words(book.pages().get(0))).contains("l1 ");
    }

    @Test
    void aPageBreakBeforeTheFirstSectionMakesNoEmptyPage() {
        Book book = book(
                "section { break-before: page } .run { position: running(x) }\n"
                        + "@page { margin: 20pt; @top-center { content: element(x) } }",
                "<div class=\"run\">top</div><section>one</section><section>two</section>");

        assertThat(pages(book)).containsExactly("one top", "two top");
    }

    @Test
    void anEmptyBlockBreaksThePage() {
        Book book = book(".x { break-before: page }", "<p>one</p><div class=\"x\"></div><p>two</p>");

        assertThat(pages(book)).containsExactly("one", "two");
    }

    @Test
    void aBreakBeforeTheFirstBlockOfASectionIsFoundBehindAPlaceWithoutHeight() {
        Book book = book(
                "h1 { break-before: page } .empty { font-size: 10pt }",
                "<p>one</p><section><div class=\"empty\"></div><h1>two</h1></section>");

        assertThat(pages(book)).containsExactly("one", "two");
    }

    @Test
    void aHeadingStaysWithItsTextAcrossAPlaceWithoutHeight() {
        Book book = book("", lines(10) + "<h1>head</h1><div></div><p>text</p>");

        assertThat(words(book.pages().get(1))).isEqualTo("head text");
    }

    @Test
    void aCaptionIsAsWideAsItsLongestWord() {
        Book book = book("", "<table><caption>caption words</caption><tbody></tbody></table>");

        assertThat(find(book.pages().get(0), "caption").run().width()).isGreaterThan(30);
    }

    @Test
    void aLongWordDoesNotBreakTheShortOnesBesideIt() {
        String address = "x".repeat(120);
        Page page = book("", "<table><tr><td>short</td><td>" + address + "</td></tr></table>")
                .pages()
                .get(0);

        assertThat(BookReader.text(find(page, "s").run())).isEqualTo("short");
    }

    @Test
    void aColumnHasRoomForTheInlineBlockInIt() {
        String badge = "<span class=\"ib\">badge</span>";
        Page page = book(
                        ".ib { display: inline-block; padding: 3pt }",
                        "<table><tr><td>" + badge + "</td><td>" + "word ".repeat(60) + "</td></tr></table>")
                .pages()
                .get(0);

        assertThat(BookReader.text(find(page, "b").run())).isEqualTo("badge");
    }

    @Test
    void anInlineBlockWithAShareOfTheWidthStandsInATable() {
        Book book = book(
                ".ib { display: inline-block; width: 50% }",
                "<table><tr><td><span class=\"ib\">half</span></td><td>x</td></tr></table>");

        assertThat(read(book)).isEqualTo("halfx");
    }

    @Test
    void aLetterWiderThanItsColumnIsReported() {
        String cells = "<td>W</td>".repeat(60);

        assertThat(rules("", "<table><tr>" + cells + "</tr></table>")).containsExactly("too-narrow");
    }

    @Test
    void aPictureWiderThanItsRoomMarginsWithoutRoomAndATableWithoutEndAreReported() {
        assertThat(rules(
                        "svg { display: block; width: 5000pt }",
                        "<svg viewBox=\"0 0 2 1\"><title>x</title><rect width=\"1\" height=\"1\"/></svg>"))
                .containsExactly("too-wide");
        assertThat(rules("@page { margin: 2000pt }", "<p>x</p>")).contains("no-room");
        assertThat(rules("", "<table><tr>" + "<td>x</td>".repeat(1001) + "</tr></table>"))
                .contains("too-many-columns");
    }

    @Test
    void whatIsNeverShownIsReported() {
        assertThat(rules(".run { position: running(x) }", "<div class=\"run\">lost</div>"))
                .containsExactly("running-nowhere");
        String shown = ".run { position: running(x) } .in { position: running(y) }\n"
                + "@page { margin: 30pt; @top-center { content: element(x) } @bottom-center { content: element(y) } }";
        assertThat(rules(shown, "<div class=\"run\">a<span class=\"in\">lost</span></div>"))
                .containsExactly("misplaced-element");
        assertThat(rules(shown + ".row { display: flex }", "<div class=\"row\"><div class=\"run\">up</div></div>"))
                .contains("misplaced-element");
    }

    @Test
    void aLinkToWhatHasNoPlaceIsReported() {
        String table = "<table><colgroup><col id=\"c\"/></colgroup><tbody><tr><td>x</td></tr></tbody></table>";

        assertThat(rules("", "<p><a href=\"#c\">see</a></p>" + table)).containsExactly("link-to-nowhere");
    }

    @Test
    void aLinkToWhatHasNoPlaceIsReportedAtThatLink() {
        String table = "<table><colgroup><col id=\"c\"/></colgroup><tbody><tr><td>x</td></tr></tbody></table>";
        String page = table + "\n<p>a <a href=\"#c\">see</a></p>";

        assertThat(set("", page).findings())
                .extracting(finding -> finding.place().toString())
                .containsExactly("defect.html:2:6");
    }

    @Test
    void whatRunsOverTheEdgeIsReportedAtItsElement() {
        String css =
                ".over { width: 900pt; background: #eee } @page { margin: 30pt; @top-center { content: element(head) }"
                        + " }\n"
                        + ".head { position: running(head) }";

        assertThat(set(css, "<p>fine</p>\n<p>x</p> <div class=\"over\"><p>over</p></div>")
                        .findings())
                .extracting(
                        finding -> finding.rule().id(),
                        finding -> finding.place().toString())
                .containsExactly(tuple("over-the-edge", "defect.html:2:10"));
        assertThat(set(css, "<div class=\"head\"><div class=\"over\">out</div></div><p>fine</p>")
                        .findings())
                .extracting(
                        finding -> finding.rule().id(),
                        finding -> finding.place().file())
                .containsExactly(tuple("over-the-edge", "defect.css"));
    }

    @Test
    void aLanguageThatIsNoneIsReported() {
        assertThat(rules("", "<p lang=\"en_GB\">a</p><p lang=\"pt-BR\">b</p><p lang=\"\">c</p>"))
                .containsExactly("bad-attribute");
        assertThat(rules("", "<p lang=\"en" + "-x".repeat(50) + "\">a</p>")).containsExactly("bad-attribute");
    }

    @Test
    void aPageNumberInTheTextIsReported() {
        assertThat(rules("p::after { content: counter(page) }", "<p>x</p>")).containsExactly("misplaced-page-number");
    }

    @Test
    void theNumberOfPagesInTheTextIsRight() {
        Book book = book(".n::after { content: counter(pages) }", "<p class=\"n\">of </p>" + lines(30));

        assertThat(words(book.pages().get(0))).startsWith("of " + book.pages().size());
    }

    @Test
    void theSignForALostObjectIsReported() {
        assertThat(rules("", "<p>a\uFFFCb</p>")).containsExactly("misplaced-character");
        assertThat(rules("p::before { content: \"\uFFFC\" }", "<p>a</p>")).containsExactly("misplaced-character");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        table::before { content: 'x' }              | <table><tr><td>a</td></tr></table>
        tr::after { content: 'x' }                  | <table><tr><td>a</td></tr></table>
        ul::before { content: 'x' }                 | <ul><li>a</li></ul>
        dl div::before { content: 'x' }             | <dl><div><dt>a</dt><dd>b</dd></div></dl>
        td { break-before: page }                   | <table><tr><td>a</td></tr></table>
        td p { break-before: page }                 | <table><tr><td><p>a</p></td></tr></table>
        thead tr { break-before: page }             | <table><thead><tr><th>a</th></tr></thead></table>
        div { display: flex } p { break-before: page } | <div><p>a</p></div>
        div { display: flex } p { break-before: page } | <div><section><p>a</p></section></div>
        span { display: inline-block; break-before: page } | <p><span>a</span></p>
        tr { background: #eee }                     | <table><tr><td>a</td></tr></table>
        tr { position: running(x) }                 | <table><tr><td>a</td></tr></table>
        body { position: running(x) }               | <p>a</p>
        li { display: inline }                      | <ul><li>a</li></ul>
        dt { display: inline }                      | <dl><dt>a</dt><dd>b</dd></dl>
        h1 { display: inline }                      | <h1>a</h1>
        bdi { display: block }                      | <p><bdi>a</bdi></p>
        span { vertical-align: top }                | <p><span>a</span></p>
        span { border-bottom: 1pt solid }           | <p><span>a</span></p>
        span { padding: 2pt 0 }                     | <p><span>a</span></p>
        span { background: #eee }                   | <p><span>a</span></p>
        div { display: flex } p { flex: 1; max-width: 20pt } | <div><p>a</p></div>
        tr { height: 20pt }                         | <table><tr><td>a</td></tr></table>
        table { height: 20pt }                      | <table><tr><td>a</td></tr></table>
        """)
    void whatWouldHaveNoEffectIsRefusedInItsPlace(String css, String body) {
        Checked<Book> book = set(css, body);

        assertThat(book.findings()).extracting(finding -> finding.rule().id()).containsExactly("no-effect");
        assertThat(book.findings()).extracting(Finding::hint).noneMatch(String::isBlank);
    }

    @Test
    void aRuleWithoutEffectIsReportedOnceAndWhereItStands() {
        Checked<Book> book =
                set("\ntr::before { content: 'x' }", "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>");

        assertThat(book.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place().file()).isEqualTo("defect.css");
            assertThat(finding.place().column()).isEqualTo(1);
        });
    }

    @Test
    void aPageEndsBetweenRowsAndGroupsOfRowsWhereItIsAskedFor() {
        String rows = "<tr><td>a</td></tr><tr class=\"x\"><td>b</td></tr>";
        String groups = "<tbody><tr><td>a</td></tr></tbody><tbody class=\"x\"><tr><td>b</td></tr></tbody>";
        String foot = "<tbody><tr><td>a</td></tr></tbody><tfoot class=\"x\"><tr><td>b</td></tr></tfoot>";
        for (String inside : List.of(rows, groups, foot)) {
            Book book = book(".x { break-before: page }", "<table>" + inside + "</table>");
            assertThat(pages(book)).as(inside).containsExactly("a", "b");
        }
    }

    @Test
    void aPageThatEndsBeforeTheFirstRowTakesTheHeadOfTheTableWithIt() {
        Book book = book(
                "tbody { break-before: page } th { font-weight: normal }",
                "<p>up</p><table><caption>of</caption><thead><tr><th>head</th></tr></thead><tbody><tr><td>a</td></tr></tbody>"
                        + "<tbody><tr><td>b</td></tr></tbody></table>");

        assertThat(pages(book)).containsExactly("up", "of head a", "head b");
    }

    @Test
    void aLineAlongTextOfABlockReachesTheBlocksInIt() {
        String css = ".u { text-decoration: underline } .ib { display: inline-block }";
        String body = "<div class=\"u\"><p>one <em>two</em></p><ul><li>item</li></ul></div>";

        assertThat(shapes(book(css, body))).isEqualTo(3);
        assertThat(shapes(book(css, "<p class=\"u\">one <span class=\"ib\">two</span></p>")))
                .isEqualTo(1);
    }

    private static long shapes(Book book) {
        return book.pages().get(0).marks().stream()
                .filter(Mark.Shape.class::isInstance)
                .count();
    }

    @Test
    void aBlockTakesItsDirectionFromItsFirstLetterWhereItIsToChoose() {
        Book book = book("", "<p dir=\"auto\">\n1 <bdi>a</bdi> حلب</p><p dir=\"auto\">12 ab</p>");
        Page page = book.pages().get(0);

        assertThat(find(page, "حلب").x()).isGreaterThan(100);
        assertThat(find(page, "12").x()).isEqualTo(10);
    }

    @Test
    void partsOfARowStandAcrossItsLeastHeight() {
        String css = ".row { display: flex; align-items: %s; height: 60pt; padding: 4pt 0 }";

        double top =
                find(book(css.formatted("stretch"), ROW).pages().get(0), "a").y();
        double foot =
                find(book(css.formatted("flex-end"), ROW).pages().get(0), "a").y();
        assertThat(foot - top).isEqualTo(48, within(0.001));
    }

    @Test
    void anInlineBlockIsNotWiderThanItMayBe() {
        Book book = book(
                ".ib { display: inline-block; max-width: 90pt }",
                "<p><span class=\"ib\">one two three four five six seven</span></p>");

        assertThat(find(book.pages().get(0), "seven").y())
                .isGreaterThan(find(book.pages().get(0), "one").y());
    }

    @Test
    void anInlineBlockInRaisedTextIsRaisedWithIt() {
        Book book = book(".ib { display: inline-block }", "<p>x<sup>a<span class=\"ib\">b</span></sup></p>");

        assertThat(find(book.pages().get(0), "b").y())
                .isEqualTo(find(book.pages().get(0), "a").y(), within(0.001));
    }

    @Test
    void wordsThatAreNotToWrapAreBrokenBetweenThemWhereTheRoomEnds() {
        Book book = book(".w { white-space: nowrap; width: 50pt }", "<p class=\"w\">seven eleven thirteen</p>");

        assertThat(BookReader.words(book.pages().get(0)))
                .extracting(words -> BookReader.text(words.run()).strip())
                .filteredOn(word -> !word.isEmpty())
                .containsExactly("seven", "eleven", "thirteen");
    }
}
