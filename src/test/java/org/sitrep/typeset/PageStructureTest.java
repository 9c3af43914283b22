package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.typeset.TaggedPdf.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Every small page is a PDF for everyone; what validators do not see of that is read back here. */
@Tag("slow")
class PageStructureTest {

    /** What comes from the style sheet, or from a drawing, beside the words of the page. */
    private static final List<String> GENERATED = List.of("::", "<text");

    private static final Set<String> UNREAD = Set.of("head", "svg");
    private static final Set<String> UNREAD_CLASSES = Set.of("gone", "head", "foot");

    static Stream<SmallPage> pages() {
        return SmallPage.all("pages").stream();
    }

    static Stream<SmallPage> bothWays() {
        return pages().flatMap(page -> Stream.of(page, page.mirrored()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageIsForEveryoneAndForTheArchive(SmallPage page) {
        VeraPdf.assertConforms(page.pdf());
    }

    @ParameterizedTest
    @MethodSource("bothWays")
    void theStructureReadsAsTheSourceDoes(SmallPage page) throws Exception {
        String read = letters(new BookReader(page.book()).text());
        String source = letters(words(page));

        if (GENERATED.stream().anyMatch(page.source()::contains)) {
            assertThat(isWithin(source, read)).as("%s%nin %s", source, read).isTrue();
        } else {
            assertThat(read).isEqualTo(source);
        }
    }

    @ParameterizedTest
    @MethodSource("bothWays")
    void thePdfReadsAsTheBookDoes(SmallPage page) {
        TaggedPdf pdf = TaggedPdf.of(page.pdf());
        String read = letters(pdf.text());
        String book = letters(new BookReader(page.book()).text());

        if (page.rtl() || holdsRtl(book)) {
            // what runs from right to left is drawn in the order of the eye; programs that read it turn it round
            assertThat(read.chars().sorted().boxed())
                    .containsExactlyElementsOf(book.chars().sorted().boxed().toList());
        } else {
            assertThat(read).isEqualTo(book);
        }
    }

    @ParameterizedTest
    @MethodSource("bothWays")
    void everyLetterCopiesOutAndBelongsToThePageOrAdornsIt(SmallPage page) {
        TaggedPdf pdf = TaggedPdf.of(page.pdf());

        assertThat(pdf.unreadable()).isEmpty();
        assertThat(pdf.untagged()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyHeadCellSaysWhatItIsTheHeadOf(SmallPage page) {
        assertThat(TaggedPdf.of(page.pdf()).elements())
                .filteredOn(element -> element.role().equals("TH"))
                .allSatisfy(head -> assertThat(head.scope()).isIn("Row", "Column"));
    }

    @Test
    void partsInAnotherLanguageSaySo() {
        List<Element> elements = elements("languages");

        assertThat(elements)
                .filteredOn(element -> !element.text().isBlank())
                .extracting(element -> element.text().strip() + " " + element.lang())
                .containsExactly(
                        "The en",
                        "Croix-Rouge fr",
                        "and the en",
                        "Cruz Roja es",
                        "Une phrase fr",
                        "und ein Satz de",
                        "вода ru",
                        "Eau fr",
                        "12 en");
    }

    @Test
    void aTableIsReadRowByRow() {
        assertThat(elements("table-spans"))
                .filteredOn(element -> element.role().equals("TH"))
                .extracting(Element::parents)
                .allMatch(parents -> parents.subList(1, 3).equals(List.of("Table", "TR")));
        assertThat(roles("table-foot"))
                .containsSubsequence("Table", "THead", "TR", "TH", "TBody", "TR", "TD", "TFoot", "TR", "TD");
    }

    @Test
    void anItemOfAListIsItsWords() {
        assertThat(roles("lists"))
                .startsWith("Document", "L", "LI", "LBody")
                .containsSubsequence("LI", "LBody", "L", "LI");
    }

    @Test
    void aLinkIsReadInItsSentence() {
        assertThat(elements("links"))
                .filteredOn(element -> !element.text().isBlank())
                .extracting(element -> element.role() + " " + element.text().strip())
                .startsWith("P A", "Link link out", "P and one", "Link that leads to the next")
                .contains("Link A button", "Link A block");
    }

    @Test
    void headingsKeepTheirLevel() {
        assertThat(roles("headings")).contains("H1", "H2", "H3");
    }

    private static List<Element> elements(String name) {
        return TaggedPdf.of(SmallPage.named(name).pdf()).elements();
    }

    private static List<String> roles(String name) {
        return elements(name).stream()
                .filter(element -> element.text().isEmpty())
                .map(Element::role)
                .toList();
    }

    /** Says whether all letters of one text stand in another in their order. */
    private static boolean isWithin(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }

    /** Leaves out what only steers breaks and directions, and all space, since lines end at spaces. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+", "");
    }

    private static boolean holdsRtl(String text) {
        return text.chars().anyMatch(letter -> {
            byte direction = Character.getDirectionality(letter);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }

    private static String words(SmallPage page) throws Exception {
        Node root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.source())))
                .getDocumentElement();
        StringBuilder words = new StringBuilder();
        gather(root, words);
        return words.toString();
    }

    private static void gather(Node node, StringBuilder words) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                words.append(child.getNodeValue());
            } else if (child instanceof org.w3c.dom.Element element && isRead(element)) {
                gather(element, words);
            }
        }
    }

    private static boolean isRead(org.w3c.dom.Element element) {
        return !UNREAD.contains(element.getTagName())
                && !UNREAD_CLASSES.contains(element.getAttribute("class"))
                && !element.getAttribute("aria-hidden").equals("true");
    }
}
