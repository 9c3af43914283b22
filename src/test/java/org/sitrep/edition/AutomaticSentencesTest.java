package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.print.language.Printer;

/** Given these facts, what does the program say in its own words? It reads as an editor's. */
class AutomaticSentencesTest {

    private static final String WATER = "- {figure: without-water, value: %s, date: %s, place: north, source: un}\n";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    private List<String> changes(String day, String since) {
        return Shown.in(given.brief(day, since)).changes().orElseThrow().groups().stream()
                .flatMap(group -> group.lines().stream().map(line -> line.text().text()))
                .toList();
    }

    private FigureBlock.Row row(String day, String since) {
        return Shown.in(given.brief(day, since)).figures().get(0).rows().get(0);
    }

    @Test
    void whatANumberWasIsSaidWhereWordsTakeItsPlace() {
        given.known("2016-10-14", WATER.formatted("8", "2016-10-14"))
                .known("2016-10-21", WATER.formatted("several", "2016-10-21"));
        assertThat(row("2016-10-21", "2016-10-14").change()).contains("was 8 on 14 October");
        assertThat(changes("2016-10-21", "2016-10-14"))
                .contains("People without water, The north, 21 Oct: several · was 8 on 14 October");
    }

    @Test
    void ofAPeriodOfAnotherLengthTheDaysAreGiven() {
        given.replace("crisis.yaml", ", topic: casualties", "")
                .known(
                        "2016-10-14",
                        "- {figure: killed, value: 8, period: 2016-10-08/2016-10-14, place: north, source: un}\n")
                .known(
                        "2016-10-21",
                        "- {figure: killed, value: 9, period: 2016-10-19/2016-10-21, place: north, source: un}\n");
        assertThat(row("2016-10-21", "2016-10-14").change().orElseThrow().replaceAll("\\h", " "))
                .isEqualTo("was 8 for 8 – 14 Oct, a period of another length");
    }

    @Test
    void ofAFreshFigureThatStandsNothingIsSaidAndOfAnOldOneThatThereIsNoNewer() {
        given.known("2016-09-01", WATER.formatted("8", "2016-09-01"));
        assertThat(row("2016-09-02", "2016-09-01").change()).isEmpty();
        assertThat(row("2016-10-30", "2016-10-29").change()).contains("no newer figure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "repeated | was repeated",
                "accepted-in-part | was accepted in part",
                "refused | was refused",
                "lapsed | lapsed",
                "withdrawn | was withdrawn"
            })
    void theNewsOfADemandAreASentence(String state, String said) {
        given.known("2016-08-11", "- {demand: pauses, ask: Weekly pauses, by: envoy, date: 2016-08-11, source: un}")
                .known("2016-10-21", "- {update: pauses, state: " + state + ", date: 2016-10-21, source: un}");
        assertThat(changes("2016-10-21", "2016-10-20"))
                .containsExactly("On 21 October the demand of 11 August " + said + ": Weekly pauses");
    }

    /** Agreement in gender and the order of words are the language's own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le 21 octobre, la demande du 11 août a été réitérée : Des pauses",
                "es | El 21 de octubre, la demanda del 11 de agosto fue reiterada: Des pauses",
                "ru | 21 октября требование от 11 августа повторено: Des pauses",
                "zh-Hans | 10月21日，8月11日的要求再次提出：Des pauses"
            })
    void theNewsOfADemandAreASentenceInEveryLanguage(String language, String said) {
        Printer printer = new Printer(
                Templates.builtIn()
                        .value()
                        .orElseThrow()
                        .phrases(language)
                        .value()
                        .orElseThrow(),
                "en",
                2016);
        String done = printer.say("entry.done", Map.of("state", "REPEATED", "said", printer.say("state.repeated")));
        assertThat(printer.say(
                                "entry.update-demand",
                                Map.of(
                                        "date",
                                        printer.day(Given.day("2016-10-21")),
                                        "asked",
                                        printer.day(Given.day("2016-08-11")),
                                        "done",
                                        done,
                                        "text",
                                        "Des pauses"))
                        .replaceAll("\\h", " "))
                .isEqualTo(said);
    }

    @Test
    void aFigureOfTheWholeCrisisNamesNoPlace() {
        given.known("2016-09-01", "- {figure: without-water, value: 900, date: 2016-09-01, source: un}\n");
        Shown brief = Shown.in(given.brief("2016-09-01", "2016-08-31"));
        assertThat(brief.figures().get(0).rows().get(0).place()).isEmpty();
        assertThat(Stream.of(brief.changes().orElseThrow()).toList().toString())
                .contains("People without water, 1 Sept: 900")
                .doesNotContain("not stated");
    }

    @Test
    void ofSeveralNotesOfASectionThoseThatStandPrintAlone() {
        given.known("2016-09-01", """
                - {figure: without-water, id: hidden, value: 3, date: 2016-09-01, source: un, sensitivity: internal}
                - {note: overview, id: bridge, text: "The bridge is open."}
                - {note: overview, text: "Of {figure:hidden}."}
                """);
        assertThat(Shown.in(given.brief("2016-09-01")).overview().orElseThrow().toString())
                .contains("The bridge is open.")
                .doesNotContain("report")
                .doesNotContain("Of ");
        assertThat(given.printing("2016-09-01"))
                .extracting(found -> found.rule().id())
                .contains("note-withheld");
    }
}
