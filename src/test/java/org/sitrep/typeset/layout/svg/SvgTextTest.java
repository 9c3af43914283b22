package org.sitrep.typeset.layout.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.layout.mark.Mark;

/** The texts of pictures stay text. */
class SvgTextTest {

    @ParameterizedTest
    @CsvSource({
        "ltr, start, 0",
        "ltr, middle, 0.5",
        "ltr, end, 1",
        "rtl, start, 1",
        "rtl, middle, 0.5",
        "rtl, end, 0",
    })
    void aTextStandsAtItsPlaceByItsAnchor(String direction, String anchor, double before) {
        Mark.Words words = Drawn.of("<text x='50' y='60' font-size='8' dir='" + direction + "' text-anchor='" + anchor
                        + "'>Aleppo</text>")
                .words()
                .get(0);
        assertThat(words.x()).isCloseTo(50 - before * words.run().width(), within(0.001));
        assertThat(words.y()).isEqualTo(60);
    }

    @Test
    void aTextGrowsWithItsPicture() {
        String text = "<text x='10' y='20' font-size='8'>Aleppo</text>";
        Mark.Words small = Drawn.of(text).words().get(0);
        Mark.Words large =
                Drawn.into(200, 200, "viewBox='0 0 100 100'", text).words().get(0);
        assertThat(small.run().size()).isCloseTo(8, within(1e-9));
        assertThat(large.run().size()).isCloseTo(16, within(1e-9));
        assertThat(large.x()).isEqualTo(20);
        assertThat(large.y()).isEqualTo(40);
    }

    @Test
    void aPixelOfTheStyleSheetIsAUnitOfThePicture() {
        assertThat(Drawn.styled("text { font-size: 8px; }", "<text y='20'>Aleppo</text>")
                        .words()
                        .get(0)
                        .run())
                .satisfies(run -> assertThat(run.size()).isCloseTo(8, within(1e-9)));
    }

    @Test
    void whiteSpaceAroundATextIsLeftOutAndWithinItIsOneSpace() {
        assertThat(Drawn.of("<text y='20'>\n  Eastern\n  Aleppo</text>").text()).isEqualTo("Eastern Aleppo");
    }

    @Test
    void aTurnedTextIsTextInATurnedGroup() {
        Mark.Group turned = (Mark.Group) Drawn.of("<text transform='rotate(-90 50 50)' x='50' y='50'>Aleppo</text>")
                .group()
                .marks()
                .get(0);
        assertThat(turned.marks().get(0)).isInstanceOf(Mark.Words.class);
        assertThat(turned.matrix().b()).isEqualTo(-1);
        assertThat(turned.matrix().c()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text x='90' y='50'>Aleppo</text>",
                "<text x='10' y='50' text-anchor='end'>Aleppo</text>",
                "<text x='10' y='100'>Aleppo</text>",
                "<text x='10' y='5'>Aleppo</text>",
                "<text x='50' y='50' transform='translate(50 0)'>Aleppo</text>",
                "<text x='20' y='10' transform='rotate(-90)'>Aleppo</text>",
            })
    void noTextIsCutOffByTheEdge(String text) {
        assertThat(Drawn.findings(text))
                .extracting(Finding::message)
                .containsExactly("the edge of the picture cuts off `Aleppo`");
    }

    @Test
    void aCharacterThatNoFontHasIsReported() {
        List<Finding> findings = Drawn.findings("<text y='20'>\u0f00</text>");
        assertThat(findings).extracting(finding -> finding.rule().id()).containsExactly("missing-glyph");
        assertThat(findings.get(0).place().line()).isEqualTo(Drawn.LINE);
    }

    @Test
    void lettersAreNotStroked() {
        assertThat(Drawn.findings("<g stroke='black'><text y='20'>Aleppo</text></g>"))
                .extracting(finding -> finding.rule().id())
                .containsExactly("svg-text");
    }
}
