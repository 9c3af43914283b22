package org.sitrep.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.Document;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.ReportModel;
import org.sitrep.typeset.VeraPdf;

/** Given these facts, what does page one say where it stands alone, and does it stay one page? */
class OnePageTest {

    private static final Templates TEMPLATES =
            Templates.in(SampleReport.TEMPLATES).value().orElseThrow();
    private static final HtmlRenderer HTML = HtmlRenderer.of(TEMPLATES).value().orElseThrow();
    private static final PdfRenderer PDF = new PdfRenderer(Map.of());

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder).known("2016-09-01", """
            - {figure: without-water, value: 900, place: north, date: 2016-09-01, source: un}
            - {note: needs, cluster: wash, text: Pumps stand still.}
            - {figure: killed, value: 4, period: 2016-09-01, place: north, source: radio}
            """);
    }

    @Test
    void itEndsWithItsOwnSourcesAndWhereTheRestIs() {
        String page = words(made());

        assertThat(page)
                .contains("900", "The UN", "a PDF, attached or from desk@sitrep.example")
                .doesNotContain("Pumps stand still");
        assertThat(words(whole())).contains("Pumps stand still").doesNotContain("attached or from");
    }

    @Test
    void itIsFitForScreenReadersAndForArchives() {
        VeraPdf.assertConforms(made().value().orElseThrow().bytes());
    }

    @Test
    void whereTheListOfEventsHasNoRoomTheDrawingTellsThem() {
        given.append("crisis.yaml", "timeline: truce\n").known("2016-09-02", events(60));

        Checked<Document> page = made();

        assertThat(page.findings()).isEmpty();
        assertThat(words(page)).doesNotContain("Event 37 of many").contains("30 events");
        assertThat(words(whole())).contains("Event 37 of many");
    }

    @Test
    void whereThatIsNotEnoughItSaysWhatToShorten() {
        given.append(
                "crisis.yaml",
                IntStream.range(0, 5)
                        .mapToObj(i -> "  - Line " + i + " of many words".repeat(150) + "\n")
                        .collect(Collectors.joining("", "highlights:\n", "")));

        assertThat(made().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("page-too-full");
            assertThat(finding.isError()).isFalse();
            assertThat(finding.hint()).contains("highlights");
        });
    }

    private static String events(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "- {event: \"Event " + i + " of many"
                        + ", at which much was said by all who came".repeat(30) + "\", date: 2016-0"
                        + (6 + i / 28) + "-" + (i % 28 < 9 ? "0" : "") + (1 + i % 28)
                        + ", tracks: [truce], source: un}\n")
                .collect(Collectors.joining());
    }

    private ReportModel model() {
        return given.brief("2016-09-02");
    }

    private Checked<Document> made() {
        ReportModel alone = model().pageOne();
        return HTML.page(alone)
                .then(page -> PDF.onePage(alone, page, TEMPLATES, "a-page", "{}".getBytes(StandardCharsets.UTF_8)));
    }

    private Checked<Document> whole() {
        ReportModel model = model();
        return HTML.page(model)
                .then(page -> PDF.pdf(model, page, TEMPLATES, "a", "{}".getBytes(StandardCharsets.UTF_8)));
    }

    private static String words(Checked<Document> made) {
        assertThat(made.value()).as("%s", made.findings()).isPresent();
        try (PDDocument pdf = Loader.loadPDF(made.value().orElseThrow().bytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
