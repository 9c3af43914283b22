package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.edition.FigureBlock;

/** What does not add up, and what nobody may add or compare. */
class SumsAndChangesTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    private List<Finding> found(String rule) {
        return Found.by(rule, given, "2016-09-02");
    }

    private static String figure(String indicator, String value, String place) {
        return "- {figure: " + indicator + ", value: " + value + ", date: 2016-09-01, place: " + place
                + ", source: un}\n";
    }

    private void byAge() {
        given.append("crisis.yaml", """
              - {id: children, label: Children, counts: people, measure: stock, parts-of: displaced, by: age}
              - {id: adults, label: Adults, counts: people, measure: stock, parts-of: displaced, by: age}
              - {id: age-pending, label: Age pending, counts: people, measure: stock, parts-of: displaced, by: age}
            """);
    }

    @Test
    void bySexAndByAgeAPeopleAddsUpTwiceOver() {
        byAge();
        given.known(
                "2016-09-01",
                figure("women", "60", "north")
                        + figure("men", "40", "north")
                        + figure("children", "30", "north")
                        + figure("adults", "53", "north")
                        + figure("age-pending", "17", "north")
                        + figure("displaced", "100", "north"));
        assertThat(found("total-differs")).isEmpty();
    }

    @Test
    void aRemainderPendingBelongsToTheSum() {
        byAge();
        given.known(
                "2016-09-01",
                figure("children", "30", "north")
                        + figure("adults", "53", "north")
                        + figure("age-pending", "17", "north")
                        + figure("displaced", "99", "north"));
        assertThat(found("total-differs")).hasSize(1);
    }

    @Test
    void aPartThatIsPendingLeavesRoomAboveTheOthersAndNoneBelow() {
        given.known(
                "2016-09-01",
                figure("women", "60", "north")
                        + figure("men", "pending", "north")
                        + figure("displaced", "100", "north"));
        assertThat(found("total-differs")).isEmpty();
        given.known(
                "2016-09-01",
                figure("women", "60", "north")
                        + figure("men", "pending", "north")
                        + figure("displaced", "50", "north"));
        assertThat(found("total-differs"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("at least 60");
    }

    @Test
    void aWholeBelowOneOfItsPartsIsFoundThoughTheOthersAreMissing() {
        given.known("2016-09-01", figure("without-water", "60", "south") + figure("without-water", "50", "valley"));
        assertThat(found("total-differs")).hasSize(1);
        given.known("2016-09-01", figure("without-water", "60", "south") + figure("without-water", "80", "valley"));
        assertThat(found("total-differs")).isEmpty();
        assertThat(Shown.in(given.brief("2016-09-02")).figures().get(0).rows())
                .noneMatch(row -> row.kind() == FigureBlock.Kind.TOTAL);
    }

    private void rise(String fresh, String source) {
        given.append(
                        "crisis.yaml",
                        "  - {id: new-deaths, label: New, counts: people, measure: period, new-of: deaths}\n")
                .known("2016-09-02", """
                    - {figure: deaths, value: 450, date: 2016-08-31, place: north, source: un}
                    - {figure: deaths, value: 480, date: 2016-09-02, place: north, source: un}
                    - {figure: new-deaths, value: %s, period: 2016-09-01/2016-09-02, place: north, source: %s}
                    """.formatted(fresh, source));
    }

    @Test
    void aRiseThatContradictsTheNewCasesIsAWarning() {
        rise("6", "un");
        assertThat(found("rise-differs")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.place().line()).isEqualTo(5);
            assertThat(finding.message()).contains("6 new").contains("30 apart");
        });
    }

    @Test
    void aRiseThatIsTheNewCasesIsNone() {
        rise("30", "un");
        assertThat(found("rise-differs")).isEmpty();
    }

    @Test
    void theNewCasesOfAnotherSourceOrWithAQualifierSayNothingOfTheRise() {
        rise("6", "radio");
        assertThat(found("rise-differs")).isEmpty();
        given = Given.in(folder);
        rise("about 6", "un");
        assertThat(found("rise-differs")).isEmpty();
    }

    @Test
    void newCasesAreThoseOfACumulativeCount() {
        given.append("crisis.yaml", "  - {id: n, label: N, counts: people, measure: period, new-of: killed}\n");
        assertThat(given.findings()).extracting(finding -> finding.rule().id()).contains("wrong-new-of");
    }

    private String change(String from, String to) {
        given.known("2016-09-02", """
            - {figure: cases, id: a, value: %s, date: 2016-09-01, place: north, source: un}
            - {figure: cases, id: b, value: %s, date: 2016-09-02, place: north, source: un}
            - {note: overview, text: "Since yesterday {change:a..b} cases."}
            """.formatted(from, to));
        assertThat(found("change-not-comparable")).isEmpty();
        return Shown.in(given.brief("2016-09-02"))
                .overview()
                .orElseThrow()
                .blocks()
                .get(0)
                .lines()
                .get(0)
                .get(1)
                .text();
    }

    @Test
    void aChangeIsPrintedWithItsSign() {
        assertThat(change("100", "1145")).isEqualTo("+1,045");
        assertThat(change("about 100", "at least 120")).isEqualTo("from about 100 to at least 120");
        assertThat(change("100", "100")).isEqualTo("unchanged");
        given = Given.in(folder);
        given.known("2016-09-02", """
            - {figure: without-water, id: a, value: 10, date: 2016-09-01, place: north, source: un}
            - {figure: without-water, id: b, value: 7, date: 2016-09-02, place: north, source: un}
            - {note: overview, text: "Since yesterday {change:a..b}."}
            """);
        assertThat(Shown.in(given.brief("2016-09-02"))
                        .overview()
                        .orElseThrow()
                        .blocks()
                        .get(0)
                        .lines()
                        .get(0)
                        .get(1)
                        .text())
                .isEqualTo("-3");
    }

    @Test
    void aChangeThatNobodyCanStateIsAnErrorThatSaysWhy() {
        given.known("2016-09-02", """
            - {figure: cases, id: a, value: 100, date: 2016-09-01, place: north, source: un}
            - {figure: cases, id: b, value: 120, date: 2016-09-02, place: north, source: radio}
            - {figure: deaths, id: c, value: 9, date: 2016-09-02, place: north, source: un}
            - {figure: cases, id: d, value: 120, date: 2016-09-02, place: south, source: un}
            - {figure: cases, id: e, value: dozens, date: 2016-09-02, place: north, source: un}
            - {figure: killed, id: f, value: 2, period: 2016-09-01, place: north, source: un}
            - {figure: killed, id: g, value: 2, period: 2016-09-01/2016-09-02, place: north, source: un}
            - note: overview
              text: "{change:a..b} {change:a..c} {change:a..d} {change:a..e} {change:f..g} {change:d..a}."
            """);
        assertThat(found("change-not-comparable"))
                .allMatch(Finding::isError)
                .extracting(finding -> finding.message().replaceFirst("^.*: ", ""))
                .containsExactly(
                        "different sources claim them",
                        "they count different things",
                        "they are not of one stated place",
                        "one of them is no number",
                        "the two are turned round",
                        "their periods are not equally long");
    }

    @Test
    void aChangeNamesTwoFigures() {
        given.known("2016-09-02", """
            - {event: It began, id: a, date: 2016-09-01, source: un}
            - {note: overview, text: "{change:a..b}"}
            """);
        assertThat(given.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactlyInAnyOrder("wrong-reference", "unknown-fact");
    }

    @Test
    void aTotalAcrossSourcesIsAnErrorThatSaysSo() {
        given.known("2016-09-02", """
            - {figure: deaths, value: 1, date: 2016-09-02, place: north, source: ngo}
            - {figure: deaths, value: 2, date: 2016-09-02, place: south, source: un}
            - {note: overview, text: "In all {total:deaths@valley}."}
            """);
        assertThat(found("total-across-sources")).hasSize(1);
        given.known("2016-09-02", """
            - {figure: deaths, value: 1, date: 2016-09-02, place: north, source: un}
            - {figure: deaths, value: 2, date: 2016-09-02, place: south, source: un}
            - {note: overview, text: "In all {total:deaths@valley}."}
            """);
        assertThat(found("total-across-sources")).isEmpty();
    }

    @Test
    void aLongerPeriodWithFewerIsFoundThoughNeitherCountIsCumulative() {
        given.known("2016-09-02", """
            - {figure: killed, value: 9, period: 2016-08-25/2016-09-01, place: north, source: un}
            - {figure: killed, id: longer, value: 7, period: 2016-08-25/2016-09-02, place: north, source: un}
            - {figure: killed, value: 3, period: 2016-08-25/2016-09-02, place: south, source: un}
            """);
        assertThat(found("longer-period-fewer")).singleElement().satisfies(finding -> {
            assertThat(finding.place().line()).isEqualTo(4);
            assertThat(finding.message())
                    .contains("7 within 2016-08-25/2016-09-02")
                    .contains("9 within");
        });
    }

    @Test
    void aNoteThatStatesAnOvertakenLevelIsAWarningUnlessItSaysOfWhichDay() {
        given.known("2016-09-01", """
            - {figure: without-water, id: old, value: 4200, date: 2016-09-01, place: north, source: un}
            - {note: overview, text: "There are {figure:old} without water."}
            - {note: background, text: "On {date:old} there were {figure:old}."}
            """)
                .known(
                        "2016-09-02",
                        "- {figure: without-water, value: 4900, date: 2016-09-02, place: north, source: un}");
        assertThat(found("overtaken-figure"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("note `overview"));
    }

    private List<String> hints(String text) {
        given.replace("crisis.yaml", "languages: [en]", "languages: [en, fr, ar, uk]")
                .known("2016-09-02", """
                    - {figure: displaced, id: old, value: 100, date: 2016-09-01, place: north, source: un}
                    - {figure: displaced, id: new, value: 120, date: 2016-09-02, place: north, source: un}
                    """ + "- {note: overview, text: " + text + "}\n");
        return Found.by("overtaken-figure", given, "2016-09-02").stream()
                .map(Finding::hint)
                .toList();
    }

    @Test
    void theNewerFigureIsNotOfferedWhereItStandsAlready() {
        assertThat(hints("\"Up from {figure:old}, there are {figure:new}.\""))
                .containsExactly("say of which day the number is, with {date:old}");
    }

    @Test
    void aLargeLetterStaysInTheLineToWrite() {
        assertThat(hints("\"{Figure:old} left; {figure:old} are there.\""))
                .containsExactly(
                        "write “{Figure:new} left; {figure:new} are there.”, or write {latest:displaced@north}, which"
                                + " prints the newest every day, or say of which day the number is, with {date:old}");
    }

    @Test
    void aNumberThatWasIsFoundOnceForAllLanguagesHoweverItIsWritten() {
        assertThat(hints("{en: \"{Figure:old} left.\", fr: \"Ils sont {figure:old}.\", ar: \"{figure:old}.\","
                        + " uk: \"{Figure:old}.\"}"))
                .containsExactly("write {figure:new} in place of {figure:old}, in `en`, `fr`, `ar`, `uk`, or write"
                        + " {latest:displaced@north}, which prints the newest every day, or say of which day the"
                        + " number is, with {date:old}");
    }
}
