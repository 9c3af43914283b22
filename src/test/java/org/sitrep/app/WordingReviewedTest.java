package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.PhraseSheet;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.text.Phrases;

/** A crisis says who has read the fixed words of its reports; the line that nobody has returns when they change. */
class WordingReviewedTest {

    @TempDir
    private Path folder;

    private Given valley(String digest) {
        return Given.in(folder.resolve("valley"))
                .replace("crisis.yaml", "languages: [en]", "languages: [en, fr]")
                .append("crisis.yaml", "wording-reviewed: {fr: {by: Translation unit, on: 2026-11-30" + digest + "}}\n")
                .known("2016-09-25", "- {figure: killed, value: 3, period: 2016-09-24, place: north, source: un}");
    }

    private static String digest() {
        return PhraseSheet.of("fr", Optional.empty(), Optional.empty(), Optional.empty())
                .value()
                .orElseThrow()
                .digest();
    }

    private Checked<?> render() {
        return new Render(step -> {})
                .run(RenderOrder.of(folder.resolve("valley"), Set.of(Format.HTML, Format.TEXT), folder.resolve("out"))
                        .in("fr"));
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("out/valley-2016-09-25-fr.html"));
    }

    private static List<Finding> changed(Checked<?> made) {
        return made.findings().stream()
                .filter(finding -> finding.rule().id().equals("wording-changed"))
                .toList();
    }

    @Test
    void wordsThatWereReadAreNotCalledDraftedByMachine() throws IOException {
        valley(", digest: " + digest());
        assertThat(changed(render())).isEmpty();
        assertThat(page()).doesNotContain("rédigé par une machine", "a été relu par");
    }

    @Test
    void withoutADigestTheFindingIsTheOneToWrite() throws IOException {
        valley("");
        assertThat(changed(render())).singleElement().satisfies(finding -> {
            assertThat(finding.hint()).contains("write `digest: " + digest() + "`");
            assertThat(finding.place().toString()).contains("crisis.yaml");
        });
        assertThat(page()).contains("a été relu par Translation unit le 30 novembre 2026");
    }

    @Test
    void whenThePhrasesChangeTheLineReturnsWithHowMany() throws IOException {
        valley(", digest: " + digest());
        Path phrases = folder.resolve("valley/phrases/fr.properties");
        Files.createDirectories(phrases.getParent());
        Files.writeString(phrases, """
            report.kind=Point de situation
            report.draft=Projet
            label.skip=Aller au rapport
            label.period=Jours
            """);
        assertThat(changed(render()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("at least 2 of the fixed words in `fr` changed since 2026-11-30"));
        assertThat(page()).containsPattern("au moins [234] formules ont changé");
    }

    @Test
    void everySingleChangeIsSeenAndNoneIsCountedTwice() {
        Phrases french =
                Templates.builtIn().value().orElseThrow().phrases("fr").value().orElseThrow();
        String before = french.digest();
        int changed = 0;
        TreeMap<String, String> patterns = new TreeMap<>(french.patterns());
        for (String key : french.patterns().keySet()) {
            TreeMap<String, String> one = new TreeMap<>(french.patterns());
            one.merge(key, "x", String::concat);
            boolean isPhrase = !key.equals(Phrases.REVIEWED);
            assertThat(new Phrases("fr", "", one).changedSince(before)).as(key).isEqualTo(isPhrase ? 1 : 0);
            patterns.merge(key, "x", String::concat);
            changed += isPhrase ? 1 : 0;
            assertThat(new Phrases("fr", "", patterns).changedSince(before)).isLessThanOrEqualTo(changed);
        }
        assertThat(french.changedSince(before)).isZero();
        assertThat(before).matches("[A-Za-z0-9_-]{136}");
    }

    @Test
    void aSheetToFillInKeepsWhatIsThereAndIsReadBack() throws IOException {
        Path file = folder.resolve("so.properties");
        Files.writeString(file, "report.kind=Warbixin\nnumbering=latn\nprose.x= \\\\ y\n");
        PhraseSheet sheet = PhraseSheet.of("so", Optional.empty(), Optional.of(file), Optional.empty())
                .value()
                .orElseThrow();
        assertThat(sheet.text())
                .contains("# Situation report\nreport.kind=Warbixin\n", "# Draft\nreport.draft=\n", "numbering=latn\n");
        assertThat(sheet.write(file).value()).isPresent();
        assertThat(PhraseSheet.of("so", Optional.empty(), Optional.of(file), Optional.empty())
                        .value())
                .contains(sheet);
    }
}
