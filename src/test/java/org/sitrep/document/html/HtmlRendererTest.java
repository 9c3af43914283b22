package org.sitrep.document.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Counts;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.Document;
import org.sitrep.document.SampleReport;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;

@Tag("anywhere")
class HtmlRendererTest {

    private static final HtmlRenderer BRIEF = HtmlRenderer.of(
                    Templates.in(SampleReport.TEMPLATES).value().orElseThrow())
            .value()
            .orElseThrow();

    @Test
    void aReportBecomesOnePage() {
        Checked<String> page = BRIEF.page(SampleReport.model());

        assertThat(page.findings()).isEmpty();
        assertThat(page.value().orElseThrow())
                .startsWith("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" dir=\"ltr\">")
                .contains("<title>Situation report: Testland floods, 4 May 2031</title>")
                .contains("<time datetime=\"2031-05-04\"><bdi>4 May 2031</bdi></time>")
                .contains("<bdi>28 April to 4 May 2031</bdi>")
                .contains("<bdi lang=\"fr\">“presque impossible” <small class=\"in\">FR</small></bdi>");
    }

    @Test
    void aReportOnFiveHundredPlacesByTwentyIndicatorsHasRoom() {
        int indicators = 20;
        int places = Counts.of(25, 500);
        ReportModel sample = SampleReport.model();
        List<Part> parts = sample.parts().stream()
                .map(part -> part instanceof Part.Figures figures ? times(places * indicators, figures) : part)
                .toList();
        ReportModel large =
                new ReportModel(sample.words(), sample.masthead(), sample.notice(), parts, sample.sources());

        // a fifth of the steps that there are is enough, for as many places as are tried
        Checked<String> page = HtmlRenderer.of(
                        Templates.in(SampleReport.TEMPLATES).value().orElseThrow(), Meter.MOST_STEPS / 5 / 500 * places)
                .then(renderer -> renderer.page(large));

        assertThat(page.findings()).isEmpty();
        assertThat(all(page.value().orElseThrow(), "(<tr class=\"lead)")).hasSizeGreaterThan(places * indicators);
    }

    private static Part times(int times, Part.Figures figures) {
        FigureBlock block = figures.blocks().get(0);
        List<FigureBlock.Row> rows = Collections.nCopies(times, block.rows().get(0));
        return new Part.Figures(figures.heading(), List.of(block, new FigureBlock(block.label(), rows)));
    }

    @Test
    void theFileNeedsNoOther() {
        Document html = BRIEF.html(SampleReport.model(), page(SampleReport.model()), "sample.html");
        String text = new String(html.bytes(), StandardCharsets.UTF_8);

        assertThat(html.name()).isEqualTo("sample.html");
        assertThat(html.mediaType()).isEqualTo("text/html; charset=utf-8");
        assertThat(text)
                .startsWith("<!DOCTYPE html>\n<html")
                .containsOnlyOnce("<style media=\"screen\">")
                .containsOnlyOnce("<style media=\"print\">")
                .doesNotContain("<script", "<link", "<img", "url(", "@import", " src=", " style=");
        assertThat(html.bytes().length).isLessThan(86 * 1024);
    }

    @Test
    void everyNumberOfANoteLeadsToItsNote() {
        String page = page(SampleReport.model());

        List<String> targets = all(page, "href=\"#([^\"]*)\"");
        List<String> ids = all(page, " id=\"([^\"]*)\"");

        assertThat(targets).isNotEmpty();
        assertThat(ids).doesNotHaveDuplicates().containsAll(targets);
    }

    @Test
    void headingsSkipNoLevel() {
        List<Integer> levels = all(page(SampleReport.model()), "<h([1-6])").stream()
                .map(Integer::valueOf)
                .toList();

        assertThat(levels.get(0)).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isBetween(2, levels.get(i - 1) + 1);
        }
    }

    @Test
    void tablesSayWhatTheyHold() {
        String page = page(SampleReport.model());
        int tables = all(page, "(<table(?! role))").size();

        assertThat(all(page, "(<caption>)")).hasSize(tables).isNotEmpty();
        assertThat(all(page, "<th( [^>]*)?>")).allMatch(attributes -> attributes.contains("scope="));
    }

    @Test
    void whatIsNotOnRecordIsSaid() {
        String page = page(SampleReport.empty());

        for (String heading :
                List.of("overview", "timeline", "demands", "casualties", "response-capacity", "positions")) {
            String title = SampleReport.words().get("heading." + heading);
            assertThat(page)
                    .containsPattern(Pattern.quote(title) + "</h2>\\s*<p class=\"none\">No information given</p>");
        }
        assertThat(page).containsPattern("Corrections</h2>\\s*<p class=\"none\">None</p>");
    }

    @Test
    void wordsOfTheLedgerAreNeverMarkup() {
        String page = page(SampleReport.with("<script>alert(\"1\")</script> & 'so on'"));

        assertThat(page).contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so on&#39;");
    }

    @ParameterizedTest
    @CsvSource({
        "<#if x>, 1:7",
        "'<p>${masthead.}</p>', 1:40",
        "'<p></p>${\n  kind', 2:",
    })
    void aMistakeInATemplateHasAPlace(String template, String place) {
        Finding finding = only(render(template));

        assertThat(finding.rule().id()).isEqualTo("template-syntax");
        assertThat(finding.place().toString()).startsWith("test/brief.ftlh:" + place);
        assertThat(finding.message()).isNotBlank().doesNotContain("\n", "freemarker.core");
    }

    @Test
    void aTemplateMayStopItself() {
        Finding finding = only(render("<#stop 'nothing to say'>"));

        assertThat(finding.rule().id()).isEqualTo("template-stopped");
    }

    @Test
    void aMisspeltNameHasAPlaceAndAHint() {
        Finding finding = only(render("<p>\n ${masthead.title.knd}</p>"));

        assertThat(finding.rule().id()).isEqualTo("unknown-in-template");
        assertThat(finding.message()).isEqualTo("`knd` is no part of Title");
        assertThat(finding.hint()).isEqualTo("did you mean `kind`?");
        assertThat(finding.place().toString()).startsWith("test/brief.ftlh:2:");
    }

    @Test
    void aMissingValueIsAnErrorUnlessAskedFor() {
        assertThat(only(render("<p>${parts[17].meetings[1].occasion.text}</p>")).message())
                .isEqualTo("there is no value `parts[17].meetings[1].occasion`");
        assertThat(render("<p>${(parts[17].meetings[1].occasion.text)!}</p>").findings())
                .extracting(finding -> finding.rule().id())
                .doesNotContain("missing-in-template");
    }

    @Test
    void anIllFormedPageIsAnErrorThatQuotesTheLine() {
        Finding finding = only(render("<p>first</p>\n<p>second"));

        assertThat(finding.rule().id()).isEqualTo("ill-formed-page");
        assertThat(finding.message()).contains("at its line 2: <p>second");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>1</script>",
                "<img src='x.png' alt=''/>",
                "<iframe/>",
                "<form/>",
                "<p onclick='1'/>",
                "<p style='color:red'/>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='file:///etc/passwd'>x</a>",
                "<meta http-equiv='refresh' content='0'/>",
            })
    void aPageHoldsNoScriptAndNoOutsideFile(String markup) {
        assertThat(render(markup).findings())
                .isNotEmpty()
                .extracting(finding -> finding.rule().id())
                .containsOnly("forbidden-in-page");
    }

    @Test
    void whatIsWrongWithAPageStandsAtTheLineOfTheTemplateThatWroteIt() {
        String main = """
            <html><head/><body>
            <#include 'part.ftlh'>
            <p>${masthead.title.kind} <i onclick='1'/></p></body></html>""";
        String part = "<#list 1..2 as i>\n  <p>${masthead.title.kind}</p>\n  <p lang='${i}' style='x'/>\n</#list>";

        assertThat(render(Map.of("brief.ftlh", main, "part.ftlh", part)).findings())
                .extracting(finding -> finding.place().toString())
                .containsExactly("test/brief.ftlh:3:27", "test/part.ftlh:3:3", "test/part.ftlh:3:3");
        assertThat(render(Map.of("brief.ftlh", main.replace("</p>", ""), "part.ftlh", ""))
                        .findings())
                .extracting(
                        finding -> finding.rule().id(),
                        finding -> finding.place().toString())
                .containsExactly(
                        tuple("forbidden-in-page", "test/brief.ftlh:3:27"),
                        tuple("ill-formed-page", "test/brief.ftlh:3:45"));
    }

    @Test
    void aTableHasACaptionAndItsHeadsAScope() {
        assertThat(render("<table><tr><th>x</th></tr></table>").findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("missing-caption", "missing-scope");
        assertThat(render("<table><caption>c</caption><tr><th scope='col'>x</th></tr></table>"
                                + "<table role='presentation'><tr><td>x</td></tr></table>")
                        .findings())
                .isEmpty();
    }

    @Test
    void aPageWithADocumentTypeIsRefused() {
        Map<String, String> files =
                Map.of("brief.ftlh", "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p>");

        assertThat(only(render(files)).rule().id()).isEqualTo("ill-formed-page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import 'x.css';",
                "p { background: url(http://x.example/y.png) }",
                "@font-face { }",
                "p:before { content: '</style><script>' }",
                "p { background: u\\72l(x) }",
            })
    void aStyleSheetReachesForNoFile(String css) {
        Map<String, String> files = Map.of("brief.ftlh", "<html/>", "print.css", "p { }\n" + css);

        assertThat(render(files).findings())
                .isNotEmpty()
                .allMatch(finding -> finding.rule().id().equals("forbidden-in-style"))
                .allMatch(finding -> finding.place().toString().startsWith("test/print.css:2:"));
    }

    @Test
    void stylesAreMadeSmallerAndSayTheSame() {
        assertThat(Styles.written(
                                "/* a */\np,  q { margin : 0 1px; content: \"a;  b\"; }\n\n[dir=rtl] p > q { top: 0; }")
                        .text())
                .isEqualTo("p,q{margin :0 1px;content:\"a;  b\"}[dir=rtl] p > q{top:0}");
    }

    private static String page(ReportModel model) {
        return BRIEF.page(model).value().orElseThrow();
    }

    private static Checked<String> render(String body) {
        return render(Map.of(
                "brief.ftlh",
                body.startsWith("<p>first") || !body.startsWith("<") || body.startsWith("<#")
                        ? body
                        : "<html><head></head><body>" + body + "</body></html>"));
    }

    private static Checked<String> render(Map<String, String> files) {
        return HtmlRenderer.of(new Templates("test", new TreeMap<>(files)))
                .then(renderer -> renderer.page(SampleReport.model()));
    }

    private static Finding only(Checked<?> checked) {
        assertThat(checked.findings()).hasSize(1);
        return checked.findings().get(0);
    }

    private static List<String> all(String text, String regex) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(HtmlRendererTest::first)
                .toList();
    }

    private static String first(MatchResult match) {
        return match.group(1) == null ? "" : match.group(1);
    }
}
