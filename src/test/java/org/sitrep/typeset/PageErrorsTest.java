package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.Golden;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.layout.Book;

/** What is wrong with a page is reported at once and as accepted, each with its place and a hint. */
@Tag("anywhere")
class PageErrorsTest {

    private static final Path ACCEPTED = Path.of("src/test/resources/golden/typeset/errors");

    static List<SmallPage> pages() {
        return SmallPage.all("errors");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void allThatIsWrongIsReportedAtOnceAsAccepted(SmallPage page) throws IOException {
        Checked<Book> book = page.checked();

        assertThat(book.value()).isEmpty();
        Golden.assertGolden("typeset/errors/" + page.name() + ".txt", listing(book.findings()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyErrorHasItsPlaceAndAHint(SmallPage page) {
        assertThat(page.checked().findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.place().file()).isEqualTo(page.name() + ".xhtml");
            assertThat(finding.place().line()).isPositive();
            assertThat(finding.place().column()).isPositive();
            assertThat(finding.hint()).isNotBlank();
        });
    }

    @Test
    void everyPageIsAcceptedAndWhatIsAcceptedIsAPage() {
        assertThat(SmallPage.names(ACCEPTED, ".txt"))
                .isNotEmpty()
                .containsExactlyElementsOf(pages().stream().map(SmallPage::name).toList());
    }

    private static String listing(List<Finding> findings) {
        StringBuilder listing = new StringBuilder();
        for (Finding finding : findings) {
            listing.append(finding.place())
                    .append(' ')
                    .append(finding.rule().id())
                    .append('\n');
            listing.append("  ").append(finding.message()).append('\n');
            listing.append("  hint: ").append(finding.hint()).append('\n');
        }
        return listing.toString();
    }
}
