package org.sitrep.typeset.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.value.Align;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Content.Literal;
import org.sitrep.typeset.style.value.Content.PageCount;
import org.sitrep.typeset.style.value.Content.PageNumber;
import org.sitrep.typeset.style.value.Content.Running;
import org.sitrep.typeset.style.value.Length;
import org.sitrep.typeset.style.value.MarginArea;
import org.sitrep.typeset.style.value.Numbering;

/** Sheets of paper and the boxes in their margins. */
class PapersTest {

    private static final double MM = 72 / 25.4;

    private static StyledPage page(String css) {
        return Styled.of(css, "<p>x</p>").sound();
    }

    @ParameterizedTest
    @CsvSource({
        "A4,210,297",
        "a5,148,210",
        "letter,215.9,279.4",
        "A4 landscape,297,210",
        "landscape,297,210",
        "10cm 50mm,100,50",
        "7cm,70,70"
    })
    void paperHasANamedSizeOrItsOwn(String size, double width, double height) {
        Paper paper = page("@page { size: " + size + " }").first();
        assertThat(paper.width()).isCloseTo(width * MM, within(1e-6));
        assertThat(paper.height()).isCloseTo(height * MM, within(1e-6));
    }

    @Test
    void theFirstPageOverridesTheOthers() {
        StyledPage page = page("@page :first { margin-top: 5cm } @page { size: A5; margin: 10mm 20mm }");
        assertThat(page.first().top()).isCloseTo(50 * MM, within(1e-6));
        assertThat(page.first().left()).isCloseTo(20 * MM, within(1e-6));
        assertThat(page.other().top()).isCloseTo(10 * MM, within(1e-6));
        assertThat(page.first().width()).isEqualTo(page.other().width());
    }

    @Test
    void marginBoxesShowTextPageNumbersAndRunningElements() {
        StyledPage page = page(
                "@page { @top-right { content: element(head) } @bottom-center { content: 'Page ' counter(page) ' of '"
                        + " counter(pages, persian) } } @page :first { @top-right { content: none } }");
        assertThat(page.other().boxes())
                .extracting(Paper.MarginBox::area)
                .containsExactly(MarginArea.TOP_RIGHT, MarginArea.BOTTOM_CENTER);
        assertThat(page.other().boxes().get(0).content()).containsExactly(new Running("head"));
        assertThat(page.first().boxes())
                .singleElement()
                .satisfies(box -> assertThat(box.content())
                        .containsExactly(
                                new Literal("Page "),
                                new PageNumber(Numbering.DECIMAL),
                                new Literal(" of "),
                                new PageCount(Numbering.PERSIAN)));
    }

    @Test
    void marginBoxesLookLikeTheBodyUnlessTheySayOtherwise() {
        StyledPage page = page(
                "body { font-size: 8pt; color: teal; padding: 3pt } @page { @bottom-right { content: 'x'; font-size: 2em } }");
        Style style = page.other().boxes().get(0).style();
        assertThat(style.get(Property.FONT_SIZE)).isEqualTo(16);
        assertThat(style.get(Property.COLOR)).isEqualTo(new Color(0x008080, 1));
        assertThat(style.get(Property.TEXT_ALIGN)).isEqualTo(Align.RIGHT);
        assertThat(style.get(Property.PADDING_LEFT)).isEqualTo(Length.ZERO);
    }
}
