package org.sitrep.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.SampleReport;
import org.sitrep.document.StyleSheet;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.ReportModel;
import org.sitrep.fact.crisis.HouseColour;

@Tag("anywhere")
class TypesetPdfTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 4);
    private static final double MARGIN = 12 / 25.4 * 72;
    private static final Templates TEMPLATES =
            Templates.in(SampleReport.TEMPLATES).value().orElseThrow();
    private static final HtmlRenderer BRIEF = HtmlRenderer.of(TEMPLATES).value().orElseThrow();

    private final TypesetPdf engine = new TypesetPdf(Map.of());

    @Test
    void theTypesetterHasNothingToSayAboutOurTemplates() {
        assertThat(pdf(SampleReport.model()).findings()).isEmpty();
        assertThat(pdf(SampleReport.empty()).findings()).isEmpty();
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        byte[] first = bytes(SampleReport.model());
        byte[] again = bytes(SampleReport.model());
        byte[] other = new TypesetPdf(Map.of())
                .pdf(
                        "page.html",
                        page(SampleReport.model()),
                        TEMPLATES.pdfStyle(HouseColour.USUAL, Templates.A4),
                        DAY,
                        List.of())
                .value()
                .orElseThrow();

        assertThat(again).isEqualTo(first);
        assertThat(other).isEqualTo(first);
    }

    @Test
    void theMachineDoesNotShow() {
        byte[] here = bytes(SampleReport.model());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(bytes(SampleReport.model())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void thePdfIsTaggedAndSaysWhatItIs() throws IOException {
        try (PDDocument pdf = load(SampleReport.model())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Situation report: Testland floods, 4 May 2031");
            assertThat(pdf.getDocumentInformation().getProducer()).isEqualTo("Sitrep");
            assertThat(pdf.getDocumentInformation().getMetadataKeys())
                    .containsExactlyInAnyOrder("Title", "Subject", "Producer", "CreationDate", "ModDate");
            assertThat(pdf.getDocumentInformation().getCOSObject().getString(COSName.CREATION_DATE))
                    .isEqualTo("D:20310504000000Z");
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid:part=\"1\"", "2031-05-04T00:00:00Z", "<rdf:li>en</rdf:li>")
                    .doesNotContain(System.getProperty("user.name") + "@");
        }
    }

    @Test
    void everyHeadingIsABookmark() throws IOException {
        try (PDDocument pdf = load(SampleReport.model())) {
            List<String> titles = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getDocumentOutline(), titles);

            assertThat(titles)
                    .startsWith("Testland floods", "What changed since No. 2", "Highlights")
                    .contains("Casualties", "Water, sanitation and hygiene", "Sources");
        }
    }

    @Test
    void fontsAreEmbeddedAndSubset() throws IOException {
        try (PDDocument pdf = load(SampleReport.model())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSans-(Regular|Bold|Italic)");
                }
            }
        }
    }

    @Test
    void everyPageBearsItsFoot() throws IOException {
        try (PDDocument pdf = load(SampleReport.model())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf).replaceAll("\\s+", " "))
                        .contains("Testland floods · 4 May 2031", "An exercise", "Draft Partners")
                        .contains("Page " + page + " of " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void nothingLeavesThePage() throws IOException {
        for (String text :
                List.of("W".repeat(300), "https://agency.example/" + "a/b-c_d?e=".repeat(40), "so on ".repeat(80))) {
            try (PDDocument pdf = load(SampleReport.with(text))) {
                Positions positions = new Positions();
                positions.writeText(pdf, new StringWriter());
                assertThat(positions.outside).as(text.substring(0, 10)).isEmpty();
            }
        }
    }

    @Test
    void aCharacterThatNoFontHasIsAnErrorThatNamesIt() {
        Checked<byte[]> pdf = pdf(SampleReport.with("Water \u0995 is short, \ud83d\ude00 says nobody"));

        assertThat(pdf.value()).isEmpty();
        assertThat(pdf.findings())
                .extracting(Finding::id)
                .containsOnly("missing-glyph@U+0995", "missing-glyph@U+1F600");
        assertThat(pdf.findings().get(0).message())
                .startsWith("no font has the character U+0995 BENGALI LETTER KA in: ")
                .contains("Water \u0995 is short,");
    }

    @Test
    void theMissingCharacterIsFoundAtItsPlaceInThePage() {
        Checked<byte[]> pdf = engine.pdf("page.html", simple("\n<p>x\n<em>\u0995</em></p>"), List.of(), DAY, List.of());

        assertThat(pdf.findings())
                .extracting(finding -> finding.place().toString())
                .containsExactly("page.html:3:5");
    }

    @Test
    void theStyleSheetsOwnTextNeedsGlyphsToo() {
        Checked<byte[]> pdf =
                engine.pdf("page.html", simple("<p>x</p>"), css("p::before { content: \"\u0995\"; }"), DAY, List.of());

        assertThat(pdf.findings()).extracting(finding -> finding.rule().id()).containsExactly("missing-glyph");
    }

    @Test
    void everythingUnknownInAStyleSheetIsReportedAtOnceWithItsPlace() {
        List<StyleSheet> style = css("p { colour: red;\n  float: left;\n  width: 3furlongs }\n@import 'x.css';");

        assertThat(engine.check(style))
                .extracting(finding -> finding.place().toString())
                .containsExactly("own.css:1:5", "own.css:2:3", "own.css:3:10", "own.css:4:1");
        assertThat(engine.pdf("page.html", simple("<p>x</p>"), style, DAY, List.of())
                        .findings())
                .isEqualTo(engine.check(style));
    }

    @Test
    void nothingOutsideIsEverLoaded() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String host = "http://127.0.0.1:" + server.getLocalPort();
            Checked<byte[]> pdf = engine.pdf(
                    "page.html",
                    simple("<p>x <img alt=\"c\" src=\"" + host + "/c.png\"/></p>"),
                    List.of(),
                    DAY,
                    List.of());

            assertThat(pdf.findings())
                    .extracting(finding -> finding.rule().id())
                    .containsExactly("unknown-image");
            server.setSoTimeout(200);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(server::accept))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aPageThatIsNotWellFormedIsAnError() {
        Checked<byte[]> pdf = engine.pdf("page.html", "<html><p></html>", List.of(), DAY, List.of());

        assertThat(pdf.findings()).extracting(finding -> finding.rule().id()).containsExactly("ill-formed-page");
        assertThat(pdf.findings().get(0).place().file()).isEqualTo("page.html");
    }

    private Checked<byte[]> pdf(ReportModel model) {
        return engine.pdf(
                "page.html", page(model), TEMPLATES.pdfStyle(HouseColour.USUAL, Templates.A4), DAY, List.of());
    }

    private byte[] bytes(ReportModel model) {
        return pdf(model).value().orElseThrow();
    }

    private PDDocument load(ReportModel model) throws IOException {
        return Loader.loadPDF(bytes(model));
    }

    private static String page(ReportModel model) {
        return BRIEF.page(model).value().orElseThrow();
    }

    private static List<StyleSheet> css(String css) {
        return List.of(new StyleSheet("own.css", css));
    }

    private static String simple(String body) {
        return "<html lang=\"en\"><head><title>t</title></head><body>" + body + "</body></html>";
    }

    private static void collect(PDOutlineNode node, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            collect(item, titles);
        }
    }

    /** Notes every character that is not wholly between the margins. */
    private static final class Positions extends PDFTextStripper {

        private final List<String> outside = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            double left = text.getX();
            double right = left + text.getWidth();
            if (left < MARGIN - 1
                    || right > text.getPageWidth() - MARGIN + 1
                    || text.getY() > text.getPageHeight() - 10) {
                outside.add(text.getUnicode() + " at " + left + "–" + right + ", " + text.getY());
            }
        }
    }
}
