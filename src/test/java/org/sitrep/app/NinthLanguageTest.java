package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.issue.Issue.IssuedReport;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;

/** A crisis has editions in a language for which the program has no words: its own phrases print, and others in their place. */
class NinthLanguageTest {

    @TempDir
    private Path folder;

    /** A crisis in English, Swahili and Pashto, with one figure and one event that has words in all. */
    private Desk valley(String... phrases) {
        Desk desk = Desk.in(folder);
        desk.given()
                .replace("crisis.yaml", "languages: [en]", "languages: [en, sw, ps]")
                .known("2016-09-25", """
                    - {figure: killed, value: 1500, period: 2016-09-24, place: north, source: un}
                    - {event: {en: A bridge fell, sw: Daraja lilianguka, ps: یو پل ونړېد}, date: 2016-09-24, source: un}
                    """);
        if (phrases.length > 0) {
            write("phrases/sw.properties", String.join("\n", phrases) + "\n");
        }
        return desk;
    }

    private void write(String file, String text) {
        try {
            Path path = folder.resolve("valley").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checked<Rendered> render(String... languages) {
        return new Render(step -> {})
                .run(RenderOrder.of(folder.resolve("valley"), Set.of(Format.HTML, Format.TEXT), folder.resolve("out"))
                        .in(languages));
    }

    private String printed(String language, String ending) {
        Checked<Rendered> rendered = render(language);
        assertThat(rendered.value()).as(rendered.findings().toString()).isPresent();
        try {
            return Files.readString(folder.resolve("out/valley-2016-09-25-" + language + ending));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> of(String rule, Checked<?> made) {
        return made.findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    @Test
    void whatTheCrisisWordsIsPrintedAndTheRestInItsFirstLanguageWithWords() {
        valley("report.kind=Ripoti ya hali", "report.draft=Rasimu");
        assertThat(printed("sw", ".txt"))
                .startsWith("Ripoti ya hali: ")
                .contains("Rasimu", "25 Septemba 2016", "Daraja lilianguka", "Highlights");
    }

    @Test
    void oneFindingCountsThePhrasesOfOthersAndSaysHowToWriteThem() {
        valley("report.kind=Ripoti ya hali", "report.draft=Rasimu");
        assertThat(of("foreign-edition", render("sw"))).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .startsWith("more than half of the edition in `sw` prints in other languages; ")
                    .containsPattern("(\\d+) of \\d+ phrases of `sw` are printed in `en`");
            assertThat(finding.hint()).contains("`sitrep phrases sw` writes a file of them to fill in");
            assertThat(finding.place().toString()).contains("crisis.yaml");
        });
    }

    /** A phrase file with all but some phrases, and a crisis whose texts are all in the language. */
    @Test
    void anEditionInItsLanguageThatLacksSomePhrasesHasOneWarningThatCountsThem() throws IOException {
        Desk desk = valley();
        desk.given()
                .replace("crisis.yaml", "languages: [en, sw, ps]", "languages: [sw, en]")
                .append("crisis.yaml", "editions: [{audience: public, languages: [sw]}]\n");
        write(
                "phrases/sw.properties",
                Files.readString(Path.of("templates/brief/phrases/en.properties"))
                        .replaceAll("(?m)^(?:reviewed|locale|numbering|label\\.skip|report\\.draft)=.*\n", "")
                        .replaceAll("(?m)^report\\.kind=.*", "report.kind=Ripoti ya hali"));
        assertThat(of("phrases-of-others", render("sw")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("2 of ")
                        .endsWith(" phrases of `sw` are printed in `en`"));
        assertThat(of("foreign-edition", render("sw"))).isEmpty();
        assertThat(printed("sw", ".html")).contains("Ripoti ya hali").doesNotContain("has not been translated");
    }

    @Test
    void theCrisisSaysInWhichLanguageAnotherFallsBack() {
        valley().given().append("crisis.yaml", "fallback: {ps: fa-AF}\n");
        assertThat(printed("ps", ".html"))
                .contains("lang=\"ps\" dir=\"rtl\"", "گزارش وضعیت", "یو پل ونړېد", "۱٬۵۰۰")
                .doesNotContain("Situation report");
    }

    @Test
    void aCircleOfLanguagesToFallBackOnEndsInTheFirstOfTheCrisis() {
        valley().given().append("crisis.yaml", "fallback: {ps: sw, sw: ps}\n");
        assertThat(printed("ps", ".txt")).contains("Situation report");
    }

    @Test
    void aPhraseFromLeftToRightKeepsItsOrderOnAPageFromRightToLeft() {
        valley();
        assertThat(printed("ps", ".html")).contains("\u2068Draft\u2069");
    }

    @Test
    void aPhraseOfTheCrisisGoesBeforeThatOfTheProgram() {
        valley();
        write("phrases/en.properties", "report.kind=Flash update\n");
        assertThat(printed("en", ".txt")).startsWith("Flash update: ").contains("Highlights");
        assertThat(render("en").findings())
                .noneMatch(finding -> finding.rule().id().startsWith("phrases"));
    }

    @Test
    void whatIsWrongWithItsPhrasesIsFoundAtItsLine() {
        valley(
                "report.kind=Ripoti ya hali",
                "report.known-by=kama ilivyojulikana {tarehe}",
                "report.titel=Ripoti",
                "report.draft=Rasimu {",
                "reviewed=no",
                "prose.days={count, plural, other {siku #}}");
        Checked<Rendered> rendered = render("sw");
        assertThat(rendered.findings())
                .filteredOn(finding -> finding.place().file().endsWith("sw.properties"))
                .extracting(finding -> finding.rule().id() + " " + finding.severity() + " "
                        + finding.place().line())
                .contains(
                        "wrong-phrase ERROR 2",
                        "unknown-phrase WARNING 3",
                        "wrong-phrase ERROR 4",
                        "unknown-phrase WARNING 5");
        assertThat(of("unknown-phrase", rendered)).extracting(Finding::hint).contains("did you mean `report.title`?");
        assertThat(of("wrong-phrase", rendered))
                .extracting(Finding::message)
                .contains("the phrase `report.known-by` has the gaps [tarehe], where the English one has [date]");
    }

    @Test
    void aPluralWithoutAFormOfTheLanguageIsAWarning() {
        valley();
        write("phrases/ru.properties", "clock.last-confirmed={date}: {days, plural, one {# день} other {# дня}}\n");
        assertThat(of("plural-without-form", render("ru")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).endsWith("lacks forms of the plural that `ru` has: few, many"));
    }

    @Test
    void anEditionThatIsMostlyForeignSaysSoInOneLineAndSignsNothing() {
        valley("report.foreign=Sehemu kubwa ya toleo hili bado haijatafsiriwa kwa {language}");
        String line = "Sehemu kubwa ya toleo hili bado haijatafsiriwa kwa Kiswahili";
        assertThat(printed("sw", ".html")).containsOnlyOnce(line).doesNotContain("<small class=\"in\">EN</small>");
        assertThat(printed("sw", ".txt")).containsOnlyOnce(line).doesNotContain("(EN)");
        assertThat(printed("en", ".html")).doesNotContain("has not been translated");
    }

    @Test
    void itIsNotIssuedUnlessSomebodyAnswersForItOnce() {
        Desk desk = valley();
        desk.given().append("crisis.yaml", "editions: [{audience: public, languages: [en, sw]}]\n");
        Checked<IssuedReport> refused = desk.issue();
        assertThat(refused.value()).isEmpty();
        assertThat(of("foreign-edition", refused)).singleElement().satisfies(finding -> {
            assertThat(finding.hint()).contains("leave the language out of `editions:`", "--accept 'foreign-edition@");
            desk.accepting(finding.idWithin(desk.crisis() + "/"), "For the radio, who translate it themselves");
        });
        assertThat(of("untranslated", refused)).isEmpty();
        Checked<IssuedReport> issued = desk.issue();
        assertThat(issued.value()).as(issued.findings().toString()).isPresent();
        assertThat(desk.verify()).noneMatch(Finding::isError);
    }

    @Test
    void otherPhrasesMakeAnotherReport() {
        Desk desk = valley("report.kind=Ripoti ya hali");
        desk.given().append("crisis.yaml", "editions: [{audience: public, languages: [en]}]\n");
        assertThat(desk.issue().value()).isPresent();
        assertThat(desk.verify()).isEmpty();
        write("phrases/sw.properties", "report.kind=Ripoti\n");
        assertThat(desk.verify()).extracting(finding -> finding.rule().id()).containsExactly("other-renderer");
    }

    @Test
    void aFileThatIsNoLanguageIsNamedAndALinkOutOfTheCrisisIsNotRead() throws IOException {
        valley();
        write("phrases/notes.txt", "x\n");
        assertThat(of("ignored-file", render("en"))).hasSize(1);
        Files.createSymbolicLink(folder.resolve("valley/phrases/so.properties"), Path.of("/etc/hostname"));
        assertThat(of("link-out-of-crisis", render("en"))).hasSize(1);
    }

    @Test
    void aLanguageThatTheCrisisDoesNotNameIsRefused() {
        valley();
        assertThat(of("no-phrase-file", render("swa")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).contains("`languages:`"));
    }
}
