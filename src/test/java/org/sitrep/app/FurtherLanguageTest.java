package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;

/** A language that the program does not come with is one phrase file and one font: Burmese. */
class FurtherLanguageTest {

    private static final Path TEMPLATES = Path.of("templates");
    private static final Path PHRASES = Path.of("src/test/resources/phrases/my.properties");
    private static final Path FONT = Path.of("src/test/resources/fonts/NotoSansMyanmar-Regular.ttf");

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void writeThePhraseFile() throws IOException {
        given = Given.in(folder.resolve("valley"))
                .known("2016-09-25", "- {figure: killed, value: 3, period: 2016-09-24, place: north, source: un}");
        copyTemplates();
        Files.copy(PHRASES, folder.resolve("templates/brief/phrases/my.properties"));
    }

    @Test
    void withItsPhraseFileAndItsFontTheBriefIsSetInBurmese() throws IOException {
        Files.createDirectories(given.folder().resolve("fonts"));
        Files.copy(FONT, given.folder().resolve("fonts/NotoSansMyanmar-Regular.ttf"));

        Checked<Rendered> rendered = render();

        assertThat(rendered.findings())
                .as("%s", rendered.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("foreign-edition");
        assertThat(text(folder.resolve("out/valley-2016-09-25-my.pdf")))
                .containsSubsequence(
                        "အခြေအနေ အစီရင်ခံစာ", // situation report
                        "၂၀၁၆ စက်တင်ဘာ ၂၅", // 25 September 2016, in the digits that the phrase file pins
                        "ထိခိုက်သေဆုံးမှု", // casualties
                        "ရင်းမြစ်များ", // sources
                        "စာမျက်နှာ"); // page
    }

    @Test
    void withoutItsFontItsLettersAreOneErrorAtTheirFirstLineOfThePhraseFile() {
        Checked<Rendered> rendered = render();

        assertThat(rendered.value()).isEmpty();
        assertThat(rendered.findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo("missing-glyph");
                    assertThat(finding.place().toString())
                            .isEqualTo(folder + "/templates/brief/phrases/my.properties:6:13");
                    assertThat(finding.hint()).contains("Noto Sans Myanmar", "`fonts`");
                });
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Checked<Rendered> render() {
        return new Render(step -> {})
                .run(RenderOrder.of(given.folder(), Set.of(Format.PDF), folder.resolve("out"))
                        .in("my")
                        .by(folder.resolve("templates")));
    }

    private void copyTemplates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("templates").resolve(TEMPLATES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
