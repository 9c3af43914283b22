package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Golden;
import org.sitrep.typeset.layout.Book;

/** Each small page is laid out as it was accepted; and from right to left as its image in a mirror. */
@Tag("anywhere")
class PagesTest {

    private static final Path ACCEPTED = Path.of("src/test/resources/golden/typeset/pages");

    /** Pages that no mirror gives back, and why. What they look like from right to left is accepted as well. */
    private static final Map<String, String> ONE_SIDED = Map.ofEntries(
            Map.entry("cards", "words keep their order around those that are marked"),
            Map.entry("bidi", "right-to-left text has a direction of its own"),
            Map.entry("decoration", "words keep their order around those that are struck out"),
            Map.entry("drawing", "a drawing keeps its sides"),
            Map.entry("inline-block", "words keep their order around the box"),
            Map.entry("inline-padding", "words keep their order around the box"),
            Map.entry("links", "words keep their order around the link"),
            Map.entry("pictures", "words keep their order around the picture"));

    /** Widths of letters are whole font units; where a line is split into other runs, what is kerned differs. */
    private static final double NEAR = 0.06;

    static List<SmallPage> pages() {
        return SmallPage.all("pages");
    }

    static Stream<SmallPage> mirroredPages() {
        return pages().stream().filter(page -> !ONE_SIDED.containsKey(page.name()));
    }

    static Stream<SmallPage> oneSidedPages() {
        return pages().stream()
                .filter(page -> ONE_SIDED.containsKey(page.name()))
                .map(SmallPage::mirrored);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageIsLaidOutAsAccepted(SmallPage page) throws IOException {
        Golden.assertGolden("typeset/pages/" + page.name() + ".txt", listing(page.book()));
    }

    @ParameterizedTest
    @MethodSource("oneSidedPages")
    void thePageThatHasSidesOfItsOwnIsLaidOutAsAcceptedFromRightToLeft(SmallPage page) throws IOException {
        Golden.assertGolden("typeset/pages/" + page.name() + ".rtl.txt", listing(page.book()));
    }

    @ParameterizedTest
    @MethodSource("mirroredPages")
    void fromRightToLeftThePageIsItsImageInAMirror(SmallPage page) {
        Book book = page.book();
        Book mirrored = page.mirrored().book();

        assertThat(mirrored.pages()).hasSameSizeAs(book.pages());
        assertAlike(places(mirrored), mirror(book));
    }

    @Test
    void everyPageIsAcceptedAndWhatIsAcceptedIsAPage() {
        List<String> expected = new ArrayList<>();
        pages().forEach(page -> expected.add(page.name()));
        ONE_SIDED.keySet().forEach(name -> expected.add(name + ".rtl"));

        assertThat(SmallPage.names(ACCEPTED, ".txt")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(pages()).extracting(SmallPage::name).containsAll(ONE_SIDED.keySet());
    }

    @Test
    void theSuiteIsNotEmpty() {
        assertThat(pages()).hasSizeGreaterThan(60);
    }

    private static String listing(Book book) {
        StringBuilder listing = new StringBuilder("page x baseline width: text; * repeats or adorns\n");
        DrawnLine.of(book).forEach(line -> listing.append(line).append('\n'));
        List<DrawnShape> shapes = DrawnShape.of(book);
        if (!shapes.isEmpty()) {
            listing.append("\npage x y width height: shape\n");
        }
        shapes.forEach(shape -> listing.append(shape).append('\n'));
        return listing.toString();
    }

    /** Something in its place. */
    private record At(int page, double x, double y, double width, double height, String what) {}

    private static List<At> places(Book book) {
        List<At> places = new ArrayList<>();
        for (DrawnLine line : DrawnLine.joined(DrawnLine.of(book))) {
            places.add(new At(line.page(), line.x(), line.y(), line.width(), 0, line.text()));
        }
        for (DrawnShape shape : DrawnShape.of(book)) {
            places.add(new At(shape.page(), shape.x(), shape.y(), shape.width(), shape.height(), shape.what()));
        }
        return places;
    }

    private static List<At> mirror(Book book) {
        return places(book).stream()
                .map(at -> {
                    double x = book.pages().get(at.page - 1).width() - at.x - at.width;
                    return new At(at.page, x, at.y, at.width, at.height, at.what);
                })
                .toList();
    }

    /** Asserts that two lists hold the same, though what stands in one line may be drawn in another order. */
    private static void assertAlike(List<At> found, List<At> expected) {
        List<At> left = new ArrayList<>(expected);
        List<At> strangers = new ArrayList<>();
        for (At at : found) {
            if (!left.remove(nearest(at, left))) {
                strangers.add(at);
            }
        }
        assertThat(strangers).as("not in the mirror: %s", lines(left)).isEmpty();
        assertThat(left).as("missing").isEmpty();
    }

    private static At nearest(At at, List<At> all) {
        return all.stream().filter(other -> isNear(at, other)).findFirst().orElse(at);
    }

    private static boolean isNear(At one, At other) {
        return one.page == other.page
                && one.what.equals(other.what)
                && Math.abs(one.x - other.x) < NEAR
                && Math.abs(one.y - other.y) < NEAR
                && Math.abs(one.width - other.width) < NEAR
                && Math.abs(one.height - other.height) < NEAR;
    }

    private static String lines(List<At> places) {
        StringBuilder lines = new StringBuilder();
        for (At at : places) {
            lines.append(String.format(Locale.ROOT, "%n%d %.2f %.2f %.2f %s", at.page, at.x, at.y, at.width, at.what));
        }
        return lines.toString();
    }
}
