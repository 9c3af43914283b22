package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.document.text.TextEdition;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Passage.Block;
import org.sitrep.edition.text.Passage.Span;
import org.sitrep.fact.prose.Form;

/** Headings and small tables in notes: each cell is prose, with its references and the marks of its sources. */
class TablesInProseTest {

    private static final String NOTE = """
        - note: overview
          id: camps
          text: |
            ## Camps
            People by camp
            | Camp | People | Days |
            | --- | --- | --- |
            | North | {figure:n} | {days:s} |
            | South | {figure:s2} | – |
        """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder.resolve("valley")).known("2016-09-01", """
            - {figure: displaced, id: n, value: about 1200, date: 2016-09-01, place: north, source: un}
            - {figure: displaced, id: s2, value: 7, date: 2016-09-01, place: south, source: ngo}
            - {condition: siege, id: s, since: 2016-08-02, place: north, source: radio}
            """);
    }

    private Passage overview() {
        return Shown.in(given.brief("2016-09-01")).overview().orElseThrow();
    }

    private static String words(List<Span> line) {
        return line.stream().map(Span::text).collect(Collectors.joining());
    }

    private static Stream<String> sources(List<Span> line) {
        return line.stream().flatMap(span -> span.notes().sources().stream()).map(source -> source.source());
    }

    private List<Finding> found(String rule) {
        return Checks.ofDraft(given.asOf("2016-09-01")).stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    @Test
    void eachCellPrintsItsNumberWithTheMarkOfItsSource() {
        given.known("2016-09-01T10:00", NOTE);
        Block table = overview().blocks().get(1);
        assertThat(table.rows().stream().flatMap(List::stream).map(TablesInProseTest::words))
                .containsExactly("Camp", "People", "Days", "North", "about 1,200", "30", "South", "7", "–");
        assertThat(table.rows().get(1).stream().flatMap(TablesInProseTest::sources))
                .containsExactly("un", "radio");
        assertThat(table.rows().get(2).stream().flatMap(TablesInProseTest::sources))
                .containsExactly("ngo");
        assertThat(table.form().orElseThrow().numbers()).containsExactly(1, 2);
        assertThat(overview().shown().flatMap(notes -> notes.entries().stream()))
                .contains("n", "s2", "s", "camps");
    }

    @Test
    void whatTheNoteRestsOnAsAWholeStandsWithTheCaptionNotWithTheLastRow() {
        given.known("2016-09-01T10:00", NOTE.replace("id: camps", "id: camps\n  source: radio"));
        Block table = overview().blocks().get(1);
        assertThat(sources(table.lines().get(0))).containsExactly("radio");
        assertThat(table.rows().get(2).stream().flatMap(TablesInProseTest::sources))
                .containsExactly("ngo");
    }

    @Test
    void anOldNoteSaysItsDayWithTheCaption() {
        given.known("2016-09-01T10:00", NOTE).known("2016-09-09", """
            - {event: A dam breaks, id: dam, date: 2016-09-09, source: un}
            """);
        Passage old = Shown.in(given.brief("2016-09-09")).overview().orElseThrow();
        assertThat(words(old.blocks().get(1).lines().get(0))).isEqualTo("People by camp (1 September)");
    }

    @Test
    void theTextEditionSetsColumnsAndWhereTheyAreTooWideALineARow() {
        given.known("2016-09-01T10:00", NOTE);
        assertThat(text()).contains("""

            Camps
            People by camp
            Camp   People          Days
            North  about 1,200[1]  30[3]
            South  7[2]            –
            """.stripTrailing());
        given.known("2016-09-01T10:00", NOTE.replace("| North", "| " + "The north of the valley ".repeat(3)));
        assertThat(text().replaceAll("\\s+", " ")).contains("* Camp: South · People: 7[");
    }

    private String text() {
        return new String(TextEdition.of(given.brief("2016-09-01"), "t.txt").bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aPageHasHeadingsBelowThePartsAndATableWithItsHeads() {
        given.known("2016-09-01T10:00", NOTE);
        assertThat(page())
                .contains(
                        "<h3>Camps</h3><div class=\"tab scroll\" tabindex=\"0\"><table class=\"by\">",
                        "<caption>People by camp</caption>")
                .contains("<th scope=\"col\">Camp</th><th scope=\"col\" class=\"num\">People</th>")
                .contains("<td class=\"num\">–</td>");
    }

    private String page() {
        return HtmlRenderer.of(Templates.builtIn().value().orElseThrow())
                .then(html -> html.page(given.brief("2016-09-01")))
                .value()
                .orElseThrow();
    }

    @Test
    void aNumberTypedInACellOrAHeadingIsFound() {
        given.known("2016-09-01T10:00", NOTE.replace("{days:s}", "44").replace("## Camps", "## The 3 camps"));
        assertThat(found("typed-number").stream().map(Finding::message))
                .hasSize(2)
                .anyMatch(message -> message.startsWith("`44`"))
                .anyMatch(message -> message.startsWith("`3`"));
    }

    @Test
    void wordsInCellsNeedNoStopAndAHeadingBeginsWithALargeLetter() {
        given.known("2016-09-01T10:00", NOTE.replace("## Camps", "## {figure:n} people"));
        assertThat(found("sentence-without-end")).isEmpty();
        assertThat(given.printing("2016-09-01"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).contains("## {Figure:n} people"));
    }

    @Test
    void aNoteWithAReferenceInATableThatIsNotInViewIsWithheld() {
        given.known("2016-09-01T10:00", NOTE).known("2016-09-01", """
            - {figure: displaced, id: n, value: about 1200, date: 2016-09-01, place: north, source: un}
            - {figure: displaced, id: s2, value: 7, date: 2016-09-01, place: south, source: ngo, sensitivity: internal}
            - {condition: siege, id: s, since: 2016-08-02, place: north, source: radio}
            """);
        assertThat(Shown.in(given.brief("2016-09-01")).overview()).isEmpty();
        assertThat(given.printing("2016-09-01").stream()
                        .map(finding -> finding.rule().id()))
                .contains("note-withheld");
    }

    @Test
    void whatIsWrongStandsAtItsLineOfTheFile() {
        given.known("2016-09-01T10:00", NOTE.replace("| South | {figure:s2} | – |", "| South | {figure:s2} |"));
        assertThat(given.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place().line()).isEqualTo(11);
            assertThat(finding.hint()).isEqualTo("write `| South | {figure:s2} | – |`");
        });
        given.known("2016-09-01T10:00", NOTE.replace("text: |", "text: >"));
        assertThat(given.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.hint()).contains("`|`"));
    }

    @Test
    void headingsOfANoteStandBelowThePlaceOfASectionByPlace() {
        given.append("crisis.yaml", "sections: [{id: ways, heading: Where we get to, by: place}]\n")
                .known("2016-09-01T10:00", NOTE.replace("note: overview", "note: ways\n  place: north"));
        Passage ways = given.brief("2016-09-01").parts().stream()
                .filter(part -> part.heading().id().equals("ways"))
                .flatMap(part -> ((Part.Narrative) part).text().stream())
                .findFirst()
                .orElseThrow();
        assertThat(ways.blocks().stream()
                        .flatMap(block -> block.form().stream())
                        .map(Form::heading))
                .containsExactly(2, 3, 0);
        assertThat(ways.blocks().stream()
                        .limit(2)
                        .map(block -> words(block.lines().get(0))))
                .containsExactly("The north", "Camps");
    }

    @Test
    void anOverviewOfSeveralPlacesNamesEachAboveItsHeading() {
        given.known("2016-09-01T10:00", NOTE.replace("note: overview", "note: overview\n  place: north") + """
            - {note: overview, id: other, place: south, text: Calm.}
            """);
        assertThat(overview().blocks().stream().map(block -> words(block.lines().get(0))))
                .containsExactly("The north: ", "Camps", "People by camp", "The south: Calm.");
    }

    @Test
    void aHighlightIsALine() {
        given.known("2016-09-01T10:00", NOTE.replace("note: overview", "note: highlight"));
        assertThat(Checks.ofEdition(given.asOf("2016-09-01"), given.brief("2016-09-01"), List.of()))
                .anyMatch(finding -> finding.rule().id().equals("long-highlight")
                        && finding.message().contains("a heading or a table"));
    }

    @Test
    void aTableInAnotherLanguageSaysSoWhereItBegins() {
        given.replace("crisis.yaml", "languages: [en]", "languages: [fr, en]").known("2016-09-01T10:00", """
            - note: overview
              text:
                fr: |
                  | Camp | Gens |
                  | --- | --- |
                  | Nord | {figure:n} |
            """);
        assertThat(page()).contains("<th scope=\"col\">Camp <small class=\"in\">FR</small></th>");
    }
}
