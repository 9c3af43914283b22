package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;

/** A set of templates that was copied from an earlier version: its phrases are those of 0.8, which has fewer. */
class OlderTemplateSetTest {

    /** What 0.8 did not have yet, and templates do not ask for. */
    private static final String SINCE_0_8 =
            "(?m)^(state\\.called|course\\.wide|chart\\.(drawn|mark|more|own-scales|part|unnamed)|map\\.(in|bearing|more|area|lake|river|boundary|camp|border-unsettled|land-occupied|land-unsettled))=.*\n";

    private static final Path TEMPLATES = Path.of("templates");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheSet() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(TEMPLATES.relativize(file));
                Files.createDirectories(copy.getParent());
                String text = Files.readString(file);
                Files.writeString(copy, file.toString().endsWith(".properties") ? without(text, SINCE_0_8) : text);
            }
        }
    }

    @Test
    void phrasesThatItLacksAreTheProgramsInTheSameLanguage() throws IOException {
        Checked<Rendered> rendered = render("all");

        assertThat(rendered.value()).as("%s", rendered.findings()).isPresent();
        assertThat(rendered.findings())
                .noneMatch(finding -> finding.place().file().contains("phrases"));
        assertThat(printed("ar")).contains("اتجاه").doesNotContain("map.", "chart.");
    }

    @Test
    void whatIsLeftOutOnPurposeStaysOut() throws IOException {
        assertThat(render("en").value()).isPresent();
        String counted = printed("en");
        Path english = folder.resolve("brief/phrases/en.properties");
        String phrases = Files.readString(english);
        String rule = phrases.lines()
                .filter(line -> line.startsWith("counting."))
                .map(line -> line.replaceFirst("^[^=]*=\\s*", ""))
                .filter(counted::contains)
                .findFirst()
                .orElseThrow();
        Files.writeString(english, without(phrases, "(?m)^counting\\.[\\w-]+=.*\n"));

        assertThat(render("en").value()).isPresent();
        assertThat(printed("en")).doesNotContain(rule);
    }

    @Test
    void inALanguageThatTheProgramDoesNotHaveWhatIsLackingPrintsInTheFirstLanguage() throws IOException {
        String burmese = Files.readString(Path.of("src/test/resources/phrases/my.properties"));
        Files.writeString(
                folder.resolve("brief/phrases/my.properties"), without(burmese, "(?m)^(label\\.skip|map\\.says)=.*\n"));

        assertThat(render("my").findings())
                .filteredOn(finding -> finding.rule().id().equals("foreign-edition"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains(" phrases of `my` are printed in `en`"));
        assertThat(printed("my")).contains("Skip to the report");
    }

    @Test
    void aTemplateOf08SaysWhichFileToTakeAnew() throws IOException {
        Path demands = folder.resolve("brief/parts/demands.ftlh");
        Files.writeString(
                demands,
                Files.readString(demands).replace("<#list demand.turns as turn>", "<#list demand.calls as turn>"));

        assertThat(render("en").findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.rule().id()).isEqualTo("older-template-set");
                    assertThat(error.place().file()).isEqualTo(demands.toString());
                    assertThat(error.message())
                            .isEqualTo("`calls` is no part of DemandView any more: this template was made for version"
                                    + " 0.8");
                    assertThat(error.hint())
                            .isEqualTo("take `parts/demands.ftlh` from the program's own set, and put your changes in"
                                    + " again");
                });
    }

    @Test
    void aPageOf013SaysWhichAreasItDoesNotWrite() throws IOException {
        Path page = folder.resolve("brief/brief.ftlh");
        Files.writeString(page, Files.readString(page).replaceAll("<@written \"(lead|band|foot)\"/>\n", ""));

        assertThat(render("en").findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.place().file()).isEqualTo(page.toString());
                    assertThat(error.message()).contains("\"band\", \"foot\"", "0.13");
                    assertThat(error.hint()).contains("write these areas too");
                });
    }

    @Test
    void aSetWithoutATemplateForCardsMakesAllElseAndSaysWhatToCopy() throws IOException {
        Files.delete(folder.resolve("brief/card.ftlh"));

        Checked<Rendered> rendered = render("en", Set.of(Format.HTML, Format.CARD));

        assertThat(rendered.value().orElseThrow().files()).hasSize(1);
        assertThat(rendered.findings())
                .filteredOn(finding -> finding.rule().id().equals("no-template-for-it"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isFalse();
                    assertThat(finding.place().file()).endsWith("brief/card.ftlh");
                    assertThat(finding.hint()).contains("copy it");
                });
    }

    private Checked<Rendered> render(String language) {
        return render(language, Set.of(Format.HTML));
    }

    private Checked<Rendered> render(String language, Set<Format> formats) {
        return new Render(step -> {})
                .run(RenderOrder.of(Path.of("fixtures/aleppo"), formats, folder.resolve("out"))
                        .in(language)
                        .by(folder));
    }

    private String printed(String language) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            Path page = files.filter(file -> file.toString().endsWith("-" + language + ".html"))
                    .collect(Collectors.toList())
                    .get(0);
            return Files.readString(page);
        }
    }

    private static String without(String text, String lines) {
        return text.replaceAll(lines, "");
    }
}
