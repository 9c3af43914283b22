package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.Page;

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
            assertThat(DrawnLine.of(book)).as(side.toString()).allSatisfy(line -> {
                Page on = book.pages().get(line.page() - 1);
                assertThat(line.x()).isBetween(0.0, on.width() - line.width());
                assertThat(line.y()).isBetween(0.0, on.height());
            });
            assertThat(DrawnShape.of(book)).as(side.toString()).allSatisfy(shape -> {
                Page on = book.pages().get(shape.page() - 1);
                assertThat(shape.x()).isBetween(0.0, on.width() - shape.width());
                assertThat(shape.y()).isBetween(0.0, on.height() - shape.height());
            });
        }
    }

    // text

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
    void supStandsAboveTheLine() {
        SmallPage page = page("sup");

        assertThat(page.line("3").y()).isLessThan(page.line("Half").y());
        assertThat(page.line("n").y()).isLessThan(page.line("3").y());
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
                .containsExactly(60.0, 100.0, 90.0, 40.0, 80.0);
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
        assertThat(shapes("flex-align", "fill #cfe3e8"))
                .extracting(DrawnShape::height)
                .containsExactly(28.0, 28.0, 28.0, 18.0);
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
    void cellsThatSpanStandOverTheColumnsTheySpan() {
        SmallPage page = page("table-spans");

        assertThat(page.line("People").x()).isCloseTo(page.line("12").x(), NEAR);
        assertThat(page.line("not assessed").x()).isCloseTo(page.line("12").x(), NEAR);
        assertThat(page.line("reached").x()).isCloseTo(page.line("7").x(), NEAR);
    }

    @Test
    void cellsStandWhereTheirStyleSays() {
        SmallPage page = page("table-vertical-align");

        assertThat(page.line("middle").y() - page.line("top").y()).isCloseTo((44 - 18) / 2.0, NEAR);
        assertThat(page.line("bottom").y() - page.line("top").y()).isCloseTo(44 - 18, NEAR);
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
    }

    @Test
    void aRowHigherThanAPageIsSplitAndNothingOfItIsLost() {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= 3; page++) {
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
                .filter(line -> line.page() < 3 && line.height() == 0 && line.y() > 130)
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
    void pagesEndWhereTheSheetEndsThem() {
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
    void aBoxIsCutWhereItWouldLeaveMuchOfThePageBlank() {
        assertThat(page("break-inside-tall").text(1)).containsExactly("Filled", "One", "Two");
        assertThat(page("break-inside-tall").text(2)).containsExactly("Three", "Four");
    }

    @Test
    void aGroupOfRowsIsCutWhereItStandsButNoRowOfItStandsAlone() {
        assertThat(page("table-groups-cut").text(1)).containsExactly("Filled", "Head", "a", "A1", "A2", "A3", "A4");
        assertThat(page("table-groups-cut").text(2)).containsExactly("A5", "A6", "b", "B1", "B2");
        assertThat(artifacts("table-groups-cut", 2)).containsExactly("Head");
    }

    @Test
    void columnsAreFilledPageByPageAndBalancedOnTheLast() {
        assertThat(page("columns").text(1))
                .containsExactly("Notes", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14");
        assertThat(page("columns").text(2)).containsExactly("15", "16", "17", "18", "19", "20", "After");
        assertThat(page("columns").line("8").y())
                .isEqualTo(page("columns").line("1").y());
        assertThat(page("columns").line("15").y())
                .isEqualTo(page("columns").line("18").y());
    }

    @Test
    void aLastPageOfOneLineIsSparedByLowerLinesAndSmallerGaps() {
        assertThat(page("last-line").book().pages()).hasSize(1);
        assertThat(page("last-line").text(1)).endsWith("Last");
    }

    @Test
    void aLastPageThatCannotBeSparedTakesOverFromThePageBefore() {
        assertThat(page("last-lines").text(1)).hasSize(7);
        assertThat(page("last-lines").text(2)).containsExactly("8", "9");
    }

    @Test
    void aRunningElementStandsOnEveryPageUntilAnotherTakesItsPlace() {
        assertThat(artifacts("running", 1)).containsExactly("The first head", "The office", "Page 1 of 3");
        assertThat(artifacts("running", 3)).containsExactly("The second head", "The office", "Page 3 of 3");
        assertThat(page("running").text(3)).containsExactly("Three");
    }

    @Test
    void contentsHaveTheRightNumbers() {
        SmallPage page = page("contents");

        assertThat(page.text(1))
                .containsExactly(
                        "Water 2", "Food and what else is eaten in the villages", "of the north 3", "Health 5");
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

    @Test
    void whatHasManyColumnsStandsOnTurnedPagesAndWhatFollowsOnUprightOnes() {
        SmallPage turned = page("turned");

        assertThat(turned.book().pages()).extracting(Page::width).containsExactly(160.0, 200.0, 200.0, 160.0);
        assertThat(turned.book().pages()).extracting(Page::height).containsExactly(200.0, 160.0, 160.0, 200.0);
        assertThat(turned.text(1)).containsExactly("One", "Before");
        assertThat(turned.text(2)).startsWith("Two", "A", "B", "C", "D", "a", "b", "c", "1");
        assertThat(turned.text(3)).endsWith("Wide, too");
        assertThat(turned.text(4)).containsExactly("After");
        assertThat(artifacts("turned", 3)).contains("Page 3").contains("A", "D");
        assertThat(turned.line("D").x()).isGreaterThan(140);
        assertThat(turned.mirrored().line("D").x()).isLessThan(60);
    }

    // the foot of a page

    @Test
    void whatHasAllTheRoomAboveItStandsAtTheFootOfItsPage() {
        SmallPage page = page("foot");

        assertThat(page.text(1)).containsExactly("Filled", "Foot");
        assertThat(page.text(2)).containsExactly("More");
        assertThat(page.line("Foot").y() - page.line("Filled").y()).isCloseTo(120 - 14, NEAR);
    }

    @Test
    void whereMuchOfThePageIsLeftMoreFollowsBelowAFoot() {
        assertThat(page("foot-with-more").text(1)).containsExactly("Filled", "Foot", "More");
    }

    @Test
    void aFootThatWouldGoOnToTheNextPageIsKept() {
        assertThat(page("foot-kept").text(1)).contains("One", "Seven", "Eight").doesNotContain("More");
    }
}
