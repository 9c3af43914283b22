package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.text.Wording;
import org.sitrep.intake.facts.EntryJson;

/** What a source states prints as it states it, though it does not go together; what is ours is an error (rule 8). */
class AsStatedTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder).append("sources.yaml", """
              - {id: us, name: We, kind: NGO, ours: true}
              - {id: desk, name: Office, kind: NGO}
            """);
    }

    private static String cases(String value, int day, String more) {
        return "- {figure: cases, value: %s, date: 2016-09-%02d, place: north, source: un%s}\n"
                .formatted(value, day, more);
    }

    /** Records one count a day, from 1 September on. */
    private void counts(String... values) {
        for (int day = 1; day <= values.length; day++) {
            given.known("2016-09-%02d".formatted(day), cases(values[day - 1], day, ""));
        }
    }

    private List<Finding> found(String day) {
        return Checks.ofDraft(given.asOf(day));
    }

    private List<String> messages(String rule, String day) {
        return found(day).stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .map(Finding::message)
                .toList();
    }

    private FigureBlock.Row row(String day) {
        return Shown.in(given.brief(day)).figures().get(0).rows().get(0);
    }

    private static List<String> details(FigureBlock.Row row) {
        return row.details().stream().map(Wording::text).toList();
    }

    @Test
    void oneFallIsOneWarningHoweverLongTheCountStaysBelow() {
        counts("100", "104", "108", "99", "99", "101", "103");
        assertThat(found("2016-09-07")).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("cumulative-fall");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.place().toString()).contains("2016-09-04.yaml");
            assertThat(finding.message()).contains("108 on 2016-09-03, 99 on 2016-09-04");
        });
        assertThat(row("2016-09-07").value().orElseThrow().text()).isEqualTo("103");
        assertThat(details(row("2016-09-07"))).contains("The source’s figure fell by 9 on 4 Sept, from 108 to 99");
    }

    @Test
    void everyFallIsTold() {
        counts("100", "90", "95", "94");
        assertThat(messages("cumulative-fall", "2016-09-04"))
                .containsExactly(
                        "a cumulative count fell: 100 on 2016-09-01, 90 on 2016-09-02",
                        "a cumulative count fell: 95 on 2016-09-03, 94 on 2016-09-04");
    }

    @Test
    void anUncertainFigureBetweenHidesNoFallAndTellsNoneTwice() {
        counts("100", "about 98", "95", "96");
        assertThat(messages("cumulative-fall", "2016-09-04"))
                .containsExactly("a cumulative count fell: 100 on 2016-09-01, 95 on 2016-09-03");
        counts("100", "about 80", "85", "86");
        assertThat(messages("cumulative-fall", "2016-09-04"))
                .containsExactly("a cumulative count fell: 100 on 2016-09-01, about 80 on 2016-09-02");
        assertThat(details(row("2016-09-04"))).contains("The source’s figure fell on 2 Sept, from 100 to about 80");
    }

    @Test
    void whatWasSaidOfAFallStaysWithItWhileItIsTold() {
        counts("108");
        given.known("2016-09-02", cases("99", 2, ", id: lower, revised: true, remark: Nine were struck off"));
        given.known("2016-09-03", cases("100", 3, ""));
        assertThat(details(row("2016-09-03")))
                .containsSubsequence(
                        "The source’s figure fell by 9 on 2 Sept, from 108 to 99",
                        "Revised by the source",
                        "Nine were struck off");
        assertThat(details(row("2016-09-02"))).containsOnlyOnce("Nine were struck off");
    }

    @Test
    void aFallThatTheRowComparesIsSaidOnce() {
        counts("71", "68");
        assertThat(row("2016-09-02").change()).contains("3 fewer than on 1 September");
        assertThat(details(row("2016-09-02"))).noneMatch(detail -> detail.contains("fell by"));
        assertThat(details(row("2016-09-02"))).noneMatch(detail -> detail.contains("Revised"));
    }

    @Test
    void aReportThatHasSaidItSaysItNoMore() {
        counts("108", "99", "99", "100", "101", "102", "103", "104");
        assertThat(details(row("2016-09-08"))).anyMatch(detail -> detail.contains("fell by 9"));
        assertThat(Shown.in(given.brief("2016-09-08", "2016-09-07"))
                        .figures()
                        .get(0)
                        .rows()
                        .get(0)
                        .details())
                .noneMatch(detail -> detail.text().contains("fell by"));
        assertThat(Shown.in(given.brief("2016-09-08", "2016-09-01"))
                        .figures()
                        .get(0)
                        .rows()
                        .get(0)
                        .change())
                .contains("4 fewer than on 1 September");
    }

    @Test
    void revisedAnswersAndIsPrinted() {
        counts("108");
        given.known("2016-09-02", cases("99", 2, ", id: lower, revised: true"));
        assertThat(found("2016-09-02")).isEmpty();
        assertThat(details(row("2016-09-02"))).contains("Revised by the source");
        assertThat(new EntryJson()
                        .of(given.asOf("2016-09-02").inView().get("lower"))
                        .path("revised")
                        .asBoolean())
                .isTrue();
        assertThat(Shown.in(given.brief("2016-09-02", "2016-09-01"))
                        .changes()
                        .orElseThrow()
                        .groups()
                        .toString())
                .contains("9 fewer than on 1 September", "Revised by the source");
        given.known("2016-09-03", cases("100", 3, ""));
        assertThat(details(row("2016-09-03")))
                .containsSubsequence(
                        "The source’s figure fell by 9 on 2 Sept, from 108 to 99", "Revised by the source");
    }

    @Test
    void aCorrectionMayAddThatItWasRevised() {
        counts("108");
        given.known("2016-09-02", cases("99", 2, ", id: lower"))
                .known(
                        "2016-09-03",
                        "- {correct: lower, set: {revised: true}, cause: source-revised, reason: It says so, source:"
                                + " un}");
        assertThat(found("2016-09-03")).isEmpty();
        assertThat(details(row("2016-09-03"))).contains("Revised by the source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "desk"})
    void whatIsOurOwnIsAnErrorThatIsNeverPrinted(String office) {
        given.append(
                        "crisis.yaml",
                        "  - {id: new-cases, label: New cases, counts: people, measure: period, new-of: cases}\n")
                .known("2016-09-02", """
                    - {figure: cases, value: 100, date: 2016-09-01, place: north, source: un}
                    - {figure: cases, value: 90, date: 2016-09-02, place: north, source: un}
                    - {figure: cases, value: 100, date: 2016-09-01, place: south, source: un}
                    - {figure: cases, value: 110, date: 2016-09-02, place: south, source: un}
                    - {figure: new-cases, value: 9, period: 2016-09-02, place: south, source: un}
                    - {figure: killed, value: 9, period: 2016-08-25/2016-09-01, place: north, source: un}
                    - {figure: killed, id: longer, value: 7, period: 2016-08-25/2016-09-02, place: north, source: un}
                    - {figure: deaths, value: 10, date: 2016-09-02, place: south, source: un}
                    - {figure: fatality, value: 50, date: 2016-09-02, place: south, source: un}
                    - {figure: women, value: 60, date: 2016-09-01, place: north, source: un}
                    - {figure: women, id: again, value: 61, date: 2016-09-01, place: north, source: un}
                    - {figure: men, value: 40, date: 2016-09-01, place: north, source: un}
                    - {figure: displaced, value: 99, date: 2016-09-01, place: north, source: un}
                    """.replace("source: un", "source: " + office));
        assertThat(found("2016-09-02"))
                .allMatch(Finding::isError)
                .extracting(finding -> finding.rule().id())
                .containsExactlyInAnyOrder(
                        "cumulative-fall",
                        "rise-differs",
                        "longer-period-fewer",
                        "ratio-differs",
                        "two-values-of-one-day",
                        "total-differs");
    }

    @Test
    void aLevelMayFallWithoutAWord() {
        given.known("2016-09-02", """
            - {figure: without-water, value: 10, date: 2016-09-01, place: north, source: un}
            - {figure: without-water, value: 7, date: 2016-09-02, place: north, source: un}
            """);
        assertThat(found("2016-09-02")).isEmpty();
        assertThat(row("2016-09-02").change()).contains("down by 3 since 1 September");
    }

    @Test
    void aWrongSumPrintsAsItsSourceStatesIt() {
        given.known("2016-09-01", """
            - {figure: cases, value: 102, date: 2016-09-01, place: valley, source: un}
            - {figure: cases, value: 60, date: 2016-09-01, place: north, source: un}
            - {figure: cases, value: 41, date: 2016-09-01, place: south, source: un}
            """);
        assertThat(found("2016-09-01")).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("total-differs");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
        List<FigureBlock.Row> rows =
                Shown.in(given.brief("2016-09-01")).figures().get(0).rows();
        assertThat(rows).extracting(row -> row.value().orElseThrow().text()).containsExactly("102", "60", "41");
        assertThat(details(rows.get(0))).contains("By the source’s own figures, sum of the parts: 101");
        assertThat(rows.get(0).notes().entries()).hasSize(3);
    }

    @Test
    void aWrongSumBySexNamesItsParts() {
        given.known("2016-09-01", """
            - {figure: women, value: 60, date: 2016-09-01, place: north, source: un}
            - {figure: men, value: 41, date: 2016-09-01, place: north, source: un}
            - {figure: displaced, value: 102, date: 2016-09-01, place: north, source: un}
            """);
        assertThat(given.checked("2016-09-01")).containsExactly("total-differs");
        assertThat(Shown.in(given.brief("2016-09-01")).figures().toString())
                .contains("By the source’s own figures, sum of the parts: 101 (Women and Men)");
    }

    @Test
    void aTypedTotalThatIsTheSumIsPrintedOnce() {
        given.known("2016-09-01", """
            - {figure: cases, value: 101, date: 2016-09-01, place: valley, source: un}
            - {figure: cases, value: 60, date: 2016-09-01, place: north, source: un}
            - {figure: cases, value: 41, date: 2016-09-01, place: south, source: un}
            """);
        assertThat(found("2016-09-01")).isEmpty();
        List<FigureBlock.Row> rows =
                Shown.in(given.brief("2016-09-01")).figures().get(0).rows();
        assertThat(rows).extracting(row -> row.value().orElseThrow().text()).containsExactly("101", "60", "41");
        assertThat(details(rows.get(0))).noneMatch(detail -> detail.contains("add up"));
    }

    @Test
    void partsThatArePendingLeaveRoomAndSayNothing() {
        given.known("2016-09-01", """
            - {figure: women, value: 60, date: 2016-09-01, place: north, source: un}
            - {figure: men, value: pending, date: 2016-09-01, place: north, source: un}
            - {figure: displaced, value: 100, date: 2016-09-01, place: north, source: un}
            """);
        assertThat(Shown.in(given.brief("2016-09-01")).figures().toString()).doesNotContain("add up");
    }

    @Test
    void aWrongSumOfCasualtiesStandsInTheirTable() {
        given.known("2016-09-01", """
            - {figure: killed, value: 12, period: 2016-09-01, place: valley, source: un}
            - {figure: killed, value: 6, period: 2016-09-01, place: north, source: un}
            - {figure: killed, value: 5, period: 2016-09-01, place: south, source: un}
            """);
        assertThat(Shown.in(given.brief("2016-09-01")).casualties().toString())
                .contains("By the source’s own figures, sum of the parts: 11");
    }

    @Test
    void aLongerPeriodWithFewerIsToldOnceThoughMoreFollow() {
        given.known("2016-09-04", """
            - {figure: killed, value: 9, period: 2016-08-25/2016-09-01, place: north, source: un}
            - {figure: killed, value: 7, period: 2016-08-25/2016-09-02, place: north, source: un}
            - {figure: killed, value: 8, period: 2016-08-25/2016-09-03, place: north, source: un}
            """);
        assertThat(messages("longer-period-fewer", "2016-09-04"))
                .singleElement()
                .asString()
                .contains("2016-08-25/2016-09-02, but 9");
        given.known("2016-09-04", """
            - {figure: killed, value: 9, period: 2016-08-25/2016-09-01, place: north, source: un}
            - {figure: killed, value: 7, period: 2016-08-25/2016-09-02, place: north, source: un, revised: true}
            """);
        assertThat(found("2016-09-04")).isEmpty();
        assertThat(Shown.in(given.brief("2016-09-04")).casualties().toString()).contains("Revised by the source");
    }

    @Test
    void aFallIsNoRiseThatDiffersToo() {
        given.append(
                        "crisis.yaml",
                        "  - {id: new-cases, label: New cases, counts: people, measure: period, new-of: cases}\n")
                .known(
                        "2016-09-02",
                        cases("108", 1, "")
                                + cases("99", 2, "")
                                + "- {figure: new-cases, value: 4, period: 2016-09-02, place: north, source: un}\n");
        assertThat(given.checked("2016-09-02")).containsExactly("cumulative-fall");
    }

    /** Each remedy that the hint names leads to a brief. */
    @Test
    void twoValuesOfOneDayLeadOn() {
        given.known("2016-09-04", cases("3921", 4, "") + cases("3929", 4, ""));
        assertThat(given.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("duplicate-id");
            assertThat(finding.message()).startsWith("`un` gives two values for one day: 3929 here, 3921 at ");
            assertThat(finding.hint())
                    .isEqualTo("give this one an `id:` of its own: the brief prints both, as the source's"
                            + " contradiction; or take one out, with a `remark:` on the other");
        });

        given.known("2016-09-04", cases("3921", 4, "") + cases("3929", 4, ", id: second"));
        assertThat(found("2016-09-04")).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("two-values-of-one-day");
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        });
        assertThat(details(row("2016-09-04")))
                .contains("Contradiction: the source gives two figures for one day, 3,921 and 3,929");
        assertThat(row("2016-09-04").notes().entries()).contains("second");

        given.known("2016-09-04", cases("3921", 4, ", remark: The same table has 3929 too"));
        assertThat(found("2016-09-04")).isEmpty();
        assertThat(details(row("2016-09-04"))).contains("The same table has 3929 too");
    }

    @Test
    void ofTwoValuesKnownOneAfterTheOtherTheLaterCountsAndSaysSo() {
        given.known("2016-09-04", cases("3929", 4, "")).known("2016-09-05", cases("3921", 4, ""));
        assertThat(given.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint())
                        .isEqualTo("give this one an `id:` of its own: it replaces the first, and the brief says so"));
        given.known("2016-09-05", cases("3921", 4, ", id: later"));
        assertThat(found("2016-09-05")).isEmpty();
        assertThat(row("2016-09-05").value().orElseThrow().text()).isEqualTo("3,921");
        assertThat(details(row("2016-09-05"))).contains("Revised: replaces 3,929, of the same day");
    }

    @Test
    void aChartDrawsOfEachDayTheValueThatCounts() {
        given.append("crisis.yaml", "charts: [{indicators: [cases]}]\n")
                .known("2016-09-03", cases("3900", 3, ""))
                .known("2016-09-04", cases("3929", 4, ""))
                .known("2016-09-05", cases("3921", 4, ", id: later"));
        assertThat(Shown.in(given.brief("2016-09-05"))
                        .charts()
                        .get(0)
                        .panels()
                        .get(0)
                        .rows())
                .extracting(row -> row.value().text())
                .containsExactly("3,900", "3,921");
    }

    @Test
    void twoValuesOfOnePeriodBothPrintAmongTheCasualties() {
        String both = """
            - {figure: killed, value: 12, period: 2016-09-01, place: north, source: un}
            - {figure: killed, id: other, value: 15, period: 2016-09-01, place: north, source: un}
            """;
        given.known("2016-09-01", both);
        assertThat(given.checked("2016-09-01")).containsExactly("two-values-of-one-day");
        assertThat(Shown.in(given.brief("2016-09-01")).casualties().toString())
                .contains("Contradiction: the source gives two figures for one period, 12 and 15");
    }
}
