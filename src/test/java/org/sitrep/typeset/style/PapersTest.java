package org.sitrep.typeset.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.typeset.style.value.MarginArea;
import org.sitrep.typeset.style.value.VerticalAlign;

/** Sheets of paper and the boxes in their margins. */
class PapersTest {

    private static final double MM = 72 / 25.4;

    private static Paper paper(String css, String name) {
        StyledPage page = Styled.of(css, "<p>x</p>").sound();
        return Objects.requireNonNull(page.papers().get(name));
    }

    @ParameterizedTest
    @CsvSource({
        "A4,210,297",
        "letter,215.9,279.4",
        "10cm 50mm,100,50",
        "7cm,70,70",
        "landscape,297,210",
        "letter landscape,279.4,215.9"
    })
    void paperHasANamedSizeOrItsOwn(String size, double width, double height) {
        Paper paper = paper("@page { size: " + size + " }", "");
        assertThat(paper.width()).isCloseTo(width * MM, within(1e-6));
        assertThat(paper.height()).isCloseTo(height * MM, within(1e-6));
    }

    @Test
    void theLaterOfTwoRulesForPagesWins() {
        Paper paper = paper("@page { margin: 5cm } @page { size: A4; margin: 10mm 20mm }", "");
        assertThat(paper.top()).isCloseTo(10 * MM, within(1e-6));
        assertThat(paper.left()).isCloseTo(20 * MM, within(1e-6));
    }

    @Test
    void marginBoxesShowRunningElements() {
        Paper paper = paper(
                "@page { @top-center { content: element(head) }"
                        + " @bottom-center { content: element(foot); vertical-align: top } }",
                "");
        assertThat(paper.boxes())
                .extracting(Paper.MarginBox::area, Paper.MarginBox::name, Paper.MarginBox::align)
                .containsExactly(
                        tuple(MarginArea.TOP_CENTER, "head", VerticalAlign.MIDDLE),
                        tuple(MarginArea.BOTTOM_CENTER, "foot", VerticalAlign.TOP));
    }

    @Test
    void aNamedPageIsLikeAllOthersButForWhatItSays() {
        String css = "@page wide { size: landscape; margin: 10mm }"
                + " @page { size: letter; margin: 20mm; @top-center { content: element(head) } }"
                + " @page wide { @bottom-center { content: element(foot) } }";

        Paper usual = paper(css, "");
        Paper wide = paper(css, "wide");

        assertThat(usual.width()).isCloseTo(215.9 * MM, within(1e-6));
        assertThat(wide.width()).isCloseTo(279.4 * MM, within(1e-6));
        assertThat(wide.height()).isCloseTo(215.9 * MM, within(1e-6));
        assertThat(wide.along()).isCloseTo(195.9 * MM, within(1e-6));
        assertThat(wide.boxes()).extracting(Paper.MarginBox::name).containsExactly("head", "foot");
        assertThat(usual.boxes()).extracting(Paper.MarginBox::name).containsExactly("head");
    }

    @Test
    void whatIsWideAlreadyIsNotTurnedBack() {
        assertThat(paper("@page { size: 30cm 10cm } @page wide { size: landscape }", "wide")
                        .height())
                .isCloseTo(100 * MM, within(1e-6));
    }

    @Test
    void aPageThatIsAskedForIsThereAndIsAskedForByABlockInTheText() {
        String css =
                "@page wide { size: landscape } section, tr, .in { page: wide } p { page: wied } div { display: flex }";

        assertThat(Styled.of(css, "<section><div class='in'>x</div></section>").found())
                .isEmpty();
        assertThat(Styled.of(css, "<p>x</p>").found())
                .singleElement()
                .asString()
                .endsWith("bad-value: there is no `@page wied` / did you mean `wide`?");
        assertThat(Styled.of(css, "<table><tr><td>x</td></tr></table>").found())
                .singleElement()
                .asString()
                .contains("no-effect: `page` of `tr` has no effect where it stands");
        assertThat(Styled.of(css, "<div><span class='in'>x</span></div>").found())
                .hasSize(1);
    }
}
