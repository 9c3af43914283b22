package org.sitrep.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
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

/** Given these facts, what does the card for messengers say, and can it be read? */
class CardRendererTest {

    private static final Templates TEMPLATES =
            Templates.in(SampleReport.TEMPLATES).value().orElseThrow();
    private static final CardRenderer CARDS =
            new PdfRenderer(Map.of()).cards(HtmlRenderer.of(TEMPLATES).value().orElseThrow(), TEMPLATES);

    /** In points, of which a pixel is three quarters. */
    private static final float SMALLEST = 28 * 0.75f;

    private static final String FIGURES = """
        - {figure: without-water, value: about 8000, place: north, date: 2016-09-01, source: un}
        - {figure: without-water, value: 900, place: south, date: 2016-09-01, source: un}
        - {figure: killed, value: at least 12, period: 2016-09-01, place: north, source: radio}
        - {figure: cases, value: 77, date: 2016-09-01, place: south, source: un}
        """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder);
    }

    @Test
    void itSaysWhatHappenedAndThreeFiguresEachWithPlaceDayAndSource() {
        given.known("2016-09-01", FIGURES);

        String card = words();

        assertThat(card)
                .contains("Draft", "Public", "The valley", "1 September 2016", "bout 8,900", "figures of The UN")
                .contains("desk@sitrep.example");
        assertThat(card.split("1 Sept\\b", -1)).as("of three figures").hasSize(1 + 3);
    }

    @Test
    void aFigureThatTheSentenceTellsGivesWayToOthers() {
        given.known("2016-09-01", FIGURES.replaceFirst("- .*south.*un}\n", "") + """
            - {figure: killed, value: 5, period: 2016-09-01, place: south, source: radio}
            """);
        assertThat(words()).containsOnlyOnce("8,000").contains("12", "77");
    }

    @Test
    void ofOneFactItIsWhole() {
        given.known("2016-09-01", "- {figure: without-water, value: 900, place: north, date: 2016-09-01, source: un}");
        assertThat(words()).contains("900", "People without water", "The north", "UN");
    }

    @Test
    void withoutAnyFigureItHoldsTheSentence() {
        given.known("2016-09-01", "- {event: Talks began, date: 2016-09-01, source: radio}");
        assertThat(words()).contains("Talks began", "radio");
    }

    @Test
    void itLeadsToWhereTheReportIsOnTheWeb() {
        given.append("crisis.yaml", "web: https://reports.example/valley\n").known("2016-09-01", FIGURES);
        assertThat(words()).contains("https://reports.example/valley").doesNotContain("desk@sitrep.example");
    }

    @Test
    void everyWordOfItStandsInTheReport() {
        given.known("2016-09-01", FIGURES);
        String report = HtmlRenderer.of(TEMPLATES)
                .then(html -> html.page(model()))
                .value()
                .orElseThrow()
                .replaceAll("<[^>]*>|[\\h\\u2066-\\u2069]", "");

        assertThat(words().split("[\\h\\n·]+"))
                .allSatisfy(word -> assertThat(report).contains(word));
    }

    @Test
    void muchIsSetInSmallerLettersAndNothingBelow28Pixels() {
        given.replace(
                        "crisis.yaml",
                        "title: The valley",
                        "title: " + "Of the long valley ".repeat(8).strip())
                .replace(
                        "crisis.yaml",
                        "label: People without water",
                        "label: " + "People without water ".repeat(4).strip())
                .known("2016-09-01", FIGURES);

        assertThat(page().findings()).isEmpty();
        assertThat(sizes()).hasSizeGreaterThan(300).allMatch(size -> size >= SMALLEST);
    }

    @Test
    void whereThereIsTooMuchItHoldsFewerFiguresAndSaysSo() {
        given.replace(
                        "crisis.yaml",
                        "label: People without water",
                        "label: " + "People without water ".repeat(50).strip())
                .known("2016-09-01", FIGURES);

        assertThat(page().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("card-too-full");
            assertThat(finding.message()).startsWith("the card has room for ").contains("of its 3 figures");
        });
        assertThat(sizes()).allMatch(size -> size >= SMALLEST);
    }

    @Test
    void itIsASmallPictureThatSaysTheSameInWords() throws IOException {
        given.known("2016-09-01", FIGURES);

        Document card = CARDS.card(model(), "a-card.png", "A river left its bed\nنهر")
                .value()
                .orElseThrow();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(card.bytes()));

        assertThat(card.name()).isEqualTo("a-card.png");
        assertThat(card.mediaType()).isEqualTo("image/png");
        assertThat(card.bytes()).hasSizeLessThan(250_000);
        assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(List.of(1080, 1350));
        assertThat(image.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(new String(card.bytes(), StandardCharsets.UTF_8))
                .contains("iTXtDescription\0\0\0en\0\0A river left its bed\nنهر");
    }

    private ReportModel model() {
        return given.brief("2016-09-01");
    }

    private Checked<byte[]> page() {
        Checked<byte[]> page = CARDS.page(model(), "a-card.png");
        assertThat(page.value()).as("%s", page.findings()).isPresent();
        return page;
    }

    private String words() {
        try (PDDocument pdf = Loader.loadPDF(page().value().orElseThrow())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Float> sizes() {
        List<Float> sizes = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(page().value().orElseThrow())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                }
            };
            reader.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }
}
