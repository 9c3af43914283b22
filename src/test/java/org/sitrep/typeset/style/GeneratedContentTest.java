package org.sitrep.typeset.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Content.Leader;
import org.sitrep.typeset.style.value.Content.PageNumber;
import org.sitrep.typeset.style.value.Content.TargetPage;
import org.sitrep.typeset.style.value.Numbering;

/** Texts that stand in no page: markers, counters, marks of notes, page numbers. */
class GeneratedContentTest {

    private static String words(String css, String body) {
        return Styled.words(Styled.of(css, body).sound().root());
    }

    @Test
    void textStandsBeforeAndAfter() {
        assertThat(words("p::before { content: '«' } p:after { content: '»' attr(title) }", "<p title='t'>x</p>"))
                .isEqualTo("[«]x[»][t]");
    }

    @Test
    void charactersMayBeWrittenByTheirNumbers() {
        assertThat(words("p::before { content: '\\2022 a' }", "<p>x</p>")).isEqualTo("[•a]x");
    }

    @ParameterizedTest
    @CsvSource({
        "decimal, 9., 10.",
        "lower-alpha, i., j.",
        "upper-roman, IX., X.",
        "persian, ۹., ۱۰.",
        "myanmar, ၉., ၁၀.",
        "bengali, ৯., ১০.",
        "disc, •, •"
    })
    void itemsAreMarkedInTheirNumbering(String type, String first, String second) {
        assertThat(words("ol { list-style: " + type + " }", "<ol start='9'><li>a</li><li>b</li></ol>"))
                .isEqualTo("[" + first + "]a[" + second + "]b");
    }

    @Test
    void eachListCountsForItself() {
        String nested =
                "<ol><li>a<ol><li>b</li><li>c</li></ol></li><li value='7'>d</li><li>e</li></ol><ol><li>f</li></ol>";
        assertThat(words("", nested)).isEqualTo("[1.]a[1.]b[2.]c[7.]d[8.]e[1.]f");
    }

    @Test
    void aMarkerCanSayWhatItLikesOrNothing() {
        String list = "<ol><li>a</li><li>b</li></ol>";
        assertThat(words("li::marker { content: '(' counter(list-item, lower-alpha) ')' }", list))
                .isEqualTo("[(][a][)]a[(][b][)]b");
        assertThat(words("li::marker { content: none }", list)).isEqualTo("ab");
        assertThat(words("ol { list-style: none }", list)).isEqualTo("ab");
        assertThat(words("li { display: block }", list)).isEqualTo("ab");
    }

    @Test
    void countersCountInTheOrderOfTheText() {
        String css =
                "body { counter-reset: s } h2 { counter-increment: s; counter-reset: t } h3 { counter-increment: t 2 }"
                        + " h2::before { content: counter(s) ' ' } h3::before { content: counter(s) '.' counter(t) ' ' }";
        String body = "<h1>0</h1><h2>A</h2><h3>a</h3><h3>b</h3><h2>B</h2><h3>c</h3>";
        assertThat(words(css, body)).isEqualTo("0[1][ ]A[1][.][2][ ]a[1][.][4][ ]b[2][ ]B[2][.][2][ ]c");
    }

    @Test
    void aCounterIsForgottenWithTheElementAroundTheOneThatSetIt() {
        String css = "p { counter-increment: k } p::before { content: counter(k) }";
        assertThat(words(css, "<div><p>a</p><p>b</p></div><div><p>c</p></div>")).isEqualTo("[1]a[2]b[1]c");
    }

    @Test
    void aFootnoteHasItsMarkInTheTextAndBeforeTheNote() {
        Styled page = Styled.of(
                "p { font-size: 20pt } .n { float: footnote; font-size: 5pt }",
                "<p>a<span class='n' id='n'>x</span></p><p>b<span class='n'>y</span></p>");
        assertThat(Styled.words(page.sound().root())).isEqualTo("a[1][1][. ]xb[2][2][. ]y");
        List<Node> children = page.element("n").children();
        assertThat(children)
                .extracting(node -> node instanceof Element e ? e.name() : "text")
                .containsExactly("::footnote-call", "::footnote-marker", "text");
        assertThat(((Element) children.get(0)).style().get(Property.FONT_SIZE)).isEqualTo(14);
        assertThat(((Element) children.get(1)).style().get(Property.FONT_SIZE)).isEqualTo(5);
    }

    @Test
    void aContentsLineLeadsToThePageOfItsHeading() {
        String css = "a::after { content: leader('. ') target-counter(attr(href), page, persian) }";
        Element link = Styled.of(css, "<p><a id='a' href='#h'>H</a></p><h1 id='h'>H</h1>")
                .element("a");
        assertThat(((Element) link.children().get(1)).content())
                .containsExactly(new Leader(". "), new TargetPage("h", Numbering.PERSIAN));
    }

    @Test
    void aPageNumberForALinkOutOfThePageIsAnError() {
        Styled page = Styled.of(
                "a::after { content: target-counter(attr(href), page) }", "<p><a href='https://un.org'>x</a></p>");
        assertThat(page.found()).singleElement().asString().contains("link-to-nowhere");
    }

    @Test
    void pseudoElementsInheritAndHaveTheirOwnStyle() {
        Styled page = Styled.of("p { color: red } p::before { content: 'x'; font-weight: bold }", "<p id='p'>y</p>");
        Element before = (Element) page.element("p").children().get(0);
        assertThat(before.style().get(Property.COLOR)).isEqualTo(new Color(0xff0000, 1));
        assertThat(before.style().get(Property.FONT_WEIGHT)).isEqualTo(700);
    }

    @Test
    void aRunningElementShowsThePageThatItStandsOn() {
        Styled page = Styled.of(
                ".r { position: running(foot) } .r span::after { content: counter(page) }",
                "<div id='r' class='r'>p <span>x</span></div>");
        assertThat(page.style("r", Property.RUNNING)).isEqualTo("foot");
        assertThat(Styled.words(page.element("r"))).isEqualTo("p x[" + new PageNumber(Numbering.DECIMAL) + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER_ALPHA,26,z",
        "LOWER_ALPHA,27,aa",
        "UPPER_ALPHA,703,AAA",
        "LOWER_ALPHA,0,0",
        "LOWER_ROMAN,1994,mcmxciv",
        "UPPER_ROMAN,4000,4000",
        "DECIMAL,-12,-12",
        "ARABIC_INDIC,2016,٢٠١٦",
        "DEVANAGARI,105,१०५",
        "KHMER,7,៧",
        "THAI,42,๔๒",
        "NONE,3,''"
    })
    void aNumberIsWrittenInItsNumbering(Numbering numbering, int number, String written) {
        assertThat(numbering.format(number)).isEqualTo(written);
    }
}
