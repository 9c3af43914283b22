package org.sitrep.typeset.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.typeset.pdf.Sample.book;
import static org.sitrep.typeset.pdf.Sample.leaf;
import static org.sitrep.typeset.pdf.Sample.page;
import static org.sitrep.typeset.pdf.Sample.part;
import static org.sitrep.typeset.pdf.Sample.pdf;
import static org.sitrep.typeset.pdf.Sample.rectangle;
import static org.sitrep.typeset.pdf.Sample.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.typeset.VeraPdf;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.Page;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Matrix;
import org.sitrep.typeset.layout.structure.Part;
import org.sitrep.typeset.style.value.Color;

/** What veraPDF says of each thing that a PDF may hold. */
class ConformanceTest {

    private static final Color BLUE = new Color(0x336699, true);

    @Test
    void textWithHeadingsAndBookmarks() {
        Part document = part(0, "Document", part(1, "H1", leaf(2)), part(3, "P", leaf(4)), part(5, "H2", leaf(6)));
        Book book = new Book(
                List.of(
                        page(words("Floods", 40, 50, 2), words("It rained.", 40, 70, 4)),
                        page(words("Water", 40, 50, 6))),
                document,
                List.of(
                        new Book.Bookmark(1, "Floods", "en", new Book.Spot(0, 40, 40)),
                        new Book.Bookmark(2, "Water", "en", new Book.Spot(1, 40, 40))),
                Map.of());

        VeraPdf.assertConforms(pdf(book));
    }

    @Test
    void linksOutAndWithin() {
        Part document =
                part(0, "Document", part(1, "P", leaf(2), part(3, "Link", leaf(4)), leaf(5), part(6, "Link", leaf(7))));
        Page page = page(
                words("See ", 40, 50, 2),
                words("there", 60, 50, 4),
                new Mark.Link(60, 40, 30, 14, "https://example.org/é?q=ا", "there", 3),
                words(" or ", 90, 50, 5),
                words("below", 120, 50, 7),
                words("again", 40, 62, 7),
                new Mark.Link(120, 40, 30, 14, "#below", "below again", 6),
                new Mark.Link(40, 52, 30, 14, "#below", "below again", 6));
        Book book = new Book(List.of(page), document, List.of(), Map.of("below", new Book.Spot(0, 40, 60)));

        VeraPdf.assertConforms(pdf(book));
    }

    @Test
    void tablesWithHeadersAndSpans() {
        Part head = part(
                2,
                "TR",
                part(3, "TH", Map.of("scope", "Column"), part(4, "P", leaf(5))),
                part(6, "TH", Map.of("scope", "Column"), leaf(7)));
        Part body = part(8, "TR", part(9, "TD", Map.of("colspan", "2"), leaf(10)));
        Part table = part(1, "Table", part(11, "Caption", leaf(12)), part(13, "THead", head), part(14, "TBody", body));

        VeraPdf.assertConforms(pdf(book(
                part(0, "Document", table),
                page(
                        words("Figures", 40, 40, 12),
                        rectangle(40, 45, 200, 12, new Color(0xDDDDDD, true), Mark.ARTIFACT),
                        words("Day", 40, 55, 5),
                        words("Number", 140, 55, 7),
                        words("none", 40, 70, 10)))));
    }

    @Test
    void listsWithLabels() {
        Part item = part(2, "LI", part(3, "Lbl", leaf(4)), part(5, "LBody", part(6, "P", leaf(7))));

        VeraPdf.assertConforms(pdf(book(
                part(0, "Document", part(1, "L", Map.of("list-numbering", "Decimal"), item)),
                page(words("1.", 40, 50, 4), words("First", 60, 50, 7)))));
    }

    @Test
    void notesAndWhatRefersToThem() {
        Part document = part(
                0,
                "Document",
                part(1, "P", leaf(2), part(3, "Reference", part(4, "Link", leaf(5))), leaf(6)),
                part(7, "Note", part(8, "Lbl", leaf(9)), part(10, "P", leaf(11))));
        Page page = page(
                words("Said", 40, 50, 2),
                words("1", 65, 47, 5),
                new Mark.Link(65, 40, 6, 10, "#note", "note 1", 4),
                words(" today", 72, 50, 6),
                words("1", 40, 700, 9),
                words("By radio", 50, 700, 11));

        VeraPdf.assertConforms(
                pdf(new Book(List.of(page), document, List.of(), Map.of("note", new Book.Spot(0, 40, 690)))));
    }

    @Test
    void figuresThatAreTransparentTurnedAndClipped() {
        Part figure = part(1, "Figure", Map.of("alt", "Two squares"), leaf(2));
        Mark.Group group = new Mark.Group(
                new Matrix(0, 2, -2, 0, 200, 100),
                List.of(0.0, 0.0, 50.0, 50.0),
                List.of(rectangle(0, 0, 30, 30, BLUE, 2), words("Aleppo", 5, 20, 2)),
                2);

        VeraPdf.assertConforms(pdf(book(part(0, "Document", figure), page(rectangle(40, 40, 90, 90, BLUE, 2), group))));
    }

    @Test
    void runningTextOutsideTheStructure() {
        VeraPdf.assertConforms(pdf(book(
                part(0, "Document", part(1, "P", leaf(2))),
                page(words("Page 1 of 1", 40, 800, Mark.ARTIFACT), words("Body", 40, 50, 2)))));
    }

    @Test
    void wordsInAnotherLanguage() {
        Part span = new Part(2, "Span", "fr", Map.of(), List.of(leaf(3)));

        VeraPdf.assertConforms(pdf(book(part(0, "Document", part(1, "P", span)), page(words("OMS", 40, 50, 3)))));
    }

    @Test
    void aPageWithNothingOnIt() {
        VeraPdf.assertConforms(pdf(book(part(0, "Document"), page())));
    }

    @Test
    void aFigureThatSaysNothingForTheBlindIsNotLetThrough() {
        Book book = book(part(0, "Document", part(1, "Figure", leaf(2))), page(rectangle(40, 40, 90, 90, BLUE, 2)));

        assertThat(VeraPdf.failures(pdf(book))).anyMatch(failure -> failure.startsWith("ua1 7.3-1"));
    }
}
