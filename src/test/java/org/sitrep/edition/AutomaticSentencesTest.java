package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.document.Document;
import org.sitrep.document.html.Templates;
import org.sitrep.document.text.TextEdition;
import org.sitrep.edition.print.language.Printer;
import org.sitrep.edition.print.language.QuantityPrinter;
import org.sitrep.edition.text.Passage;
import org.sitrep.fact.quantity.QuantityReader;

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

    private String overview(String text) {
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, fr]").known("2016-09-01", """
            - {figure: killed, id: one, value: 1, period: 2016-09-01, place: north, source: un}
            - {figure: killed, id: nine, value: 9, period: 2016-09-01, place: south, source: un}
            - {figure: killed, id: ten, value: 10, period: 2016-08-31, place: north, source: un}
            - {figure: killed, id: least, value: at least 3, period: 2016-08-31, place: south, source: un}
            - {figure: killed, id: none, value: 0, period: 2016-08-30, place: south, source: un}
            - {condition: siege, id: s, since: 2016-08-28, place: north, source: un}
            - {note: overview, text: "%s"}
            """.formatted(text));
        return Shown.in(given.brief("2016-09-01")).overview().orElseThrow().blocks().stream()
                .flatMap(block -> block.lines().stream())
                .map(line -> line.stream().map(Passage.Span::text).collect(Collectors.joining()))
                .collect(Collectors.joining("/"));
    }

    /** Whole, exact and below ten: in a sentence, and before no unit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The UN counts {figure:one} of them. | The UN counts one of them.",
                "{figure:one} person was killed. {figure:nine} were. | One person was killed. Nine were.",
                "“{figure:nine} of {figure:ten}”, says it. | “Nine of 10”, says it.",
                "About {figure:ten}, and {figure:least}. | About 10, and at least 3.",
                "It was {figure:none}. | It was 0.",
                "{days:s} days; {total:killed@valley} in all. | 4 days; 10 in all.",
                "It lies {figure:nine} km away. | It lies 9 km away.",
                "It fell by {figure:nine}%, or {figure:nine} per cent. | It fell by 9%, or 9 per cent.",
                "No.{figure:nine} and {figure:nine}-hour pauses | No.9 and 9-hour pauses",
                "They were **{figure:nine}** and *all {figure:nine} of them*. | They were 9 and all nine of them.",
                "Bulletin No. {figure:nine}: in the U.S. {figure:one} was. | Bulletin No. 9: in the U.S. one was.",
                "{figure:nine} million | 9 million"
            })
    void anExactNumberBelowTenIsAWordInAnEnglishSentence(String text, String said) {
        assertThat(overview(text)).isEqualTo(said);
    }

    @Test
    void inAListItIsADigit() {
        assertThat(overview("It is said:\\n\\n- {figure:nine} killed\\n- {figure:one} saved"))
                .isEqualTo("It is said:/9 killed/1 saved");
    }

    @Test
    void inATableAndInAnotherLanguageItIsADigit() {
        overview("They were {figure:nine}.");
        assertThat(Shown.in(given.brief("2016-09-01")).casualties())
                .extracting(row -> row.value().orElseThrow().text())
                .contains("9", "1");
        Printer french = new Printer(
                Templates.builtIn().value().orElseThrow().phrases("fr").value().orElseThrow(), "en", 2016);
        assertThat(new QuantityPrinter(french)
                        .inText("Il y a ", " morts")
                        .print(QuantityReader.read("9").quantity().orElseThrow())
                        .text())
                .isEqualTo("9");
    }

    @Test
    void aConditionNamesTheClusterItBearsOn() {
        given.replace("crisis.yaml", "label: Siege, fresh-for: 14", "label: Siege, fresh-for: 14, cluster: wash")
                .known("2016-09-01", "- {condition: siege, since: 2016-08-28, place: north, source: un}");
        assertThat(Shown.in(given.brief("2016-09-01"))
                        .clocks()
                        .get(0)
                        .cluster()
                        .orElseThrow()
                        .text())
                .isEqualTo("Water");
    }

    @Test
    void theTextEditionSaysWherePositionsWereTaken() {
        given.known("2016-09-01", """
            - {statement: Wants peace, speaker: speaker, occasion: The council, date: 2016-09-01, via: radio}
            """);
        Document text = TextEdition.of(given.brief("2016-09-01"), "brief.txt");
        assertThat(new String(text.bytes(), StandardCharsets.UTF_8)).contains("The council · 1 September 2016");
    }

    @Test
    void aTotalThatIsNotComputedSaysHowManyPartsItLacks() {
        given.append("crisis.yaml", "key-figures: [{indicator: without-water, place: valley}]")
                .known("2016-09-01", WATER.formatted("8", "2016-09-01"));
        assertThat(given.printing("2016-09-01").toString())
                .contains("only 1 of its 2 parts has a fresh figure of one source");
    }

    @Test
    void ofSeveralPartsItSaysThatTheyHaveAFigure() {
        given.replace("crisis.yaml", "parts: [north, south]", "parts: [north, south, east, west]")
                .replace(
                        "crisis.yaml",
                        "- {id: south, name: The south}",
                        "- {id: south, name: The south}\n  - {id: east, name: East}\n  - {id: west, name: West}")
                .append("crisis.yaml", "key-figures: [{indicator: without-water, place: valley}]")
                .known(
                        "2016-09-01",
                        WATER.formatted("8", "2016-09-01")
                                + WATER.formatted("9", "2016-09-01").replace("place: north", "place: south"));
        assertThat(given.printing("2016-09-01").toString())
                .contains("only 2 of its 4 parts have a fresh figure of one source");
    }
}
