package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.issue.Check;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.diagnostic.Finding;

/** The fonts in a crisis's folder: used by everything that makes a PDF, before those that come with the program. */
class CrisisFontsTest {

    private static final Path FONT = Path.of("src/test/resources/fonts/NotoSansMyanmar-Regular.ttf");
    private static final String PDF = "valley-no1-2016-09-01-en.pdf";

    @TempDir
    private Path folder;

    private Desk desk;
    private Path fonts;

    @BeforeEach
    void writeAFactInBurmese() throws IOException {
        desk = Desk.in(folder);
        desk.given().known("2016-09-01", "- {event: Water is ရေ, date: 2016-09-01, place: north, source: un}");
        fonts = Files.createDirectories(desk.crisis().resolve("fonts"));
    }

    @Test
    void whatTheProgramsFontsLackIsTakenFromTheirsGlyphByGlyph() throws IOException {
        assertThat(desk.issue().findings())
                .extracting(finding -> finding.rule().id())
                .containsOnly("missing-glyph");
        bring();

        assertThat(desk.issue().findings()).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(desk.out().resolve(PDF).toFile())) {
            assertThat(fontsOf(pdf)).anyMatch(name -> name.endsWith("+NotoSansMyanmar-Regular"));
            assertThat(fontsOf(pdf)).anyMatch(name -> name.endsWith("+NotoSans-Regular"));
        }
    }

    @Test
    void aTypefaceOfTheHouseComesFirstInTheWeightsThatItHas() throws IOException {
        bring();
        bring("OpenSans-Regular-Subset.ttf");
        bring("OpenSans-Bold-Subset.ttf");

        assertThat(desk.issue().findings()).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(desk.out().resolve(PDF).toFile())) {
            assertThat(fontsOf(pdf))
                    .extracting(name -> name.substring(name.indexOf('+') + 1))
                    .contains("OpenSans-Regular", "OpenSans-Bold", "NotoSansMyanmar-Regular", "NotoSans-Italic")
                    .doesNotContain("NotoSans-Bold");
        }
    }

    @Test
    void theMissingLettersOfAScriptAreOneFindingThatNamesAFontForIt() {
        desk.given()
                .known(
                        "2016-09-02",
                        "- {event: Storm \u1019\u102f\u1014\u103a and \u1019, date: 2016-09-02, place: north, source: un}\n"
                                + "- {event: Tent \ud83d\ude00 and \u12a0\u12f2\u1235, date: 2016-09-02, place: south, source: un}");

        List<Finding> found = new Check().run(order(Format.PDF));

        assertThat(found)
                .extracting(
                        finding -> finding.rule().id(),
                        finding -> finding.place().line(),
                        finding -> finding.message().replaceAll(" in: .*", ""),
                        finding -> finding.hint().replaceAll(".*such as (.*), into the folder `fonts`.*", "$1"))
                .containsExactlyInAnyOrder(
                        tuple(
                                "missing-glyph",
                                3,
                                "no font has 6 Burmese letters of this report: \u1014 (U+1014), \u1019 (U+1019), "
                                        + "\u101b (U+101B), \u102f (U+102F), \u1031 (U+1031), \u103a (U+103A)",
                                "Noto Sans Myanmar"),
                        tuple(
                                "missing-glyph",
                                4,
                                "no font has 3 Ethiopic letters of this report: \u1235 (U+1235), \u12a0 (U+12A0), \u12f2 (U+12F2)",
                                "Noto Sans Ethiopic"),
                        tuple(
                                "missing-glyph",
                                4,
                                "no font has the character U+1F600 GRINNING FACE",
                                "Noto Sans Symbols 2 or Noto Emoji"));
    }

    @Test
    void aLongBurmeseNameOnTheMapIsInTheListBelowItAndTheReportIsWritten() throws IOException {
        bring();
        Path crisis = desk.crisis().resolve("crisis.yaml");
        Files.writeString(
                crisis,
                Files.readString(crisis)
                        .replace(
                                "name: The north}",
                                "name: \""
                                        + "\u101c\u1030\u1010\u102d\u102f\u1004\u103a\u1038\u101e\u100a\u103a "
                                                .repeat(9)
                                                .strip()
                                        + "\", at: [10.0, 10.0]}"));

        assertThat(new Render(step -> {}).run(order(Format.PDF)).findings()).isEmpty();
    }

    @Test
    void checkAndRenderUseThemToo() throws IOException {
        assertThat(check(Format.PDF)).contains("missing-glyph");
        bring();
        assertThat(check(Format.PDF)).isEmpty();
        assertThat(new Render(step -> {}).run(order(Format.PDF)).value()).isPresent();
    }

    @Test
    void verifyMakesTheSameBytesWithTheSameFonts() throws IOException {
        bring();
        desk.issue();
        assertThat(desk.verify()).isEmpty();
    }

    @Test
    void withOtherFontsVerifySaysThatItDoesNotMakeTheBytesAgain() throws IOException {
        bring();
        desk.issue();
        Files.copy(FONT, fonts.resolve("another.ttf"));
        assertThat(desk.verify()).extracting(finding -> finding.rule().id()).containsExactly("other-renderer");
        Files.delete(fonts.resolve("another.ttf"));
        Files.delete(fonts.resolve("NotoSansMyanmar-Regular.ttf"));
        assertThat(desk.verify()).extracting(finding -> finding.rule().id()).containsExactly("other-renderer");
    }

    @Test
    void aFileThatIsNoUsableFontIsAnErrorAtItsPathBeforeAnyPageIsMade() throws IOException {
        bring();
        Files.writeString(fonts.resolve("broken.ttf"), "a letter to the office");

        assertThat(desk.issue().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("unusable-font");
            assertThat(finding.isError()).isTrue();
            assertThat(finding.place().toString()).isEqualTo(fonts + "/broken.ttf");
            assertThat(finding.hint()).contains("TrueType");
        });
        assertThat(check(Format.PDF)).containsExactly("unusable-font");
        assertThat(desk.out()).doesNotExist();
    }

    @Test
    void whatIsReadOnScreensAloneNeedsNoFontButWarns() throws IOException {
        Files.writeString(fonts.resolve("broken.ttf"), "a letter to the office");
        assertThat(new Check().run(order(Format.HTML))).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("unusable-font");
            assertThat(finding.isError()).isFalse();
        });
        assertThat(new Render(step -> {}).run(order(Format.HTML)).value()).isPresent();
    }

    private void bring() throws IOException {
        bring("NotoSansMyanmar-Regular.ttf");
    }

    private void bring(String font) throws IOException {
        Files.copy(FONT.resolveSibling(font), fonts.resolve(font));
    }

    private List<String> check(Format format) {
        return new Check()
                .run(order(format)).stream()
                        .map(finding -> finding.rule().id())
                        .distinct()
                        .toList();
    }

    private RenderOrder order(Format format) {
        return RenderOrder.of(desk.crisis(), Set.of(format), folder.resolve("drafts"));
    }

    private static List<String> fontsOf(PDDocument pdf) throws IOException {
        List<String> names = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                names.add(page.getResources().getFont(name).getName());
            }
        }
        return names;
    }
}
