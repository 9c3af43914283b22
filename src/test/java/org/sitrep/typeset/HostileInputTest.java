package org.sitrep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.typeset.Typesetter.Copy;
import org.sitrep.typeset.Typesetter.Imprint;
import org.sitrep.typeset.style.sheet.Sheet;

/** Whatever is handed over: a PDF, or findings that say why there is none; never an exception, and never all the memory. */
@Tag("slow")
class HostileInputTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 25);
    private static final Typesetter TYPESETTER =
            Typesetter.of(TestFonts.files()).value().orElseThrow();

    private static String page(String body) {
        return "<html lang=\"en\"><head><title>T</title></head><body>" + body + "</body></html>";
    }

    private static Checked<byte[]> set(String css, String xhtml) {
        Checked<byte[]> pdf = Sheet.parse("hostile.css", css)
                .then(sheet ->
                        TYPESETTER.pdf(new Copy("hostile.html", xhtml), sheet, new Imprint("test", DAY, List.of())));
        assertThat(pdf.value().isPresent()).isEqualTo(pdf.findings().stream().noneMatch(Finding::isError));
        return pdf;
    }

    private static void isRefused(String css, String xhtml) {
        assertThat(set(css, xhtml).value()).isEmpty();
    }

    private static void isSet(String css, String xhtml) {
        assertThat(set(css, xhtml).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "text",
                "<html>",
                "<html lang='en'><head><title>T</title></head><body><p></body></html>",
                "<html lang='en'><head><title>T</title></head><body><p>&nbsp;</p></body></html>",
                "<!DOCTYPE html [<!ENTITY a 'b'>]><html lang='en'><head><title>T</title></head><body>&a;</body></html>",
                "<!DOCTYPE html SYSTEM 'http://localhost:1/x'><html lang='en'/>",
                "<!DOCTYPE z [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]><z>&c;</z>",
                "<?xml version='1.1'?><html lang='en'><head><title>T</title></head><body>&#1;</body></html>",
                "<html lang='en'><head><title>T</title></head><body>&#0;</body></html>",
                "<html lang='en'><head><title>T</title></head><body>&#xD800;</body></html>",
                "<html lang='en'><head><title>T</title></head><body>\0</body></html>",
                "<html lang='en'><head><title>T</title></head><body>\ud800</body></html>",
                "<html lang='en'><head><title>T</title></head><body>\udc00x</body></html>",
                "<html lang='en'><head><title>T</title></head><body>\uffff</body></html>",
                "<html lang='en'><head><title>T</title></head><body>]]></body></html>",
                "<html lang='en'><head><title>T</title></head></html>",
                "<html lang='en'><body/></html>",
                "<html lang='en' lang='fr'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>"
            })
    void aPageThatIsNoneIsRefused(String xhtml) {
        isRefused("", xhtml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td colspan='1000000'>x</td></tr></table>",
                "<table><tr><td colspan='0'>x</td></tr></table>",
                "<table><tr><td colspan='-1'>x</td></tr></table>",
                "<table><tr><td colspan='99999999999999999999'>x</td></tr></table>",
                "<p>x\u0085y\u0090z</p>",
                "<p>\udbff\udffd</p>",
                "<p><a href='#nowhere'>x</a></p>",
                "<img src='nothing' alt='x'/>",
                "<img src='nothing' alt='x' width='1e400' height='x'/>",
                "<svg aria-hidden='true' viewBox='0 0 1e400 1'></svg>",
                "<svg aria-hidden='true' viewBox='a'></svg>",
                "<svg aria-hidden='true' width='10' height='10'><path d='M 1e999 1 L z'/></svg>",
                "<p lang='\u0130'>\uFFFC</p>"
            })
    void aBodyThatCannotBeSetIsRefused(String body) {
        isRefused("", page(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p { width: 1e308pt }",
                "p { width: 99999999999999999999999999999pt }",
                "p { font-size: 9999999mm }",
                "p { width: -5pt }",
                "p { font-size: -1pt }",
                "p { padding: -1pt }",
                "p { margin: 99999999em }",
                "p { line-height: 1e9 }",
                "p { orphans: 99999999999 }",
                "@page { size: 0 }",
                "@page { size: -10pt 5pt }",
                "@page { size: 99999999pt 5pt }",
                "@page { size: 100pt; margin: 60pt }",
                "p { font-size: 12000pt }",
                "p { margin: 0 0 0 14000pt }",
                "p::before { content: \"\uFFFC\" }",
                "p { color: #ggg }",
                "p { content: \"",
                "p { /* ",
                "@import url(x)",
                "p:nth-child(99999999999n) {}",
                "\0 { }",
                "{{{{{{{{",
                "}}}}"
            })
    void aSheetThatAsksTooMuchIsRefused(String css) {
        isRefused(css, page("<p>some words, and some more</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p { font-size: 0 }",
                "p { line-height: 0 }",
                "p { line-height: 0.1 }",
                "p { orphans: 100; widows: 100 }",
                "p { width: 0; min-width: 9000pt }",
                "p { margin-top: 3000pt }",
                "p { padding-bottom: 14000pt }",
                "p { height: 14000pt }",
                "p { border: 300pt solid }",
                "p { break-before: page; break-after: avoid; break-inside: avoid }",
                "html, body { break-before: page; break-after: avoid; break-inside: avoid }",
                "html, body, p { display: flex }",
                "html, body, p { display: inline }",
                "html, body, p { display: inline-block }",
                "body { display: none }",
                "html { display: none }",
                "html { position: running(x) }",
                "body { position: running(x) } @page { @top-center { content: element(x) } }",
                "@page { @top-center { content: element(nothing) } }",
                "p { position: running(x) } @page { margin: 0; @top-center { content: element(x) } }",
                "p { font-size: 300% } p span { font-size: 300% }"
            })
    void aStrangeSheetGivesAPageOrFindings(String css) {
        Checked<byte[]> pdf = set(css, page("<p>some <span>words</span>, <span>and</span> some more</p><p></p>"));

        assertThat(pdf.value().isPresent() || !pdf.findings().isEmpty()).isTrue();
    }

    @Test
    void emptyThingsAreSet() {
        isSet("", page(""));
        isSet("", page("<p></p><div></div><ul></ul><ol></ol><dl></dl><table></table><figure></figure>"));
        isSet("", page("<table><thead></thead><tbody><tr></tr><tr><td></td></tr></tbody></table>"));
        isSet(".f { display: flex; gap: 3pt }", page("<div class=\"f\"></div><p><span></span><br/></p>"));
        isSet("", page("<blockquote><section><header></header></section></blockquote>"));
    }

    @Test
    void anEmptyPictureIsRefused() {
        String half = SmallPage.picture(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        Checked<byte[]> pdf = set(
                "",
                page("<img src=\"data:image/png;base64,\" alt=\"x\"/><img src=\"" + half + "\" alt=\"y\"/>"
                        + "<img src=\"data:image/png;base64,ä\" alt=\"z\"/>"));

        assertThat(pdf.findings()).extracting(finding -> finding.rule().id()).containsOnly("unreadable-image");
    }

    @Test
    void lettersThatMultiplyInsideEachOtherEndSomewhere() {
        isRefused("span { font-size: 90em }", page("<p>" + "<span>".repeat(40) + "x" + "</span>".repeat(40) + "</p>"));
        isRefused("span { font-size: 9000% }", page("<p>" + "<span>".repeat(40) + "x" + "</span>".repeat(40) + "</p>"));
    }

    @Test
    void nestingThatIsTooDeepIsRefused() {
        isRefused("", page("<div>".repeat(1_000_000) + "x" + "</div>".repeat(1_000_000)));
    }

    /** The stack is that of a small thread. */
    @ParameterizedTest
    @ValueSource(strings = {"div", "span", "ul,li", "table,tr,td", "section", "blockquote", "strong"})
    void nestingThatIsJustAllowedIsSetInASmallStack(String names) throws InterruptedException {
        List<String> elements = List.of(names.split(","));
        int count = 250 / elements.size();
        String open = "<" + String.join("><", elements) + ">";
        StringBuilder close = new StringBuilder();
        elements.forEach(name -> close.insert(0, "</" + name + ">"));
        String body = (names.equals("span") || names.equals("strong") ? "<p>%s</p>" : "%s")
                .formatted(open.repeat(count) + "x" + close.toString().repeat(count));
        AtomicReference<Throwable> fault = new AtomicReference<>();
        for (String css : List.of(
                "* { margin: 0; padding: 0 }", "span, div { display: inline-block }", "div { display: flex }")) {
            Thread thread = new Thread(null, () -> set(css, page(body)), "small", 512 * 1024);
            thread.setUncaughtExceptionHandler((t, e) -> fault.set(e));
            thread.start();
            thread.join();
        }

        assertThat(fault.get()).isNull();
    }

    @Test
    void aTableWithTooManyColumnsIsRefused() {
        isRefused("", page("<table><tr>" + "<td colspan='1000'>x</td>".repeat(200) + "</tr></table>"));
        isRefused("", page("<table><tr>" + "<td rowspan='1000' colspan='9'>x</td>".repeat(200) + "</tr></table>"));
    }

    @Test
    void aWordOfAHundredThousandLettersIsSet() {
        isSet("", page("<p>" + "x".repeat(100_000) + "</p>"));
    }

    @Test
    void fiveMegabytesAreSet() {
        isSet("", page("<p>one two three four five six seven eight nine ten</p>".repeat(80_000)));
    }
}
