package org.sitrep.typeset.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitrep.typeset.pdf.Sample.book;
import static org.sitrep.typeset.pdf.Sample.leaf;
import static org.sitrep.typeset.pdf.Sample.load;
import static org.sitrep.typeset.pdf.Sample.page;
import static org.sitrep.typeset.pdf.Sample.paragraph;
import static org.sitrep.typeset.pdf.Sample.part;
import static org.sitrep.typeset.pdf.Sample.pdf;
import static org.sitrep.typeset.pdf.Sample.rectangle;
import static org.sitrep.typeset.pdf.Sample.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Tool;
import org.sitrep.typeset.layout.Book;
import org.sitrep.typeset.layout.mark.Mark;
import org.sitrep.typeset.layout.mark.Matrix;
import org.sitrep.typeset.layout.structure.Part;
import org.sitrep.typeset.style.value.Color;

/** The logical structure: what is read out, and in which order. */
class StructureTest {

    @TempDir
    private Path folder;

    @Test
    void textIsReadInTheOrderOfTheStructureWhateverIsDrawnFirst() throws IOException {
        Part document =
                part(0, "Document", part(1, "H1", leaf(2)), part(3, "P", leaf(4), part(5, "Span", leaf(6)), leaf(7)));
        Book book = book(
                document,
                page(
                        words("end.", 90, 70, 7),
                        words("Head", 40, 50, 2),
                        words("foot", 40, 800, Mark.ARTIFACT),
                        words("middle ", 60, 70, 6),
                        words("Begin ", 40, 70, 4)));
        Path file = Files.write(folder.resolve("order.pdf"), pdf(book));

        String read = Tool.named("pdfinfo").run("-struct-text", file.toString());

        assertThat(read.replaceAll("\\s+", " ").strip())
                .isEqualTo("Document H1 (block) \"Head\" P (block) \"Begin \" Span (inline) \"middle \" \"end.\"");
    }

    @Test
    void aParagraphMayGoOnOnTheNextPage() throws IOException {
        Book book = book(
                part(0, "Document", part(1, "P", leaf(2)), part(3, "P", leaf(4))),
                page(words("Begins ", 40, 50, 2)),
                page(words("and ends.", 40, 50, 2), words("Next.", 40, 62, 4)));

        try (PDDocument pdf = load(book)) {
            COSDictionary first = kids(document(pdf)).get(0);
            COSArray stretches = first.getCOSArray(COSName.K);

            assertThat(first.getCOSDictionary(COSName.PG))
                    .isEqualTo(pdf.getPage(0).getCOSObject());
            assertThat(stretches.getInt(0)).isZero();
            assertThat(((COSDictionary) stretches.getObject(1)).getCOSDictionary(COSName.PG))
                    .isEqualTo(pdf.getPage(1).getCOSObject());
            assertThat(parents(pdf, 1)).containsExactlyElementsOf(kids(document(pdf)));
        }
    }

    @Test
    void aPartWithNothingInItIsLeftOutButCellsStay() throws IOException {
        Part row = part(1, "TR", part(2, "TD", leaf(3)), part(4, "TD", part(5, "P", leaf(6))));
        Book book = book(
                part(0, "Document", part(7, "P", leaf(8)), part(9, "Sect", part(10, "P")), part(11, "Table", row)),
                page(words("full", 40, 50, 6)));

        try (PDDocument pdf = load(book)) {
            assertThat(outline(document(pdf))).isEqualTo("Document(Table(TR(TD TD(P))))");
        }
    }

    @Test
    void whatBelongsTogetherIsOneStretchAndWhatAdornsIsNone() throws IOException {
        Book book = paragraph(
                words("one ", 40, 50, 2),
                words("line", 70, 50, 2),
                words("and another", 40, 62, 2),
                rectangle(40, 64, 20, 1, Color.BLACK, Mark.ARTIFACT),
                words("more", 40, 74, 2));

        try (PDDocument pdf = load(book)) {
            assertThat(kids(document(pdf)).get(0).getCOSArray(COSName.K).size()).isEqualTo(2);
        }
    }

    @Test
    void cellsKnowTheirScopeAndSpan() throws IOException {
        Part row = part(
                1,
                "TR",
                part(2, "TH", Map.of("scope", "Row"), leaf(3)),
                part(4, "TD", Map.of("colspan", "2"), leaf(5)));
        Book book =
                book(part(0, "Document", part(6, "Table", row)), page(words("h", 40, 50, 3), words("c", 60, 50, 5)));

        try (PDDocument pdf = load(book)) {
            List<COSDictionary> cells = kids(kids(kids(document(pdf)).get(0)).get(0));
            COSDictionary head = cells.get(0).getCOSDictionary(COSName.A);
            COSDictionary cell = cells.get(1).getCOSDictionary(COSName.A);

            assertThat(head.getNameAsString("Scope")).isEqualTo("Row");
            assertThat(cell.getInt("ColSpan")).isEqualTo(2);
        }
    }

    @Test
    void aFigureSaysWhereItStands() throws IOException {
        Mark.Group moved = new Mark.Group(
                new Matrix(2, 0, 0, 2, 100, 200), List.of(), List.of(rectangle(0, 0, 10, 20, Color.BLACK, 2)), 2);
        Book book = book(part(0, "Document", part(1, "Figure", Map.of("alt", "A box"), leaf(2))), page(moved));

        try (PDDocument pdf = load(book)) {
            COSDictionary figure = kids(document(pdf)).get(0);

            assertThat(figure.getString(COSName.ALT)).isEqualTo("A box");
            assertThat(figure.getCOSDictionary(COSName.A)
                            .getCOSArray(COSName.BBOX)
                            .toFloatArray())
                    .containsExactly(100, 601.89f, 120, 641.89f);
        }
    }

    @Test
    void aLinkBelongsToItsPartAndLeadsWhereItSays() throws IOException {
        Part document = part(0, "Document", part(1, "P", part(2, "Link", leaf(3)), part(4, "Link", leaf(5))));
        Book book = new Book(
                List.of(page(
                        words("out", 40, 50, 3),
                        new Mark.Link(40, 40, 20, 14, "https://example.org/a b", "out there", 2),
                        words("in", 80, 50, 5),
                        new Mark.Link(80, 40, 20, 14, "#ici", "in here", 4))),
                document,
                List.of(),
                Map.of("ici", new Book.Spot(0, 40, 100)));

        try (PDDocument pdf = load(book)) {
            List<PDAnnotation> links = pdf.getPage(0).getAnnotations();
            COSDictionary element = kids(kids(document(pdf)).get(0)).get(0);
            COSDictionary reference =
                    (COSDictionary) element.getCOSArray(COSName.K).getObject(1);

            assertThat(links).extracting(PDAnnotation::getContents).containsExactly("out there", "in here");
            assertThat(((PDAnnotationLink) links.get(0))
                            .getAction()
                            .getCOSObject()
                            .getString(COSName.URI))
                    .isEqualTo("https://example.org/a%20b");
            assertThat(links.get(0).getRectangle().getUpperRightY()).isEqualTo(802f);
            assertThat(reference.getCOSDictionary(COSName.OBJ))
                    .isEqualTo(links.get(0).getCOSObject());
            assertThat(
                            pdf.getDocumentCatalog()
                                    .findNamedDestinationPage(new org.apache.pdfbox.pdmodel.interactive
                                            .documentnavigation.destination.PDNamedDestination("ici"))
                                    .retrievePageNumber())
                    .isZero();
        }
    }

    @Test
    void bookmarksStandUnderThoseOfAHigherLevel() throws IOException {
        Book.Spot spot = new Book.Spot(0, 0, 0);
        Book book = new Book(
                List.of(page(words("x", 40, 50, 2))),
                part(0, "Document", part(1, "P", leaf(2))),
                List.of(
                        new Book.Bookmark(1, "A", "en", spot),
                        new Book.Bookmark(3, "A1", "en", spot),
                        new Book.Bookmark(2, "A2", "en", spot),
                        new Book.Bookmark(3, "A2a", "en", spot),
                        new Book.Bookmark(1, "B", "en", spot)),
                Map.of());

        try (PDDocument pdf = load(book)) {
            List<String> lines = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> describe(item, "", lines));

            assertThat(lines).containsExactly("A", " A1", " A2", "  A2a", "B");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().getOpenCount())
                    .isEqualTo(5);
        }
    }

    @Test
    void aMarkOfNoLeafAndALinkToNowhereAreFaultsOfTheBook() {
        Mark.Link astray = new Mark.Link(0, 0, 1, 1, "#nowhere", "x", 1);

        assertThatThrownBy(() -> pdf(paragraph(words("x", 40, 50, 3))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("part 3");
        assertThatThrownBy(() -> pdf(paragraph(words("x", 40, 50, 2), astray)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("#nowhere");
    }

    private static void describe(PDOutlineItem item, String indent, List<String> lines) {
        lines.add(indent + item.getTitle());
        item.children().forEach(child -> describe(child, indent + " ", lines));
    }

    private static COSDictionary document(PDDocument pdf) {
        COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        return kids(root).get(0);
    }

    private static List<COSDictionary> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSDictionary> elements = new ArrayList<>();
        for (COSBase kid : kids instanceof COSArray array ? array : List.of(kids == null ? COSName.A : kids)) {
            COSBase object = kid instanceof org.apache.pdfbox.cos.COSObject reference ? reference.getObject() : kid;
            if (object instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S)) {
                elements.add(dictionary);
            }
        }
        return elements;
    }

    private static String outline(COSDictionary element) {
        List<String> kids = kids(element).stream().map(StructureTest::outline).toList();
        return element.getNameAsString(COSName.S) + (kids.isEmpty() ? "" : "(" + String.join(" ", kids) + ")");
    }

    private static List<COSDictionary> parents(PDDocument pdf, int key) {
        COSArray numbers = pdf.getDocumentCatalog()
                .getStructureTreeRoot()
                .getCOSObject()
                .getCOSDictionary(COSName.PARENT_TREE)
                .getCOSArray(COSName.NUMS);
        List<COSDictionary> parents = new ArrayList<>();
        COSArray page = (COSArray) numbers.getObject(2 * key + 1);
        for (int i = 0; i < page.size(); i++) {
            parents.add((COSDictionary) page.getObject(i));
        }
        return parents;
    }
}
