package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.text.Run;

/** What matters most on the small pages, in words. */
class PageRulesTest {

    private static final Offset<Double> NEAR = within(0.05);
    /** The margins of the small pages, and the width between them. */
    private static final double MARGIN = 20;

    private static final double ROOM = 200;

    static List<SmallPage> pages() {
        return SmallPage.all("pages");
    }

    private static SmallPage page(String name) {
        return SmallPage.named(name);
    }

    private static List<DrawnShape> shapes(String name, String what) {
        return DrawnShape.of(page(name).book()).stream()
                .filter(shape -> shape.what().startsWith(what))
                .toList();
    }

    private static List<String> artifacts(String name, int page) {
        return page(name).lines().stream()
                .filter(line -> line.page() == page && line.artifact())
                .map(DrawnLine::text)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingRunsOverTheEdgeOfAPage(SmallPage page) {
        for (SmallPage side : List.of(page, page.mirrored())) {
            Book book = side.book();
            double width = book.pages().get(0).width();
            double height = book.pages().get(0).height();
            assertThat(DrawnLine.of(book)).as(side.toString()).allSatisfy(line -> {
                assertThat(line.x()).isBetween(0.0, width - line.width());
                assertThat(line.y()).isBetween(0.0, height);
            });
            assertThat(DrawnShape.of(book)).as(side.toString()).allSatisfy(shape -> {
                assertThat(shape.x()).isBetween(0.0, width - shape.width());
                assertThat(shape.y()).isBetween(0.0, height - shape.height());
            });
        }
    }

    // text

    @Test
    void justificationStretchesSpacesAloneAndAllAlike() {
        for (DrawnLine line : page("justify").lines()) {
            for (Run run : line.runs()) {
                assertThat(run.letterSpacing()).isZero();
                assertThat(run.wordSpacing()).isEqualTo(line.runs().get(0).wordSpacing());
            }
        }
        assertThat(page("justify").line("Water reaches").width()).isCloseTo(ROOM, NEAR);
    }

    @Test
    void theLastLineAndOneThatABreakEndsAreNotJustified() {
        assertThat(page("justify").line("convoy").width()).isLessThan(ROOM - 20);
        assertThat(page("justify").line("A line that").width()).isLessThan(ROOM - 20);
        assertThat(page("justify").line("others are").width()).isLessThan(ROOM);
    }

    @Test
    void aWordBreaksAtASoftHyphenWhichShowsThereAlone() {
        assertThat(page("soft-hyphens").text(1))
                .startsWith("The international or-", "ganisations and the")
                .contains("unbroken");
    }

    @Test
    void anAddressBreaksAfterItsSignsAndNothingOfItIsLost() {
        String text = String.join("", page("long-words").text(1));

        assertThat(page("long-words").text(1)).contains("agency.example/", "district=north&");
        assertThat(text)
                .contains("https://agency.example/reports/2031/05/situation?district=north&week=18_final-version.pdf")
                .contains("W".repeat(40));
    }

    @Test
    void aShortWordStaysWholeBesideALongOneThatIsBroken() {
        assertThat(page("long-words").text(2)).contains("short");
        assertThat(String.join("", page("long-words").text(2))).startsWith("abcdefghij".repeat(6));
    }

    @Test
    void aNoBreakSpaceKeepsANumberWithItsUnit() {
        assertThat(page("line-breaks").text(1)).contains("200 000 km, 25 °C or 4 500 m");
    }

    @Test
    void spacedLettersStandApartByTheSameAmount() {
        List<DrawnLine> lines = page("letter-spacing").lines();

        int letters = "Official figures".length();
        assertThat(lines.get(1).width() - lines.get(0).width()).isCloseTo(2.0 * letters, NEAR);
        assertThat(lines.get(2).width() - lines.get(0).width()).isCloseTo(-0.5 * letters, NEAR);
    }

    @Test
    void subStandsBelowTheLineAndSupAboveIt() {
        SmallPage page = page("sub-sup");

        assertThat(page.line("2").y()).isGreaterThan(page.line("H").y());
        assertThat(page.line("3").y()).isLessThan(page.line("H").y());
        assertThat(page.line("n").y()).isLessThan(page.line("3").y());
        assertThat(page.line("Raised").y() - page.line("by three points").y()).isCloseTo(3, NEAR);
    }

    @Test
    void linesOfOneHeightStandThatFarApart() {
        SmallPage page = page("line-height");

        assertThat(page.line("times").y() - page.line("Two").y()).isCloseTo(20, NEAR);
        assertThat(page.line("points").y() - page.line("Eighteen").y()).isCloseTo(18, NEAR);
    }

    // boxes

    @Test
    void marginsThatTouchBecomeTheGreatestOfThem() {
        SmallPage page = page("margins-collapse");

        assertThat(page.line("Two").y() - page.line("One").y()).isCloseTo(14 + 10, NEAR);
        assertThat(page.line("Three").y() - page.line("Two").y()).isCloseTo(14 + 16, NEAR);
        assertThat(page.line("Five").y() - page.line("Four").y()).isCloseTo(14 + 10 - 4, NEAR);
    }

    @Test
    void theMarginOfTheFirstBoxIsKeptOnTheFirstPageAndGoneOnLaterOnes() {
        assertThat(page("margins-collapse").line("One").y()).isCloseTo(MARGIN + 10 + 10.9, within(0.1));
        assertThat(page("box-over-pages").line("Paragraph 9").y()).isCloseTo(MARGIN + 10.9, within(0.1));
    }

    @Test
    void widthsAreThoseOfTheStyleWithinTheirLimits() {
        assertThat(shapes("widths", "fill"))
                .extracting(DrawnShape::width)
                .containsExactly(60.0, 100.0, 90.0, 40.0, 60.0, 80.0);
    }

    @Test
    void aBoxGrowsWithItsTextRatherThanClipIt() {
        assertThat(shapes("heights", "fill")).extracting(DrawnShape::height).containsExactly(30.0, 24.0, 28.0);
    }

    @Test
    void anInlineBlockStandsOnTheBaselineOfItsLine() {
        SmallPage page = page("inline-block");

        assertThat(page.line("tag").y()).isCloseTo(page.line("A line").y(), NEAR);
        assertThat(page.line("box of them").y()).isCloseTo(page.line("Two").y(), NEAR);
        assertThat(page.line("at the top").y()).isLessThan(page.line("Two").y());
    }

    @Test
    void aBorderAtOneSideOfARoundBoxIsDrawn() {
        assertThat(shapes("border-radius", "line #c0392b 4.00")).hasSize(1);
    }

    @Test
    void cardsInARowShareWhatIsLeftAndFillIt() {
        SmallPage page = page("flex");

        assertThat(page.line("B").x() - page.line("A").x()).isGreaterThan(50 + 8);
        assertThat(page.line("C").right()).isCloseTo(MARGIN + ROOM, NEAR);
        assertThat(page.line("at the start").x()).isLessThan(100);
    }

    @Test
    void whatStandsInARowIsAlignedAsItsStyleSays() {
        SmallPage page = page("flex-align");

        assertThat(page.line("baseline").y())
                .isCloseTo(page.lines().get(8).y(), NEAR)
                .isGreaterThan(page.line("end").y());
        assertThat(shapes("flex-align", "fill #cfe3e8"))
                .extracting(DrawnShape::height)
                .containsExactly(28.0, 28.0, 28.0, 18.0, 28.0, 18.0, 28.0, 18.0, 28.0, 18.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A table", "A row", "A paragraph", "A list at once"})
    void theMarkerOfAnItemStandsOnTheFirstLineOfWhateverItHolds(String text) {
        SmallPage page = page("list-item-blocks");
        DrawnLine line = page.line(text);

        assertThat(page.lines())
                .anyMatch(marker -> marker.text().equals("•")
                        && marker.page() == line.page()
                        && Math.abs(marker.y() - line.y()) < 0.05
                        && marker.right() < 40);
    }

    @Test
    void itemsAreNumberedByTheirSystemAndByWhatTheyAreGiven() {
        assertThat(page("list-markers").text(1)).contains("c.", "III.", "٣.", "۳.", "৩.", "३.", "၃.", "–");
        assertThat(page("lists").text(2)).containsExactly("10.", "Tenth", "20.", "Twentieth");
    }

    @Test
    void countersCountInTheirScopes() {
        assertThat(page("counters").text(1))
                .containsExactly(
                        "Report", "1. Water", "1.a Pumps (north)", "1.b Pipes (south)", "2. Food", "2.a Bread (east)");
    }

    @Test
    void whatIsNotForPaperIsNotOnIt() {
        assertThat(page("cascade").text(1)).doesNotContain("Never").contains("On paper");
    }

    // tables

    @Test
    void columnsHaveTheWidthsTheyAreGivenAndTheOthersTheRest() {
        SmallPage page = page("table-widths");

        assertThat(page.line("half").x() - page.line("30").x()).isCloseTo(30, NEAR);
        assertThat(page.line("the rest").x() - page.line("half").x()).isCloseTo(100, NEAR);
    }

    @Test
    void aFixedTableAsksNoMoreThanItsFirstRow() {
        SmallPage page = page("table-fixed");

        assertThat(page.line("b").x() - page.line("a").x()).isCloseTo(50, NEAR);
        assertThat(page.line("c").x() - page.line("b").x()).isCloseTo(75, NEAR);
    }

    @Test
    void cellsThatSpanStandOverTheColumnsAndBesideTheRowsTheySpan() {
        SmallPage page = page("table-spans");

        assertThat(page.line("People").x()).isCloseTo(page.line("12").x(), NEAR);
        assertThat(page.line("not assessed").x()).isCloseTo(page.line("12").x(), NEAR);
        assertThat(page.line("reached").x()).isCloseTo(page.line("7").x(), NEAR);
        assertThat(page.line("South").y()).isCloseTo(page.line("not assessed").y(), NEAR);
        assertThat(page.line("3").x()).isCloseTo(page.line("12").x(), NEAR);
    }

    @Test
    void cellsStandWhereTheirStyleSays() {
        SmallPage page = page("table-vertical-align");

        assertThat(page.line("middle").y() - page.line("top").y()).isCloseTo((44 - 18) / 2.0, NEAR);
        assertThat(page.line("bottom").y() - page.line("top").y()).isCloseTo(44 - 18, NEAR);
        assertThat(page.line("of the row").y()).isCloseTo(page.line("baseline").y(), NEAR);
    }

    @Test
    void theHeadOfATableStandsOnEachPageAndIsReadOnce() {
        assertThat(page("table-head-repeated").text(1)).startsWith("Rows", "No.", "What");
        assertThat(page("table-head-repeated").text(2)).doesNotContain("No.");
        assertThat(artifacts("table-head-repeated", 2)).containsExactly("No.", "What");
        assertThat(artifacts("table-head-repeated", 3)).containsExactly("No.", "What");
    }

    @Test
    void aRowThatFitsIsKeptWhole() {
        assertThat(page("table-rows-whole").text(2)).startsWith("3", "Row 3 has words for more than one");
        assertThat(page("rows-over-pages").text(1)).containsExactly("Filled");
        assertThat(page("rows-over-pages").text(2)).containsExactly("Both rows", "first", "second");
    }

    @Test
    void aRowHigherThanAPageIsSplitAndNothingOfItIsLost() {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= 4; page++) {
            text.append(String.join(" ", page("table-row-split").text(page))).append(' ');
        }
        for (int i = 1; i <= 60; i++) {
            assertThat(text).containsOnlyOnce(String.format("word%02d", i));
        }
        assertThat(text.toString()).endsWith("word60 After after ");
    }

    @Test
    void whereARowIsSplitItsCellsAreAllOpen() {
        long closed = shapes("table-row-split", "line").stream()
                .filter(line -> line.page() < 4 && line.height() == 0 && line.y() > 130)
                .count();

        assertThat(closed).isZero();
    }

    @Test
    void aCaptionStaysWithItsTable() {
        assertThat(page("table-caption-kept").text(1)).containsExactly("Filled");
        assertThat(page("table-caption-kept").text(2)).containsExactly("The caption", "first row", "second row");
        assertThat(page("caption-and-head").text(2)).startsWith("The caption", "Head", "first row");
    }

    // pages

    @Test
    void noHeadingStandsAloneAtAFoot() {
        assertThat(page("heading-at-foot").text(1)).containsExactly("Filled");
        assertThat(page("heading-at-foot").text(2))
                .startsWith("Part", "Section", "Its text, which begins on the next page");
    }

    @Test
    void twoLinesAtLeastStandBeforeTheEndOfAPageAndAfterIt() {
        SmallPage page = page("orphans-widows");

        assertThat(page.text(1)).containsExactly("Room for two lines", "First", "second");
        assertThat(page.text(2)).containsExactly("third", "fourth");
        assertThat(page.text(3)).containsExactly("Room for one line");
        assertThat(page.text(5)).containsExactly("Room for three lines", "Eighth", "ninth");
        assertThat(page.text(7)).containsExactly("Room for three lines");
        assertThat(page.text(8)).hasSize(4);
    }

    @Test
    void pagesEndWhereTheyAreToldTo() {
        assertThat(List.of(1, 2, 3, 4))
                .extracting(number -> page("breaks").text(number).get(0))
                .containsExactly("First page", "Second page", "Third page", "Fourth page");
    }

    @Test
    void boxesAreKeptWholeAndTogetherWhereTheyFit() {
        assertThat(page("break-inside").text(2)).containsExactly("One", "Two", "Three");
        assertThat(page("break-avoid").text(2)).containsExactly("Kept with the next", "Kept with the one before");
    }

    @Test
    void theFirstPageHasItsOwnMargins() {
        assertThat(page("first-page").line("Paragraph 1").y()).isCloseTo(60 + 10.9, within(0.1));
        assertThat(page("first-page").line("Paragraph 6").y()).isCloseTo(20 + 10.9, within(0.1));
        assertThat(artifacts("first-page", 1)).isEmpty();
        assertThat(artifacts("first-page", 2)).containsExactly("2");
    }

    @Test
    void marginsSayWhichPageOfHowManyItIs() {
        assertThat(artifacts("margin-boxes", 2)).containsExactly("Top left", "ii", "Draft", "—", "Page 2 of 2");
    }

    @Test
    void aRunningElementStandsOnEveryPageUntilAnotherTakesItsPlace() {
        assertThat(artifacts("running", 1)).containsExactly("The first head", "The office", "Page 1 of 3");
        assertThat(artifacts("running", 3)).containsExactly("The second head", "The office", "Page 3 of 3");
        assertThat(page("running").text(3)).containsExactly("Three");
    }

    @Test
    void aFootnoteStandsOnThePageOfItsMark() {
        SmallPage page = page("footnotes");

        assertThat(page.text(1)).contains("Water reaches half").endsWith("1. By the count of the partners");
        assertThat(page.text(2)).startsWith("The last line", "2");
        assertThat(page.text(2)).element(3).asString().startsWith("2. Its note takes the line with it");
    }

    @Test
    void aLongFootnoteBeginsOnThePageOfItsMarkAndGoesOnOverleaf() {
        SmallPage page = page("footnote-long");

        assertThat(page.text(1)).startsWith("A mark").element(3).asString().startsWith("1. note01");
        assertThat(page.text(2)).last().asString().endsWith("note60");
        assertThat(page.text(3)).containsExactly("Paragraph 7", "Paragraph 8");
    }

    @Test
    void theRuleAboveFootnotesStandsAtTheStart() {
        List<DrawnShape> mirrored = DrawnShape.of(page("footnotes").mirrored().book());

        assertThat(mirrored).extracting(shape -> shape.x() + shape.width()).containsOnly(MARGIN + ROOM);
    }

    @Test
    void footnotesAreCalledFromCellsAndItems() {
        assertThat(page("footnote-in-table").text(1)).endsWith("1. Three districts", "2. Estimated", "3. Of the list");
    }

    @Test
    void contentsHaveTheRightNumbersAtTheEndOfTheirLeaders() {
        SmallPage page = page("contents");

        assertThat(page.text(1))
                .containsExactly(
                        "Water",
                        "2",
                        "Food and what else is eaten in the villages",
                        "of the north",
                        "3",
                        "Health",
                        "5");
        assertThat(page.line("2").right()).isCloseTo(MARGIN + ROOM, NEAR);
        assertThat(page.mirrored().line("2").x()).isCloseTo(MARGIN, NEAR);
        assertThat(page.text(5)).containsExactly("Health");
    }

    @Test
    void aLinkHasARectangleForEachLineOverItsWords() {
        assertThat(shapes("links", "link to #there")).hasSize(3);
        for (DrawnShape link : shapes("links", "link to #there").subList(0, 2)) {
            assertThat(page("links").lines())
                    .anyMatch(line -> line.y() > link.y()
                            && line.y() < link.y() + link.height()
                            && line.x() <= link.x()
                            && line.right() >= link.x() + link.width());
        }
    }

    @Test
    void boxesOfTheirOwnAndPicturesAreLinksToo() {
        assertThat(shapes("links", "link to https://agency.example/b")).hasSize(1);
        assertThat(shapes("links", "link to https://agency.example/c")).hasSize(1);
        DrawnShape picture = shapes("links", "picture").get(0);
        assertThat(shapes("links", "link to #there").get(2))
                .extracting(DrawnShape::x, DrawnShape::width, DrawnShape::height)
                .containsExactly(picture.x(), picture.width(), picture.height());
    }

    @Test
    void linksLeadToWhereTheirTargetsStand() {
        Book book = page("contents").book();

        assertThat(book.spots().get("food").page()).isEqualTo(2);
        assertThat(book.spots().get("long").page()).isEqualTo(4);
        assertThat(book.spots().get("long").y()).isCloseTo(MARGIN, NEAR);
    }

    @Test
    void headingsAreBookmarksWithTheirLevelAndLanguage() {
        assertThat(page("headings").book().bookmarks())
                .extracting(mark -> mark.level() + " " + mark.title() + " " + mark.lang())
                .containsExactly("1 Report en", "2 Water and more en", "3 North en", "2 Santé fr");
    }
}
