package org.sitrep.typeset.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.typeset.style.value.MarginArea;
import org.sitrep.typeset.style.value.VerticalAlign;

/** Sheets of paper and the boxes in their margins. */
class PapersTest {

    private static final double MM = 72 / 25.4;

    private static StyledPage page(String css) {
        return Styled.of(css, "<p>x</p>").sound();
    }

    @ParameterizedTest
    @CsvSource({"A4,210,297", "letter,215.9,279.4", "10cm 50mm,100,50", "7cm,70,70"})
    void paperHasANamedSizeOrItsOwn(String size, double width, double height) {
        Paper paper = page("@page { size: " + size + " }").paper();
        assertThat(paper.width()).isCloseTo(width * MM, within(1e-6));
        assertThat(paper.height()).isCloseTo(height * MM, within(1e-6));
    }

    @Test
    void theLaterOfTwoRulesForPagesWins() {
        Paper paper = page("@page { margin: 5cm } @page { size: A4; margin: 10mm 20mm }")
                .paper();
        assertThat(paper.top()).isCloseTo(10 * MM, within(1e-6));
        assertThat(paper.left()).isCloseTo(20 * MM, within(1e-6));
    }

    @Test
    void marginBoxesShowRunningElements() {
        Paper paper = page("@page { @top-center { content: element(head) }"
                        + " @bottom-center { content: element(foot); vertical-align: top } }")
                .paper();
        assertThat(paper.boxes())
                .extracting(Paper.MarginBox::area, Paper.MarginBox::name, Paper.MarginBox::align)
                .containsExactly(
                        tuple(MarginArea.TOP_CENTER, "head", VerticalAlign.MIDDLE),
                        tuple(MarginArea.BOTTOM_CENTER, "foot", VerticalAlign.TOP));
    }
}
