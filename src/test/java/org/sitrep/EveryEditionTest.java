package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.html.Templates;
import org.sitrep.typeset.VeraPdf;

/** The Aleppo brief in every language, for every audience, in one run. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class EveryEditionTest {

    private static final List<String> AUDIENCES = List.of("public", "partners", "internal");

    private final Map<String, byte[]> files = new TreeMap<>();
    private List<Finding> findings = List.of();

    static List<String> languages() {
        return Templates.builtIn().value().orElseThrow().languages();
    }

    static List<String> oneOfEachScript() {
        return Counts.languages(languages());
    }

    @BeforeAll
    void renderThemAll(@TempDir Path folder) throws IOException {
        Checked<Rendered> rendered = new Render(step -> {})
                .run(RenderOrder.of(Editions.ALEPPO, Format.USUAL, folder)
                        .forAudience(RenderOrder.ALL)
                        .in(RenderOrder.ALL));
        assertThat(rendered.value()).as(() -> rendered.findings().toString()).isPresent();
        findings = rendered.findings();
        try (Stream<Path> written = Files.list(folder)) {
            for (Path file : written.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    private static String name(String language, String audience, String ending) {
        return "aleppo-2016-09-25-" + language + (audience.equals("public") ? "" : "-" + audience) + ending;
    }

    private byte[] pdf(String language, String audience) {
        byte[] pdf = files.get(name(language, audience, ".pdf"));
        assertThat(pdf).as(language + " for " + audience).isNotNull();
        return pdf == null ? new byte[0] : pdf;
    }

    @Test
    void noPageIsEmpty() {
        files.forEach((name, file) -> {
            if (name.endsWith(".pdf")) {
                FullPagesTest.assertFull(name, Fullness.of(file));
            }
        });
    }

    @Test
    void thereAreTwentyFourOfEachKindAndEachSaysForWhomInItsName() {
        List<String> due = languages().stream()
                .flatMap(language -> AUDIENCES.stream()
                        .flatMap(audience -> Stream.of(".html", ".pdf").map(end -> name(language, audience, end))))
                .sorted()
                .toList();
        assertThat(due).hasSize(48);
        assertThat(files.keySet()).containsExactlyElementsOf(due);
    }

    @ParameterizedTest
    @MethodSource("oneOfEachScript")
    void eachIsFitForScreenReadersAndForArchives(String language) {
        VeraPdf.assertConforms(pdf(language, "public"));
        VeraPdf.assertConforms(pdf(language, "internal"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachIsSmall(String language) {
        int most = switch (language) {
            case "ar", "fa-AF" -> 100_000;
            case "zh-Hans" -> 150_000;
            default -> 80_000;
        };
        for (String audience : AUDIENCES) {
            assertThat(pdf(language, audience).length).as(audience).isLessThanOrEqualTo(most);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPageBearsTheMarkOfItsAudience(String language) throws IOException {
        Map<String, String> marks = Map.of("public", "TLP:CLEAR", "partners", "TLP:GREEN", "internal", "TLP:AMBER");
        for (String audience : AUDIENCES) {
            try (PDDocument document = Loader.loadPDF(pdf(language, audience))) {
                assertThat(document.getNumberOfPages()).isBetween(3, 6);
                for (PDPage page : document.getPages()) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    int number = document.getPages().indexOf(page) + 1;
                    stripper.setStartPage(number);
                    stripper.setEndPage(number);
                    assertThat(stripper.getText(document)).as("page " + number).contains(marks.get(audience));
                }
            }
        }
    }

    /** WCAG 2.2, 1.4.3: at least 4.5 to 1, and here for large letters too. */
    @ParameterizedTest
    @MethodSource("oneOfEachScript")
    void everyLetterStandsOutFromWhatIsBehindIt(String language) throws IOException {
        Contrast contrast = Contrast.of(pdf(language, "internal"));
        assertThat(contrast.letters()).isGreaterThan(2_000);
        assertThat(contrast.backgrounds()).as("white paper and the band").hasSizeGreaterThan(1);
        assertThat(contrast.tooPale()).isEmpty();
    }

    @Test
    void languagesWithoutTextsOfTheirOwnAreReportedOnceEach() {
        assertThat(findings.stream().distinct())
                .filteredOn(finding -> finding.rule().id().equals("foreign-edition"))
                .extracting(finding -> finding.id().replaceAll(".*~", ""))
                .containsExactlyInAnyOrder("es", "fa-AF", "ru", "uk", "zh-Hans");
    }

    @Test
    void theTitleTheLanguageAndTheMakerAreSetAndNobodyIsNamed() throws IOException {
        for (String language : languages()) {
            try (PDDocument document = Loader.loadPDF(pdf(language, "public"))) {
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
                assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
                assertThat(document.getDocumentInformation().getSubject()).isNotBlank();
                assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Sitrep");
                assertThat(document.getDocumentInformation().getAuthor()).isNull();
                assertThat(document.getDocumentInformation().getCreator()).isNull();
            }
        }
    }
}
