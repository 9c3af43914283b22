package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.print.Editor;
import org.sitrep.edition.text.Passage;
import org.sitrep.fact.prose.ProseReader;
import org.sitrep.fact.prose.ProseWriter;

/** What prose takes from the record: the latest figure, a period in words, a source's name, days with their noun. */
class ReferencesTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder.resolve("valley")).known("2016-09-01", """
            - {figure: displaced, id: d1, value: up to 100, date: 2016-09-01, place: north, source: un}
            - {figure: killed, id: k1, value: 12, period: 2016-08-19/2016-08-25, place: north, source: ngo}
            - {condition: siege, id: s1, since: 2016-07-17, place: north, source: radio}
            - {event: Talks, id: talks, date: 2016-08-28, until: 2016-08-31, source: un}
            - {event: A dam breaks, id: dam, date: 2016-08-31, source: un}
            """);
    }

    private String overview(String text) {
        given.known("2016-09-02", "- {note: overview, text: \"" + text + "\"}\n");
        return NotesTest.words(Shown.in(given.brief("2016-09-02")).overview().orElseThrow());
    }

    private static String said(Given given, String language, String day) {
        Edition edition = new Edition(
                Templates.builtIn()
                        .value()
                        .orElseThrow()
                        .phrases(language)
                        .value()
                        .orElseThrow(),
                Edition.Basis.GIVEN,
                SampleReport.CANVAS);
        ReportModel model = Editor.edit(given.asOf(day), Optional.empty(), edition)
                .value()
                .orElseThrow()
                .model();
        return NotesTest.words(Shown.in(model).overview().orElseThrow())
                .replaceAll("[\\u2066-\\u2069\\u200e\\u200f]", "")
                .replace('\u00A0', ' ');
    }

    private List<String> errors(String text) {
        given.known("2016-09-02", "- {note: overview, text: \"" + text + "\"}\n");
        return given.findings().stream()
                .map(finding -> finding.rule().id() + " at " + finding.place().pointer() + ": " + finding.hint())
                .toList();
    }

    @Test
    void theLatestFigureIsThatOfTheDayOfTheReport() {
        String text = "Displaced: {latest:displaced@north}.";
        assertThat(overview(text)).isEqualTo("Displaced: up to 100.");
        given.known(
                "2016-09-02",
                "- {figure: displaced, value: 120, date: 2016-09-02, place: north, source: un, id: d2}\n"
                        + "- {note: overview, text: \"" + text + "\"}\n");
        Passage overview = Shown.in(given.brief("2016-09-02")).overview().orElseThrow();
        assertThat(NotesTest.words(overview)).isEqualTo("Displaced: 120.");
        assertThat(overview.shown().flatMap(notes -> notes.entries().stream())).contains("d2");
        assertThat(given.checked("2016-09-02")).doesNotContain("overtaken-figure");
    }

    @Test
    void theLatestOfTheCrisisAsAWholeIsNotThatOfAPlace() {
        given.known("2016-09-02", """
            - {figure: displaced, value: 700, date: 2016-09-02, source: un}
            - {note: overview, text: "{latest:displaced} in all, {latest:displaced@north} in the north."}
            """);
        assertThat(said(given, "en", "2016-09-02")).isEqualTo("700 in all, up to 100 in the north.");
    }

    @Test
    void whereNoSourceStatesItTheLatestIsComputed() {
        given.known("2016-09-02", """
            - {figure: displaced, value: 30, date: 2016-09-01, place: south, source: un}
            - {figure: cases, value: 200, date: 2016-09-02, place: north, source: un}
            - {figure: deaths, value: 20, date: 2016-09-02, place: north, source: un}
            - {note: overview, text: "{Latest:displaced@valley} displaced; {latest:fatality@north} of cases die."}
            """);
        assertThat(said(given, "en", "2016-09-02")).isEqualTo("Up to 130 displaced; 10% of cases die.");
    }

    @Test
    void anOldOnePrintsItsDay() {
        given.known("2016-09-01", "- {figure: without-water, value: 50, date: 2016-09-01, place: north, source: un}\n")
                .known("2016-09-20", "- {note: overview, text: \"Dry: {latest:without-water@north}.\"}\n");
        assertThat(said(given, "en", "2016-09-20")).isEqualTo("Dry: 50 (1 Sept).");
    }

    @Test
    void whereTheNewestIsWithheldNoOlderOneStandsInForIt() {
        given.known("2016-09-02", """
            - {figure: displaced, value: 900, date: 2016-09-02, place: north, source: un, sensitivity: internal}
            - {figure: displaced, value: 60, date: 2016-09-02, place: north, source: radio}
            - {note: overview, text: "By the UN, {latest:displaced@north} are displaced."}
            """);
        assertThat(Shown.in(given.brief("2016-09-02")).overview()).isEmpty();
        assertThat(given.printing("2016-09-02"))
                .extracting(finding -> finding.rule().id())
                .contains("note-withheld");
    }

    @Test
    void aPeriodIsPrintedInWords() {
        assertThat(overview(
                        "From {period:k1} {figure:k1} died; {period:talks}; {period:dam}; {Period:s1}: {duration:s1}."))
                .isEqualTo("From 19 to 25 August 12 died; 28 to 31 August; 31 August; Since 17 July: 47 days.");
    }

    @Test
    void theSpanOfAConditionThatHasEndedHasBothEnds() {
        given.known("2016-09-02", """
            - {update: s1, state: ended, date: 2016-09-02, source: radio}
            - {note: overview, text: "The siege, from {period:s1}, is over."}
            """);
        assertThat(said(given, "en", "2016-09-02")).isEqualTo("The siege, from 17 July to 2 September, is over.");
    }

    @Test
    void aSourceIsNamedAsInSentences() {
        given.write("sources.yaml", """
            sources:
              - {id: un, name: Office of the United Nations, short-name: The UN Office, kind: UN}
              - {id: radio, name: The radio, kind: media}
              - {id: ngo, name: The NGO, kind: NGO}
            """);
        assertThat(overview("{Source:d1} and {source:k1} count.")).isEqualTo("The UN Office and The NGO count.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ru; 47 дней; 2 дня; 1 день; 19–25 августа; С 17 июля",
                "fr; 47 jours; 2 jours; 1 jour; 19 au 25 août; Depuis le 17 juillet",
                "es; 47 días; 2 días; 1 día; 19 al 25 de agosto; Desde el 17 de julio",
                "ar; 47 يومًا; يومين; يوم واحد; 19 إلى 25 أغسطس; منذ 17 يوليو",
                "uk; 47 днів; 2 дні; 1 день; 19–25 серпня; З 17 липня",
                "zh-Hans; 47天; 2天; 1天; 8月19日至25日; 自7月17日以来",
            })
    void eachLanguageCountsDaysInItsOwnForms(
            String language, String many, String two, String one, String period, String since) {
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, " + language + "]")
                .known("2016-09-02", """
                    - {event: A bridge falls, id: bridge, date: 2016-09-01, source: un}
                    - note: overview
                      text: {en: "{days:dam}", %s: "{duration:s1}; {duration:dam}; {duration:bridge}; {period:k1}; {Period:s1}"}
                    """.formatted(language));
        assertThat(said(given, language, "2016-09-02")).isEqualTo(String.join("; ", many, two, one, period, since));
    }

    @Test
    void ofThisDayItIsLessThanOne() {
        given.known("2016-09-02", """
            - {event: A bridge falls, id: bridge, date: 2016-09-02, source: un}
            - {note: overview, text: "It fell {duration:bridge} ago, {days:dam} days after the dam."}
            """);
        assertThat(said(given, "en", "2016-09-02")).isEqualTo("It fell less than a day ago, 2 days after the dam.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{latest:d1}; wrong-reference; {latest:displaced@north}",
                "{latest:displaces}; unknown-indicator; displaced",
                "{latest:displaced@nord}; unknown-place; north",
                "{period:d1}; wrong-reference; {date:d1}",
                "{source:n1}; wrong-reference; source:",
                "{duration:dame}; unknown-fact; dam",
            })
    void aWrongTargetIsAnErrorAtItsPlaceWithWhatToWrite(String reference, String rule, String hint) {
        given.known("2016-08-01", "- {note: background, id: n1, text: All is well.}\n");
        assertThat(errors("See " + reference + "."))
                .singleElement()
                .asString()
                .startsWith(rule + " at /facts/0/text")
                .contains(hint);
    }

    @Test
    void allAreWrittenAsTheyWereRead() {
        String text = "{Latest:a@b} {latest:a} {period:x} {Source:x} {duration:x} {Change:a..b} {Total:a@b}";
        assertThat(ProseWriter.write(ProseReader.read(text).prose())).isEqualTo(text);
    }

    @Test
    void theSubjectOfTheMailMayStateTheLatest() {
        given.known("2016-09-02", "- {note: subject, text: \"{Latest:displaced@north} displaced\"}\n");
        assertThat(given.brief("2016-09-02").notice().subject()).contains("Up to 100 displaced (The UN)");
        given.known("2016-09-02", "- {note: subject, text: \"{source:d1}, {period:k1}\"}\n");
        assertThat(given.findings())
                .extracting((Finding finding) -> finding.rule().id())
                .containsExactly("subject-without-figure");
    }
}
