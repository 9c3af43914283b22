package org.sitrep.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.SampleReport;
import org.sitrep.edition.text.Phrases;

class TemplatesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aSetOfOneTemplate() throws IOException {
        write("brief.ftlh", "<html/>");
        for (String style : List.of("base.css", "pdf.css", "print.css", "screen.css")) {
            write(style, "");
        }
    }

    @Test
    void theProgramBringsTheTemplatesOfThisProjectAlong() {
        assertThat(Templates.builtIn().value().orElseThrow().files())
                .isEqualTo(Templates.in(SampleReport.TEMPLATES)
                        .value()
                        .orElseThrow()
                        .files())
                .containsKeys("brief.ftlh", "base.css", "pdf.css", "print.css", "screen.css", "phrases/en.properties");
    }

    @Test
    void aSetOfVersion06SaysWhatToTakeAnew() throws IOException {
        write("brief.ftlh", "<p>${masthead.lang}</p>");
        write("parts/summary.ftlh", "<h2>${words['heading.highlights']}</h2>");

        Finding finding = only(Templates.in(folder));
        assertThat(finding.rule().id()).isEqualTo("older-template-set");
        assertThat(finding.place().file()).endsWith("brief/parts/summary.ftlh");
        assertThat(finding.hint())
                .startsWith("take `brief.ftlh`, `mail.ftlh` and the folder `parts` from the program's own set");
    }

    @Test
    void aFolderWithoutABriefSaysWhatIsMissing() {
        Finding finding = only(Templates.in(folder.resolve("nowhere")));

        assertThat(finding.rule().id()).isEqualTo("no-template");
        assertThat(finding.place().file()).endsWith("nowhere/brief/brief.ftlh");
        assertThat(finding.hint()).isEqualTo("--templates names the folder that holds the folder `brief`");
    }

    @Test
    void whereTheSetItselfIsNamedTheHintNamesTheFolderAroundIt() {
        Finding finding = only(Templates.in(folder.resolve("brief")));

        assertThat(finding.rule().id()).isEqualTo("no-template");
        assertThat(finding.hint())
                .endsWith("is a set itself: --templates names the folder that holds it, in which it is named `brief`");
    }

    @Test
    void aSetWithoutOneOfItsStyleSheetsSaysWhichIsMissing() throws IOException {
        Files.delete(folder.resolve("brief/print.css"));
        Files.delete(folder.resolve("brief/screen.css"));

        assertThat(Templates.in(folder).findings())
                .allSatisfy(finding -> assertThat(finding.rule().id()).isEqualTo("no-style"))
                .extracting(
                        finding -> Path.of(finding.place().file()).getFileName().toString())
                .containsExactly("print.css", "screen.css");
    }

    @Test
    void aTemplateThatCannotBeReadIsNotCalledMissing() throws IOException {
        write("brief.ftlh", "a".repeat(300_000));

        assertThat(only(Templates.in(folder)).rule().id()).isEqualTo("template-too-large");
    }

    @Test
    void aSetHasAtMost200Files() throws IOException {
        for (int i = 0; i < 200; i++) {
            write("parts/more" + i + ".ftlh", "");
        }

        assertThat(Templates.in(folder).findings())
                .extracting(finding -> finding.rule().id())
                .containsOnly("too-many-templates");
    }

    @Test
    void aMissingLanguageNamesThoseThereAre() throws IOException {
        write("phrases/en.properties", "a=b");
        write("phrases/ar.properties", "a=b");

        Finding finding = only(read().phrases("fr"));

        assertThat(finding.message()).isEqualTo("no phrase file for `fr`");
        assertThat(finding.hint()).startsWith("there are: ar, en; a crisis may have others");
        assertThat(finding.place().file()).endsWith("brief/phrases/");
    }

    @ParameterizedTest
    @CsvSource({"Arabic, ar", "العربية, ar", "ar_SY, ar", "AR-sy, ar", "French, fr", "Français, fr", "Dari, fa-AF"})
    void aLanguageByItsNameOrItsCountry(String written, String tag) throws IOException {
        for (String known : List.of("en", "ar", "fr", "fa-AF")) {
            write("phrases/" + known + ".properties", "a=b");
        }

        assertThat(only(read().phrases(written)).hint()).startsWith("did you mean `" + tag + "`?;");
    }

    @Test
    void phrasesAreReadAsUtf8() throws IOException {
        write("phrases/fr.properties", "# notes\nreviewed=no\na.b=au\u202f moins {number}\nc = d\n");

        Phrases phrases = read().phrases("fr").value().orElseThrow();

        assertThat(phrases.patterns())
                .containsEntry("a.b", "au\u202f moins {number}")
                .containsEntry("c", "d");
        assertThat(phrases.file()).endsWith("brief/phrases/fr.properties");
    }

    @Test
    void aPhraseIsNoLongerThanAnybodyWouldRead() throws IOException {
        write("phrases/en.properties", "reviewed=no\none={count, number, " + "0".repeat(2_000) + "}\n");

        Finding finding = only(read().phrases("en"));

        assertThat(finding.rule().id()).isEqualTo("phrase-file");
        assertThat(finding.place().toString()).endsWith("en.properties:2:1");
        assertThat(finding.message()).isEqualTo("`one` has more than 2000 characters");
    }

    @Test
    void aPhraseFileSaysWhoReviewedItAndWhenOrThatNobodyDid() throws IOException {
        write("phrases/en.properties", "reviewed=A. Translator, 2026-11-22\n");
        assertThat(read().phrases("en").findings()).isEmpty();
        write("phrases/en.properties", "one=1\nreviewed=yes\n");
        assertThat(read().phrases("en").findings()).isEmpty();
        write("phrases/fr.properties", "one=1\nreviewed=yes\n");
        Finding finding = only(read().phrases("fr"));
        assertThat(finding.rule().id()).isEqualTo("phrase-file-review");
        assertThat(finding.place().line()).isEqualTo(2);
    }

    @Test
    void aLocaleOrNumberingThatIsNoneIsAnErrorAtItsLine() throws IOException {
        for (String line : List.of("locale=en-1500000000", "locale=e n", "locale=", "numbering=la tn", "numbering=")) {
            write("phrases/en.properties", "reviewed=no\n" + line + "\n");
            Finding finding = only(read().phrases("en"));
            assertThat(finding.rule().id()).as(line).isEqualTo("phrase-file");
            assertThat(finding.place().toString()).as(line).endsWith("en.properties:2:1");
        }
        write("phrases/en.properties", "reviewed=no\nlocale=ar-SY\nnumbering=latn\n");
        assertThat(read().phrases("en").findings()).isEmpty();
    }

    @Test
    void aKeyThatStandsTwiceIsAnErrorAtItsSecondLine() throws IOException {
        write("phrases/en.properties", "reviewed=no\none=1\none.more=2\none = 3\n");

        Finding finding = only(read().phrases("en"));

        assertThat(finding.message()).isEqualTo("`one` stands in the file twice");
        assertThat(finding.place().toString()).endsWith("brief/phrases/en.properties:4:1");
    }

    @Test
    void aTemplateThatWouldNotEscapeIsRefused() throws IOException {
        write("parts/more.ftl", "${x}");

        assertThat(only(Templates.in(folder)).rule().id()).isEqualTo("unescaped-template");
    }

    @Test
    void aFileThatIsTooLargeOrNoTextIsRefused() throws IOException {
        write("base.css", "a".repeat(300_000));
        Files.write(folder.resolve("brief/print.css"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThat(Templates.in(folder).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("template-too-large", "not-utf-8");
    }

    @Test
    void nothingElseInTheFolderIsRead() throws IOException {
        write("secret.txt", "secret");
        Path outside = Files.writeString(folder.resolve("outside.ftlh"), "secret");
        Files.createSymbolicLink(folder.resolve("brief/link.ftlh"), outside);

        assertThat(read().files()).containsOnlyKeys("base.css", "brief.ftlh", "pdf.css", "print.css", "screen.css");
    }

    private Templates read() {
        return Templates.in(folder).value().orElseThrow();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("brief").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    private static Finding only(Checked<?> checked) {
        assertThat(checked.value()).isEmpty();
        assertThat(checked.findings()).hasSize(1);
        return checked.findings().get(0);
    }
}
