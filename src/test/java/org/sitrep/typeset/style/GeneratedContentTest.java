package org.sitrep.typeset.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.typeset.style.property.Property;
import org.sitrep.typeset.style.value.Color;
import org.sitrep.typeset.style.value.Content.Literal;
import org.sitrep.typeset.style.value.Content.PageNumber;
import org.sitrep.typeset.style.value.Content.TargetPage;
import org.sitrep.typeset.style.value.Numbering;

/** Texts that stand in no page: before and after elements, and page numbers. */
class GeneratedContentTest {

    private static String words(String css, String body) {
        return Styled.words(Styled.of(css, body).sound().root());
    }

    @Test
    void textStandsBeforeAndAfter() {
        assertThat(words("p::before { content: '«' } p::after { content: '»' '!' }", "<p>x</p>"))
                .isEqualTo("[«]x[»][!]");
    }

    @Test
    void charactersMayBeWrittenByTheirNumbers() {
        assertThat(words("p::before { content: '\\2022 a' }", "<p>x</p>")).isEqualTo("[•a]x");
    }

    @Test
    void aContentsLineLeadsToThePageOfItsHeading() {
        String css = "a::after { content: ' ' target-counter(attr(href), page, persian) }";
        Element link = Styled.of(css, "<p><a id='a' href='#h'>H</a></p><h1 id='h'>H</h1>")
                .element("a");
        assertThat(((Element) link.children().get(1)).content())
                .containsExactly(new Literal(" "), new TargetPage("h", Numbering.PERSIAN));
    }

    @Test
    void aPageNumberForALinkOutOfThePageIsAnError() {
        Styled page = Styled.of(
                "a::after { content: target-counter(attr(href), page) }", "<p><a href='https://un.org'>x</a></p>");
        assertThat(page.found()).singleElement().asString().contains("link-to-nowhere");
    }

    @Test
    void pseudoElementsInheritAndHaveTheirOwnStyle() {
        Styled page =
                Styled.of("p { color: #ff0000 } p::before { content: 'x'; font-weight: bold }", "<p id='p'>y</p>");
        Element before = (Element) page.element("p").children().get(0);
        assertThat(before.style().get(Property.COLOR)).isEqualTo(new Color(0xff0000, true));
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
    @CsvSource({"DECIMAL,12,12", "ARABIC_INDIC,2016,٢٠١٦", "DEVANAGARI,105,१०५", "KHMER,7,៧", "THAI,42,๔๒"})
    void aNumberIsWrittenInItsNumbering(Numbering numbering, int number, String written) {
        assertThat(numbering.format(number)).isEqualTo(written);
    }
}
