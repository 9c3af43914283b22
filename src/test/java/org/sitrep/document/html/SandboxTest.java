package org.sitrep.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.SampleReport;

/** A template gets the report, and nothing else. */
class SandboxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'x'?no_esc}",
                "${'x'? <#-- hidden --> no_esc}",
                "<#noautoesc>${'x'}</#noautoesc>",
                "<#outputformat 'plainText'>${'x'}</#outputformat>",
                "${'1 + 1'?eval}",
                "${'[1]'?eval_json[0]}",
                "<@'<b>'?interpret/>",
                "${'java.lang.ProcessBuilder'?new()}",
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${masthead?api.getClass()}",
                "<#setting locale='fr_FR'>",
                "${.now}",
            })
    void whatWouldLeadOutIsRefusedBeforeAnythingRuns(String template) {
        Checked<String> page = page("<p>\n  " + template + "</p>");

        assertThat(page.value()).isEmpty();
        assertThat(page.findings()).extracting(finding -> finding.rule().id()).contains("forbidden-in-template");
        assertThat(page.findings().get(0).place().toString()).startsWith("test/brief.ftlh:2:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#ftl output_format='plainText'>",
                "<#ftl auto_esc=false>",
                "  <#ftl encoding='UTF-8'>",
            })
    void aHeaderThatCouldSwitchEscapingOffIsRefused(String header) {
        assertThat(render(Map.of("brief.ftlh", header + "<p/>")).findings())
                .extracting(Finding::message)
                .contains("a template may not use `<#ftl`");
    }

    @ParameterizedTest
    @CsvSource({
        "masthead.class, `class` is no part of Masthead",
        "masthead.getClass, `getClass` is no part of Masthead",
        "masthead.title.kind.class, Masthead",
        "masthead.toString(), `toString` is no part of Masthead",
        "masthead.hashCode(), `hashCode` is no part of Masthead",
        "parts.class, ",
        "parts.size(), ",
        "statics, `statics` is no part of ReportModel",
        "words['no.such.key'], no phrase `no.such.key`",
    })
    void noClassAndNoMethodIsReachable(String path, String message) {
        Checked<String> page = page("${" + path + "}");

        assertThat(page.value()).isEmpty();
        assertThat(page.findings()).hasSize(1);
        if (message != null && message.contains("`")) {
            assertThat(page.findings().get(0).message()).isEqualTo(message);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "/etc/passwd",
                "../brief.ftlh",
                "file:///etc/passwd",
                "http://127.0.0.1/x.ftlh",
                "phrases/en.properties",
                "base.css",
                "more.ftl",
                "nowhere.ftlh",
            })
    void noFileBesideTheTemplatesOfTheSetIsReachable(String path) {
        for (String directive : new String[] {"<#include '%s'>", "<#import '%s' as x>"}) {
            Checked<String> page = render(Map.of(
                    "brief.ftlh", String.format(directive, path), "phrases/en.properties", "a=b", "base.css", "p{}"));

            assertThat(page.value()).isEmpty();
            assertThat(page.findings())
                    .extracting(finding -> finding.rule().id())
                    .containsExactly("no-template");
            assertThat(page.findings().get(0).place().toString()).isEqualTo("test/brief.ftlh:1:1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<#list 1.. as i></#list>, template-too-slow",
        "<#list 1.. as i>more and more</#list>, template-too-long",
        "<#macro again><@again/></#macro><@again/>, template-too-deep",
        "<#function f x><#return f(x)></#function>${f(1)}, template-too-deep",
    })
    void whatDoesNotEndIsStopped(String template, String rule) {
        assertThat(page(template).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly(rule);
    }

    @Test
    void aReportThatTakesTooLongIsNotBlamedOnItsTemplate() {
        Finding finding = new TemplateErrors(new Templates("test", new TreeMap<>())).tooSlow("brief.ftlh");

        assertThat(finding.rule().id()).isEqualTo("report-too-slow");
        assertThat(finding.message()).contains("ten minutes");
        assertThat(finding.message() + finding.hint()).doesNotContain("loop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${masthead.title.kind?upper_case}, ${masthead.title.kind?cap_first?trim}",
                "<#list 1..3 as i>${i}<#sep>, </#list>",
                "<#list (1..3) as i>${i + 1}</#list>${masthead.title.kind[0..2]}",
                "<#assign line = masthead.title.kind + ', ' + masthead.page.lang>${line}",
                "${masthead.title.kind?replace(' ', '-')}",
                "${masthead.title.kind?matches('S[a-z]+.*')?c}",
                "<#assign names = ['b', 'a']>${names?sort?join(', ')}",
                "<#macro twice><#nested><#nested></#macro><@twice>x</@twice>",
                "<#function f n><#return (n gt 0)?then(f(n - 1), 0)></#function>${f(50)}",
                "<#assign page><#list 1..2000 as i><p>more and more and more and more and more and more</p></#list></#assign>${page}",
            })
    void whatTemplatesNeedIsThere(String template) {
        assertThat(page(template).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html lang='en'><head></head><body/></html>",
                "<html lang='en'><head><title> </title></head><body/></html>",
                "<html><head><title>x</title></head><body/></html>",
                "<div lang='en'><head><title>x</title></head></div>",
            })
    void aMessageHasALanguageAndASubject(String mail) {
        Checked<?> body = HtmlRenderer.of(new Templates("test", new TreeMap<>(Map.of("mail.ftlh", mail))))
                .then(found -> found.mail(SampleReport.model(), "mail.html"));

        assertThat(body.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("forbidden-in-page");
            assertThat(finding.place().toString()).isEqualTo("test/mail.ftlh:1:1");
        });
    }

    /** What an officer wrote makes a message long, no template: the message is named. */
    @Test
    void aMessageThatMailProgramsWouldCutIsNamed() {
        String mail =
                "<html lang='en'><head><title>x</title></head><body><p><#list 1..9001 as i>ten bytes.</#list></p></body></html>";
        Checked<?> body = HtmlRenderer.of(new Templates("test", new TreeMap<>(Map.of("mail.ftlh", mail))))
                .then(found -> found.mail(SampleReport.model(), "mail.html"));

        assertThat(body.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("message-body-too-long");
            assertThat(finding.place().file()).isEqualTo("mail.html");
        });
    }

    @Test
    void valuesAreEscaped() {
        String page = page("<p>${masthead.title.kind + '<b>&'}</p>").value().orElseThrow();

        assertThat(page).contains("<p>Situation report&lt;b&gt;&amp;</p>");
    }

    @Test
    void theLocaleOfTheMachineDoesNotShow() {
        assertThat(page("${1234567.5} ${true?c} ${'TITLE'?lower_case}").value().orElseThrow())
                .contains("1234567.5 true title");
    }

    private static Checked<String> page(String body) {
        return render(Map.of("brief.ftlh", "<html><head></head><body>" + body + "</body></html>"));
    }

    private static Checked<String> render(Map<String, String> files) {
        Checked<HtmlRenderer> renderer = HtmlRenderer.of(new Templates("test", new TreeMap<>(files)));
        return renderer.then(found -> found.page(SampleReport.model()));
    }
}
