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
import org.sitrep.edition.Part;
import org.sitrep.edition.ReportModel;

/** Given the counts of an outbreak that do not go together, what is found, and what prints? */
class OutbreakFiguresTest {

    private static final String DAY = "2016-01-24";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void anOutbreak() {
        given = Given.in(folder.resolve("valley"));
        given.append("crisis.yaml", """
              - {id: new-cases, label: New cases, counts: people, measure: period, new-of: cases}
              - {id: population, label: Population, counts: people, measure: stock}
            """);
    }

    private static String counts(String... values) {
        StringBuilder counts = new StringBuilder();
        List<String> weeks = List.of("2016-01-01/2016-01-03", "2016-W01", "2016-W02", "2016-W03");
        for (int i = 0; i < values.length; i++) {
            counts.append("- {figure: new-cases, value: " + values[i] + ", period: " + weeks.get(i)
                    + ", place: north, source: un}\n");
        }
        return counts.toString();
    }

    private static String cases(String value, String more) {
        return "- {figure: cases, value: " + value + ", date: 2016-01-24, place: north, source: un" + more + "}\n";
    }

    private List<String> found(String rule) {
        return Checks.ofDraft(given.asOf(DAY)).stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .map(Finding::message)
                .toList();
    }

    @Test
    void theWeeksSinceTheStartThatAreNotTheTotalAreANote() {
        given.known(DAY, counts("1", "10", "20", "30") + cases("65", ""));
        assertThat(found("counts-differ"))
                .containsExactly(
                        "`cases.north.2016-01-24.un` is 65, and the 4 counts of `new-cases` since its start add"
                                + " up to 61");
        given.known(DAY, counts("1", "10", "20", "30") + cases("61", ""));
        assertThat(found("counts-differ")).isEmpty();
    }

    @Test
    void notWhereAWeekIsMissingOrOneOfThemIsFoundAlreadyOrTheSourceRevisedItsTotal() {
        given.known(DAY, counts("1", "10", "20", "unknown") + cases("65", ""));
        assertThat(found("counts-differ")).isEmpty();
        given.known(DAY, counts("1", "10", "20", "30") + cases("65", ", revised: true"));
        assertThat(found("counts-differ")).isEmpty();
        given.known(
                DAY,
                counts("1", "10", "20", "30")
                        + cases("65", "")
                        + "- {figure: cases, value: 31, date: 2016-01-17, place: north, source: un}\n");
        assertThat(found("counts-differ")).isEmpty();
        assertThat(found("rise-differs")).hasSize(1);
    }

    @Test
    void deathsOfAWeekAreNotDividedByAllCasesUnnoticed() {
        given.append("crisis.yaml", """
              - {id: weekly, label: Weekly, counts: "%", measure: period,
                 ratio-of: {part: new-cases, whole: cases, dates: latest}}
            """).known(DAY, counts("1", "10", "20", "30") + cases("61", ""));
        assertThat(found("ratio-misfit")).containsExactly("the ratio `weekly` divides what does not count alike");
        assertThat(found("ratio-not-computed")).isEmpty();
    }

    @Test
    void theRateOverAPopulationOfLongAgoNamesItsSourceAndYear() {
        given.append("crisis.yaml", """
              - {id: rate, label: Attack rate, counts: "cases per 10,000 people", measure: cumulative, start: 2016-01-01,
                 ratio-of: {part: cases, whole: population, sources: any}}
            report:
              - table: {rows: parts-of valley, columns: [rate]}
            """)
                .known(
                        DAY,
                        cases("61", "")
                                + "- {figure: population, value: \"20,000\", date: 2009-07-01, place: north,"
                                + " source: ngo}\n");
        assertThat(found("whole-old"))
                .containsExactly(
                        "the ratio `rate` is over `population.north.2009-07-01.ngo`, more than 5 years before");
        ReportModel report = given.brief(DAY);
        assertThat(report.part(Part.Table.class).orElseThrow().notes())
                .extracting(note -> note.text().text().replace('\u00a0', ' '))
                .contains("Source: computed from figures of The UN and The NGO, 24 Jan and 1 Jul 2009");
    }

    @Test
    void aRateOfWhatIsComputedItselfIsFound() {
        given.append("crisis.yaml", """
              - {id: recent, label: Recent, counts: people, measure: period, last: {days: 21, of: new-cases}}
              - {id: rate, label: Rate, counts: "cases per 10,000 people", measure: period,
                 ratio-of: {part: recent, whole: population}}
            """).known(DAY, counts("1"));
        assertThat(found("ratio-misfit")).hasSize(1);
    }

    @Test
    void theFatalityOfNoCasesIsNotComputed() {
        given.known(DAY, cases("0", "") + "- {figure: deaths, value: 0, date: 2016-01-24, place: north, source: un}\n");
        assertThat(found("ratio-not-computed"))
                .containsExactly(
                        "the ratio `fatality` of `north` is not computed: `cases` must be one exact number above"
                                + " 0, and `deaths` a number that is no range, of a whole period both");
    }

    @Test
    void theFatalityThatItsSourceMiscalculatesPrintsAsItsOwnAndIsAWarning() {
        given.known(
                DAY,
                cases("896", "")
                        + "- {figure: deaths, value: 232, date: 2016-01-24, place: north, source: un}\n"
                        + "- {figure: fatality, value: 26.3%, date: 2016-01-24, place: north, source: un}\n");
        assertThat(found("ratio-differs")).containsExactly("the ratio is not that of its parts, 25.9 per 100");
    }

    @Test
    void anOutbreakHasRatesAndTheLastDaysOnPageOneThoughNoneIsAskedFor() {
        given.append("crisis.yaml", """
              - {id: recent, label: Recent cases, counts: people, measure: period, last: {days: 21, of: new-cases}}
              - {id: since, label: Days since, counts: days, measure: stock, days-since-last: new-cases}
            kind: outbreak
            """)
                .known(
                        DAY,
                        counts("1", "10", "20", "30")
                                + cases("61", "")
                                + "- {figure: deaths, value: 3, date: 2016-01-24, place: north, source: un}\n");
        assertThat(Shown.in(given.brief(DAY)).cards())
                .extracting(card -> card.label().text() + " " + card.value().text())
                .containsExactly("Cases 61", "Deaths 3", "Case fatality ratio 4.9%", "New cases 30", "Recent cases 60");
    }

    private static String byClass(String day, int suspected, int confirmed, String more) {
        return "- {figure: suspected, value: " + suspected + ", date: " + day + ", place: north, source: un" + more
                + "}\n- {figure: confirmed, value: " + confirmed + ", date: " + day + ", place: north, source: un}\n"
                + "- {figure: cases, value: " + (suspected + confirmed) + ", date: " + day
                + ", place: north, source: un}\n";
    }

    @Test
    void suspectedCasesThatBecomeConfirmedOverTheNewYearAreOneWarningAndPrintAsTheSourcesOwn() {
        given.replace("crisis.yaml", "start: 2016-01-01}", "start: 2015-12-01}").append("crisis.yaml", """
              - {id: suspected, label: Suspected, counts: people, measure: cumulative, start: 2015-12-01,
                 parts-of: cases, by: {class: Suspected}}
              - {id: confirmed, label: Confirmed, counts: people, measure: cumulative, start: 2015-12-01,
                 parts-of: cases, by: {class: Confirmed}}
            """);
        given.known(DAY, byClass("2015-12-27", 50, 10, "") + byClass("2016-01-03", 30, 30, ""));
        assertThat(Checks.ofDraft(given.asOf(DAY)))
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(Finding::message)
                .containsExactly("a cumulative count fell: 50 on 2015-12-27, 30 on 2016-01-03");
        assertThat(given.brief(DAY).parts().toString()).contains("30").contains("fell by 20");
        given.known(DAY, byClass("2015-12-27", 50, 10, "") + byClass("2016-01-03", 30, 30, ", revised: true"));
        assertThat(found("cumulative-fall")).isEmpty();
        assertThat(given.brief(DAY).parts().toString()).contains("Revised by the source");
    }

    @Test
    void periodsThatOverlapAreANoteAndAMonthThatHoldsItsWeeksIsNone() {
        given.known(DAY, counts("1", "10", "20", "30").replace("2016-W02", "2016-01-08/2016-01-14"));
        assertThat(found("periods-overlap"))
                .containsExactly("the count of 2016-01-08/2016-01-14 overlaps `new-cases.north.2016-01-10.un`, of"
                        + " 2016-01-04/2016-01-10, of the same source: no sum is made of the two");
        given.known(DAY, counts("70", "10", "20").replace("2016-01-01/2016-01-03", "2016-01-01/2016-01-20"));
        assertThat(found("periods-overlap")).isEmpty();
    }

    @Test
    void aWeekThatTheYearDoesNotHaveIsAnErrorWithTheYearsLastWeek() {
        given.known(DAY, "- {figure: new-cases, value: 3, period: 2015-W54, place: north, source: un}\n");
        assertThat(given.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.hint())
                    .isEqualTo("the last week of 2015 is `2015-W53`, and the one after it `2016-W01`");
        });
    }
}
