package org.sitrep.typeset.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.style.sheet.Sheet;

/** What may not stand in a page is an error at its place. */
class ClosedPageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>a <b>c</b></p>                  | 6 unknown-element        | use `strong`, or a `span` with a class
                    <p>a <spam>c</spam></p>            | 6 unknown-element        | did you mean `span`?
                    <p><script>x</script></p>          | 4 unknown-element        | nothing runs in a report
                    <p onclick="x">a</p>               | 1 unknown-attribute      | templates/README.md lists the attributes there are
                    <p href="#a">a</p>                 | 1 unknown-attribute      | templates/README.md lists the attributes there are
                    <p style="color: red">a</p>        | 1 inline-style           | use a class, and a rule in the style sheet
                    <p dir="up">a</p>                  | 1 bad-attribute          | known: auto, ltr, rtl
                    <table><tr><td colspan="x">a</td></tr></table> | 12 bad-attribute | give a whole number
                    <tr><td>a</td></tr>                | 1 misplaced-element      | it stands in: table, tbody, tfoot, thead
                    <table><td>a</td></table>          | 8 misplaced-element      | it stands in: tr
                    <table><tr><td>a</td></tr><caption>b</caption></table> | 27 misplaced-element | put it first in its table
                    <table>a<tr><td>b</td></tr></table> | 8 misplaced-text        | put it into an element inside
                    <li>a</li>                         | 1 misplaced-element      | it stands in: ol, ul
                    <ul><p>a</p></ul>                  | 5 misplaced-element      | `ul` holds: li
                    <p><span><div>a</div></span></p>   | 10 misplaced-element     | `span` holds: a, bdi, br, em, img, small, span, strong, sup, svg, time
                    <dl><div><p>a</p></div></dl>       | 10 misplaced-element     | `div` holds: dd, dt
                    <p><rect/></p>                     | 4 misplaced-element      | it stands in: g, svg
                    <svg viewBox="0 0 1 1"><rect/></svg> | 1 missing-alternative  | put a `title` in it, or `aria-label`; or `aria-hidden="true"` where it adorns
                    <p><img src="a.png"/></p>          | 4 missing-alternative    | say in words what it shows, or `alt=""` where it adorns
                    <img src="a.png" alt="a" width="3mm"/> | 1 bad-attribute      | give a number of pixels, or `width` in the sheet
                    <svg aria-label="x"><rect fill="rde"/></svg> | 21 bad-attribute | expected: `none` or a colour such as `#0b5269`, `black`, `white` or `transparent`
                    <p><a href="#x">a</a></p>          | 4 link-to-nowhere        | ''
                    <p id="ab">a</p><p><a href="#ac">b</a></p> | 20 link-to-nowhere | did you mean `ab`?
                    <p id="a">a</p><p id="a">b</p>     | 16 duplicate-id          | the first stands at page.html:2:1
                    <h2>a</h2>                         | 1 skipped-heading        | use `h1`, and style it by a class
                    <h1>a</h1><h3>b</h3>               | 11 skipped-heading       | use `h2`, and style it by a class
                    """)
    void whatMayNotStandThereIsAnErrorWithAHint(String body, String where, String hint) {
        String html = "<!DOCTYPE html><html lang='en'><head><title>T</title></head><body>\n" + body + "</body></html>";
        Finding finding = Styling.of("page.html", html, Sheet.EMPTY).findings().get(0);
        assertThat(finding.place().column() + " " + finding.rule().id()).isEqualTo(where);
        assertThat(finding.place().line()).isEqualTo(2);
        assertThat(finding.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><caption>c</caption><colgroup><col span='2'/></colgroup><thead><tr><th scope='col' id='t'>h</th></tr></thead>"
                        + "<tbody><tr><td colspan='2'>d</td></tr></tbody></table>",
                "<dl><dt>a</dt><dd>b</dd><div><dt>c</dt><dd>d</dd></div></dl>",
                "<figure><img src='a.png' alt='a' width='20'/><figcaption>c</figcaption></figure>",
                "<blockquote><p>a<br/>b <time datetime='2016-09-25'>d</time></p></blockquote>",
                "<main><header><h1>a</h1></header><section><h2>b</h2><p><small>c<sup>e</sup></small></p></section></main>",
                "<svg viewBox='0 0 9 9' xmlns='http://www.w3.org/2000/svg'><title>t</title><desc>d</desc>"
                        + "<g transform='scale(2)'><path d='M0 0'/><text x='1' y='1'>t</text></g></svg>",
                "<p><svg aria-hidden='true' viewBox='0 0 1 1'><circle r='1'/></svg><img src='b.png' alt=''/></p>"
            })
    void whatTheListHoldsMayStandThere(String body) {
        Styled.of("", body).sound();
    }

    @Test
    void aPageWithoutTitleOrLanguageIsAnError() {
        assertThat(Styled.html("", "<html><head></head><body><p>x</p></body></html>")
                        .found())
                .containsExactly(
                        "1:1 missing-language: the page does not name its language / such as `<html lang=\"en\">`",
                        "1:7 missing-title: the page has no title / put a `title` into its `head`");
    }

    @Test
    void allErrorsAreFoundAtOnceInTheOrderOfTheText() {
        assertThat(Styled.of("", "<p style='x'><b>a</b></p>\n<h2>c</h2>\n<a href='#n'>d</a>")
                        .found())
                .extracting(found -> found.substring(found.indexOf(' ') + 1, found.indexOf(':', found.indexOf(' '))))
                .containsExactly("inline-style", "unknown-element", "skipped-heading", "link-to-nowhere");
    }

    @Test
    void aLinkToWhatIsNotPrintedIsAnError() {
        assertThat(Styled.of(".m { display: none }", "<p class='m' id='x'>a</p><p><a href='#x'>b</a></p>")
                        .found())
                .singleElement()
                .asString()
                .contains("link-to-nowhere");
    }

    @Test
    void aTableTakenApartByTheSheetIsAnError() {
        assertThat(Styled.of("td { display: block }", "<table><tr><td>a</td></tr></table>")
                        .found())
                .singleElement()
                .asString()
                .contains("table-taken-apart");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<html>",
                "<html><p></html>",
                "<html>&nbsp;</html>",
                "<html a=b/>",
                "<!DOCTYPE x [<!ENTITY e 'x'>]><html>&e;</html>"
            })
    void aPageThatIsNotWellFormedIsOneError(String html) {
        assertThat(Styling.of("page.html", html, Sheet.EMPTY).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("ill-formed-page"));
    }

    @Test
    void aPageNestedWithoutEndIsAnErrorAndNoOverflow() {
        int depth = 5_000;
        Styled page = Styled.of("", "<div>".repeat(depth) + "</div>".repeat(depth));
        assertThat(page.found()).singleElement().asString().contains("nested deeper than 256");
        assertThat(Styled.of("", "<div>".repeat(250) + "</div>".repeat(250)).found())
                .isEmpty();
    }

    @Test
    void elementsAndTextsKnowWhereTheyBegin() {
        Styled page = Styled.html(
                "",
                "\ufeff<!DOCTYPE html>\n<html lang='en'><head><title>T</title></head>\n<body>a\n"
                        + " <p id='p'\n class='x'>b &amp; <em id='e'>c</em><!-- d -->e</p>\n</body></html>");
        assertThat(page.element("p").place()).isEqualTo(new Place("page.html", 4, 2, ""));
        assertThat(page.element("e").place()).isEqualTo(new Place("page.html", 5, 20, ""));
        assertThat(page.element("p").children().get(0).place()).isEqualTo(new Place("page.html", 5, 12, ""));
        assertThat(Styled.words(page.element("p"))).isEqualTo("b & ce");
    }

    @Test
    void titleAndDescriptionSayWhatThePageIs() {
        String html = "<html lang='fr'><head><title> T </title>%s</head><body><p>x</p></body></html>";
        StyledPage plain = Styled.html("", html.formatted("")).sound();
        StyledPage described = Styled.html("", html.formatted("<meta name='description' content='D'/>"))
                .sound();
        assertThat(plain.title() + plain.description() + plain.lang()).isEqualTo("TTfr");
        assertThat(described.description()).isEqualTo("D");
    }
}
