package org.sitrep.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.issue.Issue.IssuedReport;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.pdf.PdfRenderer;
import org.sitrep.register.Reason;

/** The reason with which somebody lets figures stand that do not go together is printed beside them (rule 8). */
class ReasonsTest {

    private static final String WHY = "The ministry took out nine who were not ill";

    @TempDir
    private Path folder;

    private static String cases(String id, int value, String day, String place) {
        return "- {figure: cases, id: " + id + ", value: " + value + ", date: " + day + ", place: " + place
                + ", source: un}\n";
    }

    private Desk fallen() {
        Desk desk = Desk.in(folder);
        desk.given()
                .known("2016-09-01", cases("c1", 108, "2016-09-01", "north"))
                .known("2016-09-02", cases("c2", 99, "2016-09-02", "north"));
        return desk;
    }

    private static String issued(Desk desk) {
        Checked<IssuedReport> issued = desk.issue();
        assertThat(issued.value()).as(issued.findings().toString()).isPresent();
        assertThat(desk.verify()).noneMatch(Finding::isError);
        try (var files = Files.list(issued.value().orElseThrow().folder())) {
            return Files.readString(files.filter(file -> file.toString().endsWith("-en.html"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFallStopsAnIssueOnceAndItsReasonIsPrintedAsLongAsTheFallIs() {
        Desk desk = fallen();
        assertThat(desk.issue().findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("cumulative-fall", "unanswered-warnings");
        assertThat(issued(desk.accepting("cumulative-fall@c2", WHY))).contains(WHY);
        desk.withoutAnswers().given().known("2016-09-03", cases("c3", 101, "2016-09-03", "north"));
        assertThat(issued(desk))
                .contains("The source’s figure fell by 9 on 2 Sept")
                .contains(WHY);
    }

    /** The same in two languages. */
    private Desk fallenInTwoLanguages(Reason why) {
        Desk desk = fallen();
        desk.given().append("crisis.yaml", "editions: [{audience: public, languages: [en, fr]}]\n");
        return desk.accepting("cumulative-fall@c2", why)
                .accepting("foreign-edition@crisis.yaml#/languages~fr", "translated on the radio");
    }

    @Test
    void aReasonIsPrintedInTheLanguageOfItsReader() {
        Desk desk = fallenInTwoLanguages(new Reason(Map.of("en", WHY, "fr", "Le ministère a retiré neuf cas")));
        assertThat(issued(desk)).contains(WHY).doesNotContain("Le ministère");
        assertThat(published(desk, "fr"))
                .contains("Le ministère a retiré neuf cas")
                .doesNotContain(WHY);
    }

    @Test
    void aReasonWithoutWordsInALanguagePrintsInAnotherAsSuch() {
        Desk desk = fallenInTwoLanguages(Reason.of(WHY));
        issued(desk);
        assertThat(published(desk, "fr")).containsPattern("<bdi lang=\"en\">[^<]*" + WHY);
    }

    @Test
    void aRevisionSaysWhyInTheLanguageOfItsReader() {
        Desk desk = fallenInTwoLanguages(Reason.of(WHY));
        issued(desk);
        assertThat(desk.revise(1, new Reason(Map.of("", "A misreading", "fr", "Une erreur de lecture")))
                        .value())
                .isPresent();
        assertThat(desk.verify()).noneMatch(Finding::isError);
        assertThat(published(desk, "fr"))
                .contains("pour la raison suivante")
                .contains("Une erreur de lecture")
                .doesNotContain("A misreading");
    }

    @Test
    void aReasonInALanguageThatNobodyReadsOrTwiceInOneIsRefused() {
        Desk desk = fallen();
        for (Map<String, String> wrong : List.of(Map.of("eng", WHY), Map.of("", WHY, "en", "Another"))) {
            assertThat(desk.withoutAnswers()
                            .accepting("cumulative-fall@c2", new Reason(wrong))
                            .issue()
                            .findings())
                    .filteredOn(finding -> finding.rule().id().equals("reason-language"))
                    .hasSize(1);
        }
    }

    private static String published(Desk desk, String language) {
        File[] pages = desk.out().toFile().listFiles((at, name) -> name.endsWith("-" + language + ".html"));
        try {
            return Files.readString(Stream.of(pages)
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anAnswerByThePlaceInTheFileIsPrintedToo() {
        assertThat(issued(fallen().accepting("cumulative-fall@facts/2016-09-02.yaml#/facts/0/value", WHY)))
                .contains(WHY);
    }

    @Test
    void anAnswerToOneGoesBeforeTheOneToItsGroup() {
        Desk desk = fallen();
        desk.given()
                .known(
                        "2016-09-02",
                        cases("c2", 99, "2016-09-02", "north")
                                + cases("s2", 40, "2016-09-02", "south")
                                + cases("v2", 150, "2016-09-02", "valley"));
        assertThat(issued(desk.accepting("*@*/*/un", "As the UN states it").accepting("cumulative-fall@c2", WHY)))
                .contains(WHY)
                .contains("sum of the parts: 139")
                .containsOnlyOnce("<span class=\"d\">· Our note: As the UN states it</span>");
    }

    @Test
    void anAnswerToWhatReadOtherwiseIsNotPrinted() {
        Desk desk = fallen();
        issued(desk.accepting("cumulative-fall@c2", WHY));
        desk.withoutAnswers().given().known("2016-09-03", """
            - correct: c2
              set: {value: 98}
              cause: our-error
              reason: A slip
            """);
        assertThat(issued(desk.accepting("cumulative-fall@*/*/un", "As the UN states it")))
                .contains("As the UN states it")
                .doesNotContain(WHY);
    }

    /** One longer period has fewer than a shorter one that the public may not know of. */
    private Desk withInternal(String... more) {
        Desk desk = Desk.in(folder);
        desk.given()
                .append("crisis.yaml", """
                    audiences: [{id: public}, {id: internal}]
                    default-sensitivity: public
                    editions: [{audience: public, languages: [en]}, {audience: internal, languages: [en]}]
                    """)
                .known(
                        "2016-09-25",
                        killed("long", 40, "12", "25", "north", "public")
                                + killed("short", 77, "19", "25", "north", "internal")
                                + String.join("", more));
        return desk;
    }

    private static String killed(String id, int value, String from, String to, String place, String audience) {
        return "- {figure: killed, id: " + id + ", value: " + value + ", period: 2016-09-" + from + "/2016-09-" + to
                + ", place: " + place + ", source: un, sensitivity: " + audience + "}\n";
    }

    /** Issues, and returns of each file that holds some words, or carries them, whether it is for the public. */
    private static Set<Boolean> readers(Desk desk, String words) {
        issued(desk);
        Set<Boolean> readers = new HashSet<>();
        desk.out().toFile().listFiles(file -> readers.addAll(says(file.toPath(), words)));
        return readers;
    }

    private static Set<Boolean> says(Path file, String words) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, UTF_8);
            if (file.toString().endsWith(".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(bytes)) {
                    byte[] facts = PdfRenderer.facts("", bytes).value().orElseThrow();
                    text = new PDFTextStripper().getText(pdf) + new String(facts, UTF_8);
                }
            }
            return text.replaceAll("\\s+", " ").contains(words)
                    ? Set.of(!file.toString().contains("-internal"))
                    : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> told(Desk desk) {
        return desk.issue().findings().stream()
                .filter(finding -> finding.rule().id().equals("reason-printed"))
                .map(Finding::message)
                .toList();
    }

    @Test
    void whatTheInternalViewAloneFoundGivesNoReasonToThePublic() {
        assertThat(readers(withInternal().accepting("longer-period-fewer@*/*/*", "The 77 is wrong"), "The 77 is wrong"))
                .containsExactly(false);
    }

    @Test
    void theOfficerIsToldForWhomAReasonIsPrinted() {
        Desk desk = withInternal(
                        killed("l2", 4, "12", "25", "south", "public"), killed("s2", 7, "19", "25", "south", "public"))
                .accepting("longer-period-fewer@*/*/*", "The 77 is wrong")
                .accepting("longer-period-fewer@l2", "Seven and four");
        assertThat(told(desk))
                .containsExactly(
                        "the reason for `longer-period-fewer@l2` is printed beside the figure, for public, internal",
                        "the reason for `longer-period-fewer@*/*/*` is printed beside the figure, for internal");
    }

    @Test
    void aGroupThatTakesInWhatIsInternalGivesItsReasonToThoseWhoSeeAllOfIt() {
        Desk desk = withInternal(
                killed("l2", 4, "12", "25", "south", "public"), killed("s2", 7, "19", "25", "south", "public"));
        assertThat(readers(desk.accepting("*@*/*/*", "The 77 is wrong"), "The 77 is wrong"))
                .containsExactly(false);
        desk.withoutAnswers().given().known("2016-09-26", "- {event: Rain, date: 2016-09-26, source: un}");
        assertThat(readers(desk.accepting("longer-period-fewer@l2", "Seven and four"), "Seven and four"))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whereBothViewsFindItWithOtherFiguresTheReasonIsForTheNarrower() {
        Desk desk = withInternal(killed("mid", 60, "20", "24", "north", "public"));
        desk.accepting("longer-period-fewer@long", "The 77 is wrong");
        assertThat(told(desk))
                .containsExactly("the reason for `longer-period-fewer@long` is printed beside the figure, for internal;"
                        + " not for public, from whom some of what it answers is withheld");
        desk.given().known("2016-09-26", "- {event: Rain, date: 2016-09-26, source: un}");
        assertThat(readers(desk, "The 77 is wrong")).containsExactly(false);
    }

    @Test
    void aReasonForTheInternalViewStaysThereInLaterReportsToo() {
        Desk desk = withInternal();
        issued(desk.accepting("longer-period-fewer@long", "The 77 is wrong"));
        desk.withoutAnswers()
                .given()
                .known(
                        "2016-09-26",
                        killed("mid", 60, "20", "24", "north", "public")
                                + "- {withdraw: short, cause: our-error, reason: It was of another town}\n");
        assertThat(readers(desk, "The 77 is wrong")).containsExactly(false);
    }

    @Test
    void whatItsSourceHasRevisedNeedsNoReason() {
        Desk desk = fallen();
        desk.given().known("2016-09-02", cases("c2", 99, "2016-09-02", "north").replace("}", ", revised: true}"));
        assertThat(issued(desk)).contains("Revised by the source");
    }
}
