package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.text.Grid;

/** Given what money is required and was received, what does the table on funding say? */
class FundingTest {

    private static final String DAY = "2016-04-30";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheAppeal() {
        given = Given.in(folder)
                .replace("crisis.yaml", "{id: wash, label: Water}", "{id: wash, label: Water}, {id: food, label: Food}")
                .append("crisis.yaml", """
                      - {id: asked, label: Money asked for, counts: US dollars, measure: stock, role: required}
                      - {id: given, label: Money given, counts: US dollars, measure: stock, role: received,
                         sources: [un, ngo]}
                      - {id: w-asked, label: For water, counts: USD, measure: stock, role: required, cluster: wash}
                      - {id: w-given, label: Given for water, counts: USD, measure: stock, role: received, cluster: wash}
                      - {id: f-asked, label: For food, counts: USD, measure: stock, role: required, cluster: food}
                      - {id: f-given, label: Given for food, counts: USD, measure: stock, role: received, cluster: food}
                    """);
    }

    private void donors(int count) {
        IntStream.rangeClosed(1, count)
                .forEach(i -> given.append(
                        "crisis.yaml",
                        "  - {id: d" + i + ", label: From D" + i + ", counts: USD, measure: stock, parts-of: given,"
                                + " by: {donor: {en: Donor " + i + "}}}\n"));
    }

    private void appeal(String more) {
        given.append("crisis.yaml", "appeal: {name: Valley Appeal" + more + "}\n");
    }

    private static String figure(String indicator, String value, String day, String source) {
        return "- {figure: " + indicator + ", value: \"" + value + "\", date: 2016-04-" + day + ", source: " + source
                + "}\n";
    }

    private static String un(String indicator, String value) {
        return figure(indicator, value, "30", "un");
    }

    private ReportModel report(String... figures) {
        return given.known(DAY, String.join("", figures)).brief(DAY);
    }

    private static Stream<Part.Table> funding(ReportModel report) {
        return report.parts().stream()
                .filter(part -> part.heading().id().equals("funding"))
                .map(Part.Table.class::cast);
    }

    private static List<String> rows(Grid grid) {
        return grid.rows().stream()
                .map(row -> row.label().text() + ": "
                        + row.cells().stream()
                                .map(cell -> cell.text() + (cell.marked() ? "*" : ""))
                                .map(text -> text.replace('\u00a0', ' '))
                                .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static List<String> rows(ReportModel report) {
        return rows(funding(report).findFirst().orElseThrow().grids().get(0));
    }

    private static List<String> givers(ReportModel report) {
        List<Grid> grids = funding(report).findFirst().orElseThrow().grids();
        return rows(grids.get(grids.size() - 1));
    }

    private static List<String> notes(ReportModel report) {
        return funding(report)
                .flatMap(table -> table.notes().stream())
                .map(note -> note.text().text().replaceAll("[\\u00a0\\u2009]", " "))
                .toList();
    }

    private List<Finding> findings(String rule) {
        return Checks.ofDraft(given.asOf(DAY)).stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    @Test
    void aRequirementOfOneDayIsFundedByReceiptsOfAnotherAndBothDaysPrint() {
        ReportModel report = report(figure("asked", "415 million", "29", "un"), un("given", "22.4 million"));
        assertThat(rows(report))
                .containsExactly(
                        "Overall, as the source states it: US$ 415 million | US$ 22.4 million | 5.4% | US$ 392.6"
                                + " million");
        assertThat(notes(report))
                .containsExactly(
                        "Required: The UN, 29 Apr",
                        "Received: The UN, 30 Apr",
                        "Funded, Unmet: computed from figures of The UN");
    }

    @Test
    void moneyOfOneSourceIsAddedOverClustersWhereNoSourceStatesTheWhole() {
        ReportModel report = report(
                un("w-asked", "10 million"),
                un("w-given", "4 million"),
                un("f-asked", "30 million"),
                un("f-given", "0"));
        assertThat(rows(report))
                .containsExactly(
                        "Water: US$ 10 million | US$ 4 million | 40% | US$ 6 million",
                        "Food: US$ 30 million | US$ 0 | 0% | US$ 30 million",
                        "Sum (computed): US$ 40 million | US$ 4 million | 10% | US$ 36 million");
    }

    @Test
    void aClusterWithoutAFigureMakesTheSumALowerBound() {
        ReportModel report = report(
                un("w-asked", "10 million"),
                un("f-asked", "30 million"),
                un("w-given", "4 million"),
                un("f-given", "unknown"));
        assertThat(rows(report))
                .last()
                .isEqualTo("Sum (computed): US$ 40 million | at least US$ 4 million* | at least 10% | –");
    }

    @Test
    void moneyOfSeveralSourcesIsNotAdded() {
        ReportModel report = report(
                un("w-asked", "10 million"), figure("f-asked", "30 million", "30", "ngo"), un("w-given", "4 million"));
        assertThat(rows(report))
                .containsExactly(
                        "Water: US$ 10 million | US$ 4 million | 40% | US$ 6 million",
                        "Food: US$ 30 million* | – | – | –");
    }

    @Test
    void whatIsNotOfAClusterIsComputedWhereItIsExact() {
        ReportModel report =
                report(un("asked", "50 million"), un("w-asked", "10 million"), un("f-asked", "30 million"));
        assertThat(rows(report))
                .containsExactly(
                        "Water: US$ 10 million",
                        "Food: US$ 30 million",
                        "Not by cluster (computed): US$ 10 million",
                        "Overall, as the source states it: US$ 50 million");
        assertThat(rows(report(
                        un("asked", "about 50 million"), un("w-asked", "10 million"), un("f-asked", "30 million"))))
                .noneMatch(row -> row.startsWith("Not by cluster"));
    }

    @Test
    void aWholeBelowItsClustersStandsBesideTheirSumWithAWarning() {
        ReportModel report =
                report(un("asked", "35 million"), un("w-asked", "10 million"), un("f-asked", "30 million"));
        assertThat(rows(report))
                .endsWith("Sum (computed): US$ 40 million", "Overall, as the source states it: US$ 35 million");
        assertThat(findings("total-differs"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().line()).isEqualTo(3));
    }

    @Test
    void anOverallRequirementIsFundedByWhatClustersReceived() {
        ReportModel report = report(un("asked", "50 million"), un("w-given", "4 million"), un("f-given", "1 million"));
        assertThat(rows(report)).last().isEqualTo("Overall: US$ 50 million* | US$ 5 million* | 10%* | US$ 45 million*");
        assertThat(notes(report))
                .contains(
                        "* Overall · Required: The UN, 30 Apr",
                        "* Overall · Received: computed from figures of The UN, 30 Apr");
    }

    @Test
    void moreThanIsRequiredPrintsWithANoteAndAFinding() {
        ReportModel report = report(un("asked", "5 million"), un("given", "6 million"));
        assertThat(rows(report))
                .containsExactly("Overall, as the source states it: US$ 5 million | US$ 6 million | 120%* | US$ 0");
        assertThat(notes(report)).contains("* Overall, as the source states it · Funded: more than is required");
        assertThat(findings("coverage-over"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("more was received than is required: all clusters together"));
    }

    @Test
    void whatOneClusterHasAboveItsNeedHidesNoOthersGap() {
        ReportModel report = report(
                un("w-asked", "10 million"),
                un("w-given", "50 million"),
                un("f-asked", "30 million"),
                un("f-given", "5 million"));
        assertThat(rows(report)).last().isEqualTo("Sum (computed): US$ 40 million | US$ 55 million | 137.5%* | US$ 0*");
        assertThat(notes(report)).contains("* Sum (computed) · Unmet: a gap remains: Food");
        ReportModel stated = report(
                un("asked", "40 million"),
                un("given", "55 million"),
                un("f-asked", "30 million"),
                un("f-given", "5 million"));
        assertThat(notes(stated)).contains("* Overall, as the source states it · Unmet: a gap remains: Food");
    }

    @Test
    void nothingRequiredIsNotDividedBy() {
        assertThat(rows(report(un("asked", "0"), un("given", "6 million"))))
                .containsExactly("Overall, as the source states it: US$ 0 | US$ 6 million");
    }

    @Test
    void currenciesAreNeitherDividedNorAddedAndAFindingSaysSo() {
        given.replace("crisis.yaml", "label: Given for water, counts: USD", "label: Given for water, counts: EUR");
        ReportModel report = report(
                un("w-asked", "10 million"),
                un("w-given", "4 million"),
                un("f-asked", "30 million"),
                un("f-given", "3 million"));
        assertThat(rows(report))
                .containsExactly(
                        "Water: US$ 10 million | € 4 million | – | –",
                        "Food: US$ 30 million | US$ 3 million | 10% | US$ 27 million",
                        "Sum (computed): US$ 40 million | – | – | –");
        assertThat(findings("coverage-not-computed"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("the share funded is not computed for `wash`", "EUR and USD"));
    }

    @Test
    void donorsStandByWhatTheyGave() {
        donors(3);
        ReportModel report = report(
                un("given", "20 million"),
                un("d1", "2 million"),
                un("d2", "9 million"),
                un("d3", "at least 4 million"));
        assertThat(givers(report))
                .containsExactly("Donor 2: US$ 9 million", "Donor 3: at least US$ 4 million", "Donor 1: US$ 2 million");
        assertThat(notes(report)).contains("Received from each donor: The UN, 30 Apr");
        assertThat(findings("total-differs"))
                .as("a list of donors need not be whole")
                .isEmpty();
    }

    @Test
    void donorsBeyondTheLimitAreCountedWithWhatTheyGaveAndStandInTheData() {
        donors(13);
        given.append("crisis.yaml", "key-figures: [{indicator: given}]\n");
        List<String> figures = new ArrayList<>(List.of(un("given", "200 million")));
        IntStream.rangeClosed(1, 13).forEach(i -> figures.add(un("d" + i, i + " million")));
        ReportModel report = report(figures.toArray(String[]::new));
        assertThat(givers(report)).hasSize(11).last().isEqualTo("and 3 more donors: US$ 6 million");
        assertThat(given.accounted(DAY, "d1." + DAY + ".un").how().words()).isEqualTo("in the data");
    }

    @Test
    void theHeadingNamesTheAppealAndItsCodeAndANoteItsSpan() {
        appeal(", code: MDRVA001, from: 2016-04-01, to: 2016-09-30");
        ReportModel report = report(un("asked", "5 million"), un("given", "1 million"));
        assertThat(funding(report).map(part -> part.heading().text()))
                .containsExactly("Funding: Valley Appeal · MDRVA001");
        assertThat(notes(report)).first().isEqualTo("Covered by the appeal: 1 April – 30 September 2016");
    }

    @Test
    void anAppealWithoutMoneyIsAFinding() {
        appeal("");
        report(un("without-water", "5"));
        assertThat(findings("appeal-without-money")).hasSize(1);
    }

    @Test
    void whatStandsInItStandsInNoList() {
        given.append("crisis.yaml", """
              - {id: funded, label: Funded, counts: per cent, measure: stock, ratio-of: {part: given, whole: asked}}
            key-figures: [{indicator: funded}]
            """);
        ReportModel report = report(un("asked", "40 million"), un("given", "10 million"), un("w-given", "4 million"));
        assertThat(report.parts()).noneMatch(Part.Figures.class::isInstance);
        assertThat(Shown.in(report).cards())
                .singleElement()
                .satisfies(card -> assertThat(card.value().text()).isEqualTo("25%"));
    }

    @Test
    void aWithheldDonorIsGivenAwayByNoTotalAndNoRemainder() {
        donors(2);
        given.replace("crisis.yaml", "places:", "default-sensitivity: public\nplaces:");
        ReportModel report = report(
                un("given", "20 million"),
                un("w-given", "6 million"),
                un("f-given", "9 million"),
                un("d1", "7 million"),
                un("d2", "5 million").replace("source: un", "source: un, sensitivity: internal"));
        assertThat(givers(report)).containsExactly("Donor 1: US$ 7 million");
        assertThat(rows(report))
                .containsExactly(
                        "Water: US$ 6 million",
                        "Food: US$ 9 million",
                        "Overall, as the source states it: Under review");
    }

    @Test
    void aWithheldClusterIsGivenAwayByNoWhole() {
        given.replace("crisis.yaml", "places:", "default-sensitivity: public\nplaces:");
        ReportModel report = report(
                un("asked", "50 million"),
                un("w-asked", "10 million"),
                un("f-asked", "30 million").replace("source: un", "source: un, sensitivity: internal"));
        assertThat(rows(report))
                .containsExactly("Water: US$ 10 million", "Overall, as the source states it: Under review");
    }

    @Test
    void whatCameSinceTheLastReportStandsBesideIt() {
        given.known(
                "2016-04-29", figure("asked", "40 million", "29", "un") + figure("given", "10 million", "29", "un"));
        given.known(DAY, un("given", "12 million"));
        assertThat(rows(given.brief(DAY, "2016-04-29")))
                .containsExactly(
                        "Overall, as the source states it: US$ 40 million | US$ 12 million | +US$ 2 million | 30% |"
                                + " US$ 28 million");
    }

    @Test
    void pageOneShowsTheShareFundedOfAnAppealAndNoShareOfOneClusterOrDonor() {
        donors(1);
        given.append("crisis.yaml", """
              - {id: funded, label: Funded, counts: per cent, measure: stock, ratio-of: {part: given, whole: asked}}
            """);
        appeal("");
        ReportModel report = report(
                un("asked", "40 million"),
                un("given", "10 million"),
                un("w-given", "4 million"),
                un("d1", "3 million"));
        assertThat(Shown.in(report).cards())
                .extracting(card -> card.label().text())
                .containsExactly("Money asked for", "Money given", "Funded");
    }

    @Test
    void donorsBeyondTheLimitThatCannotBeAddedAreCountedAlone() {
        donors(12);
        List<String> figures = new ArrayList<>(List.of(un("given", "200 million")));
        IntStream.rangeClosed(3, 12).forEach(i -> figures.add(un("d" + i, i + " million")));
        figures.add(un("d1", "at least 1 million"));
        figures.add(un("d2", "about 2 million"));
        assertThat(givers(report(figures.toArray(String[]::new)))).last().isEqualTo("and 2 more donors: not added up");
    }

    @Test
    void moneyThatNamesNoCurrencyIsAFindingAtWhatItCounts() {
        given.replace(
                "crisis.yaml", "label: Money asked for, counts: US dollars", "label: Money asked for, counts: money");
        report(un("asked", "5"));
        assertThat(findings("money-without-currency"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("`asked` is of money by its role, and counts `money`"));
    }

    @Test
    void aDonorsMoneyInAnotherCurrencyIsNoPartOfWhatIsReceived() {
        given.replace(
                "crisis.yaml",
                "- {id: given,",
                "- {id: of-xland, label: \"Received: Xland\", counts: EUR, measure: cumulative, start: 2016-01-01,"
                        + " parts-of: given, by: {donor: Xland}}\n  - {id: given,");
        report(un("given", "5 million"));
        assertThat(findings("part-in-other-unit"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).startsWith("`of-xland` counts `EUR`, and its whole, `given`, `"));
    }

    @Test
    void anAppealThatEndsBeforeItBeginsOrHasOneDayAloneIsAnError() {
        appeal(", from: 2016-09-30, to: 2016-04-01");
        given.known(DAY, un("asked", "5 million"));
        assertThat(given.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("ends-before-start"));
        given.replace("crisis.yaml", "from: 2016-09-30, to: 2016-04-01", "from: 2016-04-01");
        assertThat(given.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("to"));
    }
}
