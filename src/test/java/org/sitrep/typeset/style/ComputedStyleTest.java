package org.sitrep.typeset.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sitrep.typeset.style.property.Property.*;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.sheet.Sheet;
import org.sitrep.typeset.style.value.Bidi;
import org.sitrep.typeset.style.value.Break;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Content.PageNumber;
import org.sitrep.typeset.style.value.Length;
import org.sitrep.typeset.style.value.LineHeight;
import org.sitrep.typeset.style.value.Numbering;
import org.sitrep.typeset.style.value.TextAnchor;
import org.sitrep.typeset.style.value.VerticalAlign;

/** The style that an element gets. */
class ComputedStyleTest {

    private static Styled paragraph(String declarations) {
        return Styled.of(
                "html { font-size: 8pt } div { font-size: 20pt; color: #ff0000 } #p { " + declarations + " }",
                "<div><p id='p'>x</p></div>");
    }

    @ParameterizedTest
    @CsvSource({"3pt,3", "4px,3", "1in,72", "25.4mm,72", "2.54cm,72", "2em,40", "2rem,16", "0,0", ".5pt,0.5"})
    void aLengthOfAnyUnitIsPoints(String length, double points) {
        assertThat(paragraph("min-width: " + length).style("p", MIN_WIDTH)).isCloseTo(points, within(1e-9));
    }

    @Test
    void aPercentageIsLeftToLayoutButThatOfAFont() {
        Styled page = paragraph("width: 40%; font-size: 50%; line-height: 150%; padding-top: 1em");
        assertThat(page.style("p", WIDTH)).isEqualTo(Length.share(40));
        assertThat(page.style("p", FONT_SIZE)).isEqualTo(10);
        assertThat(page.style("p", LINE_HEIGHT)).isEqualTo(new LineHeight(0, 15));
        assertThat(page.style("p", PADDING_TOP)).isEqualTo(10);
    }

    @Test
    void textInheritsAndBoxesDoNot() {
        String css =
                "#d { color: #0000ff; font-size: 7pt; line-height: 1.5; padding: 3pt; border: 1pt solid; background: #eee }";
        Styled page = Styled.of(css, "<div id='d'><p id='p'>x</p></div>");
        assertThat(page.style("p", COLOR)).isEqualTo(new Color(0x0000ff, true));
        assertThat(page.style("p", FONT_SIZE)).isEqualTo(7);
        assertThat(page.style("p", LINE_HEIGHT)).isEqualTo(new LineHeight(1.5, 0));
        assertThat(page.style("p", PADDING_LEFT)).isZero();
        assertThat(page.style("p", BORDER_LEFT_WIDTH)).isZero();
        assertThat(page.style("p", BACKGROUND_COLOR)).isEqualTo(Color.TRANSPARENT);
    }

    @Test
    void inheritTakesTheParentsValueAndInitialTheFirst() {
        String css = "#d { padding: 3pt; color: #ff0000 } #p { padding: inherit; color: initial }";
        Styled page = Styled.of(css, "<div id='d'><p id='p'>x</p></div>");
        assertThat(page.style("p", PADDING_TOP)).isEqualTo(3);
        assertThat(page.style("p", COLOR)).isEqualTo(Color.BLACK);
    }

    @ParameterizedTest
    @CsvSource({
        "1pt,                 1 1 1 1",
        "1pt 2pt,             1 2 1 2",
        "1pt 2pt 3pt,         1 2 3 2",
        "1pt 2pt 3pt 4pt,     1 2 3 4"
    })
    void oneToFourValuesAreForTheSidesFromTheTopRound(String value, String sides) {
        Styled page = paragraph("padding: " + value);
        List<String> found = List.of(PADDING_TOP, PADDING_RIGHT, PADDING_BOTTOM, PADDING_LEFT).stream()
                .map(side -> String.valueOf(page.style("p", side).intValue()))
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(sides);
    }

    @Test
    void logicalSidesFollowTheDirection() {
        String css =
                "p { margin: 0; margin-inline-start: 5pt; padding-inline-end: 2pt; border-inline-start: 3pt solid #123456 }";
        Styled page = Styled.of(css, "<p id='l'>x</p><p id='r' dir='rtl'>x</p>");
        assertThat(page.style("l", MARGIN_LEFT)).isEqualTo(5);
        assertThat(page.style("l", MARGIN_RIGHT)).isZero();
        assertThat(page.style("l", PADDING_RIGHT)).isEqualTo(2);
        assertThat(page.style("l", BORDER_LEFT_WIDTH)).isEqualTo(3);
        assertThat(page.style("r", MARGIN_RIGHT)).isEqualTo(5);
        assertThat(page.style("r", PADDING_LEFT)).isEqualTo(2);
        assertThat(page.style("r", BORDER_RIGHT_WIDTH)).isEqualTo(3);
        assertThat(page.style("r", BORDER_RIGHT_COLOR)).isEqualTo(new Color(0x123456, true));
        assertThat(page.style("r", BORDER_LEFT_WIDTH)).isZero();
    }

    @Test
    void aLogicalSideAndThePlainOneOverrideEachOtherInTheirOrder() {
        Styled page = paragraph("margin: 1pt; margin-inline-start: 2pt");
        assertThat(page.style("p", MARGIN_LEFT)).isEqualTo(2);
        assertThat(paragraph("margin-inline-start: 2pt; margin: 1pt").style("p", MARGIN_LEFT))
                .isEqualTo(1);
    }

    @Test
    void aBorderIsGivenInAnyOrderAndHasTheColourOfTheText() {
        Styled page = paragraph("border: solid 1px; border-bottom: 0");
        assertThat(page.style("p", BORDER_TOP_WIDTH)).isEqualTo(0.75);
        assertThat(page.style("p", BORDER_TOP_COLOR)).isEqualTo(new Color(0xff0000, true));
        assertThat(page.style("p", BORDER_BOTTOM_WIDTH)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#abc | aabbcc | true",
                "#0B5269 | 0b5269 | true",
                "white | ffffff | true",
                "transparent | 000000 | false"
            })
    void aColourIsWrittenInSeveralWays(String color, String rgb, boolean isVisible) {
        assertThat(paragraph("background: " + color).style("p", BACKGROUND_COLOR))
                .isEqualTo(new Color(Integer.parseInt(rgb, 16), isVisible));
    }

    @Test
    void familiesAreNamedInOrderWithoutGenericOnes() {
        assertThat(paragraph("font-family: \"Noto Sans\", Noto Naskh Arabic, system-ui, sans-serif")
                        .style("p", FONT_FAMILY))
                .containsExactly("Noto Sans", "Noto Naskh Arabic");
    }

    @Test
    void onlySupIsRaised() {
        Styled page = Styled.of("", "<p id='p'><sup id='s'>x</sup></p>");
        assertThat(page.style("p", VERTICAL_ALIGN)).isEqualTo(VerticalAlign.BASELINE);
        assertThat(page.style("s", VERTICAL_ALIGN)).isEqualTo(VerticalAlign.SUPER);
    }

    @Test
    void pagesEndBeforeABlockAndNotWithinOrAfterOne() {
        Styled page = paragraph("break-before: page; break-after: avoid; break-inside: avoid");
        assertThat(page.style("p", BREAK_BEFORE)).isEqualTo(Break.PAGE);
        assertThat(page.style("p", BREAK_AFTER)).isEqualTo(Break.AVOID);
        assertThat(page.style("p", BREAK_INSIDE)).isEqualTo(Break.AVOID);
    }

    @Test
    void whatIsNotDisplayedIsNotInTheTree() {
        Styled page = Styled.of(".m { display: none }", "<div id='d'>a<span class='m'>b<em>c</em></span>d</div>");
        assertThat(Styled.words(page.element("d"))).isEqualTo("ad");
    }

    @Test
    void directionIsolatesAndLanguageIsInherited() {
        Styled page = Styled.of(
                "",
                "<div id='d' dir='rtl' lang='ps'><p id='p'>x <bdi id='b'>y</bdi> <bdi id='l' dir='ltr'>z</bdi></p></div>");
        assertThat(page.style("p", RTL)).isTrue();
        assertThat(page.style("p", LANG)).isEqualTo("ps");
        assertThat(page.style("d", UNICODE_BIDI)).isEqualTo(Bidi.ISOLATE);
        assertThat(page.style("p", UNICODE_BIDI)).isEqualTo(Bidi.NORMAL);
        assertThat(page.style("b", UNICODE_BIDI)).isEqualTo(Bidi.PLAINTEXT);
        assertThat(page.style("l", UNICODE_BIDI)).isEqualTo(Bidi.ISOLATE);
        assertThat(page.style("l", RTL)).isFalse();
        assertThat(page.sound().lang()).isEqualTo("en");
    }

    @Test
    void insideAPictureLengthsAreItsUnits() {
        String svg =
                "<svg id='s' viewBox='0 0 10 10' width='40' height='2in' aria-label='x'><g id='g' fill='none' stroke='#f00' stroke-width='2'"
                        + " stroke-dasharray='1 2,3' font-size='12'><text id='t' x='1' y='2' text-anchor='middle' fill='#00ff00'>x</text>"
                        + "<text id='c' class='c' font-size='1' x='1' y='2'>y</text></g></svg>";
        Styled page = Styled.of("body { font-size: 9pt } .c { font-size: 6pt; stroke-width: 3pt }", svg);
        assertThat(page.style("s", FONT_SIZE)).isEqualTo(9);
        assertThat(page.style("s", WIDTH)).isEqualTo(Length.of(30));
        assertThat(page.style("s", HEIGHT)).isEqualTo(Length.of(144));
        assertThat(page.style("t", FONT_SIZE)).isEqualTo(12);
        assertThat(page.style("t", FILL)).isEqualTo(new Color(0x00ff00, true));
        assertThat(page.style("t", STROKE)).isEqualTo(new Color(0xff0000, true));
        assertThat(page.style("t", STROKE_WIDTH)).isEqualTo(2);
        assertThat(page.style("t", STROKE_DASHARRAY)).containsExactly(1.0, 2.0, 3.0);
        assertThat(page.style("t", TEXT_ANCHOR)).isEqualTo(TextAnchor.MIDDLE);
        assertThat(page.style("c", FONT_SIZE)).isEqualTo(8);
        assertThat(page.style("c", STROKE_WIDTH)).isEqualTo(4);
    }

    @Test
    void everyStyleHasAValueForEveryProperty() {
        Style style = Styled.of("", "<p id='p'>x</p>").element("p").style();
        assertThat(Property.all())
                .allSatisfy(property -> assertThat((Object) style.get(property)).isNotNull());
    }

    @Test
    void elementsStyledAlikeShareOneStyle() {
        Styled page = Styled.of("li { margin: 1pt }", "<ul><li id='a'>x</li><li id='b'>y</li></ul>");
        assertThat(page.element("a").style()).isSameAs(page.element("b").style());
    }

    @Test
    void oneSheetServesManyThreadsAndEveryLocale() {
        Sheet sheet = Sheet.parse("a.css", "li { DISPLAY: block } p::before { content: counter(page, ARABIC-INDIC) }")
                .value()
                .orElseThrow();
        String html =
                "<html lang='en'><head><title>T</title></head><body><ol><li>x</li><li>y</li></ol><p>z</p></body></html>";
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            List<String> read = IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(i -> Styled.words(Styling.of("page.html", html, sheet)
                            .value()
                            .orElseThrow()
                            .root()))
                    .distinct()
                    .toList();
            assertThat(read).containsExactly("xy[" + new PageNumber(Numbering.ARABIC_INDIC) + "]z");
        } finally {
            Locale.setDefault(before);
        }
    }
}
