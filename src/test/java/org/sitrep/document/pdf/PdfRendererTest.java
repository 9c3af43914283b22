package org.sitrep.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.Document;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;

class PdfRendererTest {

    private static final Templates TEMPLATES =
            Templates.in(SampleReport.TEMPLATES).value().orElseThrow();

    private final PdfRenderer renderer = new PdfRenderer(Map.of());

    @Test
    void thePdfIsNamedAndDatedAsTheReportIs() throws IOException {
        String page = HtmlRenderer.of(TEMPLATES)
                .then(html -> html.page(SampleReport.model()))
                .value()
                .orElseThrow();

        Document pdf = renderer.pdf(SampleReport.model(), page, TEMPLATES, "a", "{}".getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();

        assertThat(pdf.name()).isEqualTo("a.pdf");
        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
            assertThat(read.getDocumentInformation().getCOSObject().getString(COSName.CREATION_DATE))
                    .startsWith("D:20310504");
        }
    }

    @Test
    void whatTheTypesetterFindsStandsAtItsLineOfThePage() {
        String page = "<html lang=\"en\"><head><title>t</title></head>\n<body><p>x</p><blink/></body></html>";

        Checked<Document> pdf =
                renderer.pdf(SampleReport.model(), page, TEMPLATES, "a", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(pdf.findings())
                .extracting(finding -> finding.place().toString())
                .containsExactly("page.xhtml:2:15");
    }

    @Test
    void ourOwnTemplatesHoldNothingThatTheTypesetterDoesNotKnow() {
        assertThat(renderer.check(TEMPLATES).findings()).isEmpty();
    }

    @Test
    void unknownElementsAttributesAndStylesOfATemplateAreReportedBeforeAnyPageIsMade() {
        SortedMap<String, String> files = new TreeMap<>(TEMPLATES.files());
        files.put(
                "parts/closing.ftlh",
                "<#-- <blink> -->\n<p>\n  <marquee>x</marquee></p><#if x><p clas=\"a b\" id=\"${i}\"\n dri=\"rtl\"></#if>");
        files.put("print.css", "p { float: left; }");

        Checked<Templates> checked = renderer.check(new Templates("set", files));

        assertThat(checked.findings())
                .extracting(
                        finding -> finding.rule().id(),
                        finding -> finding.place().line(),
                        finding -> finding.place().column())
                .containsExactly(
                        tuple("unknown-property", 1, 5),
                        tuple("unknown-element", 3, 3),
                        tuple("unknown-attribute", 3, 37),
                        tuple("unknown-attribute", 4, 2));
        assertThat(checked.value()).isEmpty();
    }
}
