package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;

/** Given a logo, partners, a colour and a cover: how does the report look, and what is asked of them? */
class HouseStyleTest {

    private static final String LOGO = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>By Amal</title><path fill="#8a1538" d="M0 0h40v20z"/></svg>
        """;

    private static final String HOUSE = """
        house:
          logo: logo.svg
          colour: "#8a1538"
          partners: [{file: p1.png, alt: {en: "Green & <Partner>"}}, red-aid.jpg]
          cover: {file: cover.jpg, alt: {en: "A flooded road"}, credit: {en: "Photograph: Example"}, consent: given}
        """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisisWithImages() throws IOException {
        given = Given.in(folder.resolve("crisis"))
                .known(
                        "2016-09-01",
                        "- {figure: without-water, value: 900, place: north, date: 2016-09-01, source: un}")
                .write("logo.svg", LOGO);
        for (String file : List.of("p1.png", "red-aid.jpg", "cover.jpg")) {
            Files.write(given.folder().resolve(file), drawn(file.substring(file.length() - 3)));
        }
    }

    @Test
    void logosStandAboveTheReportAndSayWhatTheyShow() {
        given.append("crisis.yaml", HOUSE);

        String page = made(".html");

        assertThat(page)
                .contains("role=\"img\"><title>Office</title><g><path")
                .contains("alt=\"Green &amp; &lt;Partner&gt;\"", "alt=\"red aid\"", "alt=\"A flooded road\"")
                .contains("Photograph: Example", "img-src data:")
                .doesNotContain("Amal");
        assertThat(page.split("src=\"data:image/", -1)).hasSize(4);
        assertThat(page.split(">Office<", -1))
                .as("in the words of the logo, and not beside it")
                .hasSize(2);
        assertThat(page).as("named at the foot of page one").containsOnlyOnce("Office · <strong>");
        assertThat(page.indexOf("class=\"cover\"")).isGreaterThan(page.indexOf("class=\"band\""));
    }

    @Test
    void itsColourIsThatOfEveryOutput() {
        given.append("crisis.yaml", "house: {colour: \"#8a1538\"}\n");

        assertThat(made(".html")).contains("#8a1538").doesNotContain("#0b5269", "accent-");
        assertThat(made("-mail.html")).contains("#8a1538").doesNotContain("#0b5269", "accent-");
    }

    @Test
    void aMailHoldsNoPicture() {
        given.append("crisis.yaml", HOUSE);

        assertThat(made("-mail.html")).doesNotContain("<img", "<svg", "data:");
    }

    @Test
    void thePaperIsTheSameEveryTimeAndHoldsEachPicture() throws IOException {
        given.append("crisis.yaml", HOUSE);
        String first = made(".pdf");

        assertThat(first.equals(made(".pdf"))).isTrue();
        try (PDDocument pdf = Loader.loadPDF(first.getBytes(StandardCharsets.ISO_8859_1))) {
            PDResources page = pdf.getPage(0).getResources();
            assertThat(page.getXObjectNames())
                    .filteredOn(page::isImageXObject)
                    .as("two files are the same")
                    .hasSize(2);
        }
    }

    @Test
    void withoutAHouseStyleNothingOfOneStands() {
        assertThat(made(".html")).contains("#0b5269").doesNotContain("class=\"house\"", "<img", "class=\"cover\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{logo: lgo.svg}            | image-not-there         | :15 | did you mean `logo.svg`?",
                "{logo: none.svg}           | image-not-there         | :15 | ",
                "{logo: notes.png}          | image-of-other-kind     | :15 | save it as PNG",
                "{partners: [p1.png, x/y.png]} | image-not-there      | :28 | ",
                "{colour: '#ffd400'}        | colour-without-contrast | :17 | `\"#",
                "{colour: '#777777'}        | colour-without-contrast | :17 | contrast is 4.47, and must be 4.50",
                "{cover: {file: logo.svg, alt: A road, credit: Us, consent: given}} | image-of-other-kind | :23 | JPEG",
                "{cover: {file: cover.jpg, alt: A road, credit: Us}}                | missing-key         | :16 |"
                        + " consent"
            })
    void whatIsWrongIsSaidAtItsPlaceInTheCrisis(String house, String rule, String column, String hint)
            throws IOException {
        given.write("notes.png", "These are notes.").append("crisis.yaml", "house: " + house + "\n");
        int line = Files.readAllLines(given.folder().resolve("crisis.yaml")).size();

        assertThat(given.findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo(rule);
                    assertThat(finding.place().toString()).endsWith("crisis.yaml:" + line + column);
                    assertThat(finding.message() + finding.hint())
                            .contains(Optional.ofNullable(hint).orElse(""));
                });
    }

    @Test
    void aColourWithoutQuotesIsARemarkToYamlAndNotToItsReader() {
        given.append("crisis.yaml", "house:\n  colour: #8a1538\n");

        assertThat(given.findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.hint()).isEqualTo("write it in quotes: a bare `#` begins a remark"));
    }

    /** What a colour is refused for is offered in a form that is taken. */
    @Test
    void theDarkerColourThatIsOfferedIsTaken() throws IOException {
        given.append("crisis.yaml", "house: {colour: \"#ffd400\"}\n");
        String hint = given.findings().get(0).hint();
        given.replace("crisis.yaml", "\"#ffd400\"", hint.substring(hint.indexOf('"'), hint.lastIndexOf('"') + 1));

        assertThat(given.findings()).isEmpty();
    }

    private String made(String ending) {
        RenderOrder order =
                RenderOrder.of(given.folder(), Set.of(Format.HTML, Format.MAIL, Format.PDF), folder.resolve("out"));
        Checked<Rendered> made = new Render(step -> {}).run(order);
        assertThat(made.value()).as(() -> made.findings().toString()).isPresent();
        Path file = made.value().orElseThrow().files().stream()
                .map(written -> written.file())
                .filter(path -> path.toString().endsWith("-en" + ending))
                .findFirst()
                .orElseThrow();
        try {
            return new String(
                    Files.readAllBytes(file),
                    ending.equals(".pdf") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] drawn(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        image.setRGB(9, 9, format.length() * format.hashCode());
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }
}
