package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.document.SampleReport;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.print.Editor;
import org.sitrep.situation.Situation;

/** Given who is in need, targeted and reached, what does the table on coverage say? */
class CoverageTest {

    private static final String DAY = "2016-04-05";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheResponse() {
        given = Given.in(folder)
                .replace("crisis.yaml", "{id: wash, label: Water}", "{id: wash, label: Water}, {id: food, label: Food}")
                .append("crisis.yaml", """
                      - {id: w-need, label: Need water, counts: people, measure: stock, role: need, cluster: wash}
                      - {id: w-aim, label: To get water, counts: people, measure: stock, role: target, cluster: wash}
                      - {id: w-got, label: Got water, counts: people, measure: cumulative, start: 2016-03-01,
                         role: reached, cluster: wash, sources: [un, ngo]}
                      - {id: f-need, label: Need food, counts: people, measure: stock, role: need, cluster: food}
                      - {id: f-aim, label: To get food, counts: people, measure: stock, role: target, cluster: food}
                      - {id: f-got, label: Got food, counts: people, measure: cumulative, start: 2016-03-01,
                         role: reached, cluster: food}
                      - {id: all-need, label: In need, counts: people, measure: stock, role: need}
                      - {id: all-aim, label: Targeted, counts: people, measure: stock, role: target}
                      - {id: all-got, label: Reached, counts: people, measure: cumulative, start: 2016-03-01, role: reached}
                    """);
    }

    private static String figure(String indicator, String value, String more) {
        return "- {figure: " + indicator + ", value: \"" + value + "\", date: 2016-04-04, " + more + "}\n";
    }

    private static String un(String indicator, String value) {
        return figure(indicator, value, "source: un");
    }

    private ReportModel report(String... figures) {
        return given.known(DAY, String.join("", figures)).brief(DAY);
    }

    private static Stream<Part.Table> coverage(ReportModel report) {
        return report.parts().stream()
                .filter(part -> part.heading().id().equals("coverage"))
                .map(Part.Table.class::cast);
    }

    private static List<String> rows(ReportModel report) {
        return coverage(report)
                .flatMap(table -> table.grids().get(0).rows().stream())
                .map(row -> row.label().text() + ": "
                        + row.cells().stream()
                                .map(cell -> cell.text() + (cell.marked() ? "*" : ""))
                                .map(text -> text.replace('\u00a0', ' '))
                                .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static List<String> heads(ReportModel report) {
        return coverage(report)
                .flatMap(table -> table.grids().get(0).columns().stream())
                .map(column -> column.label().text())
                .toList();
    }

    private static List<String> notes(ReportModel report) {
        return coverage(report)
                .flatMap(table -> table.notes().stream())
                .map(note -> note.text().text().replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void aClusterSaysHowManyOfThoseTargetedAreReachedAndHowManyAreNot() {
        ReportModel report = report(un("w-need", "900"), un("w-aim", "500"), un("w-got", "200"));
        assertThat(heads(report)).containsExactly("In need", "Targeted", "Reached", "Reached of targeted", "Gap");
        assertThat(rows(report)).containsExactly("Water: 900 | 500 | 200 | 40% | 300");
        assertThat(notes(report))
                .containsExactly(
                        "In need, Targeted, Reached: The UN, 4 Apr",
                        "Reached of targeted, Gap: computed from figures of The UN",
                        "Reached: Counted since 1 March");
    }

    @Test
    void peopleAreNotAddedOverClustersAndOverallIsWhatASourceStates() {
        List<String> clusters = List.of(un("w-aim", "500"), un("w-got", "200"), un("f-aim", "300"), un("f-got", "150"));
        assertThat(rows(report(String.join("", clusters))))
                .containsExactly("Water: 500 | 200 | 40% | 300", "Food: 300 | 150 | 50% | 150");
        assertThat(rows(report(String.join("", clusters), un("all-aim", "600"), un("all-got", "270"))))
                .last()
                .isEqualTo("Overall, as the source states it: 600 | 270 | 45% | 330");
    }

    @Test
    void eachActivityOfAClusterHasARow() {
        given.replace("crisis.yaml", "tracks:", "activities: [{id: trucks, label: Trucking, cluster: wash}]\ntracks:")
                .append("crisis.yaml", """
                      - {id: t-aim, label: Truck aim, counts: people, measure: stock, role: target, activity: trucks}
                      - {id: t-got, label: Trucked, counts: people, measure: stock, role: reached, activity: trucks}
                    """);
        assertThat(rows(report(un("t-aim", "80"), un("t-got", "20"), un("w-aim", "500"), un("w-got", "200"))))
                .containsExactly("Water: 500 | 200 | 40% | 300", "Water · Trucking: 80 | 20 | 25% | 60");
    }

    @Test
    void withoutATargetTheShareIsOfThoseInNeed() {
        ReportModel alone = report(un("w-need", "900"), un("w-got", "300"));
        assertThat(heads(alone)).containsExactly("In need", "Reached", "Reached of those in need");
        assertThat(rows(alone)).containsExactly("Water: 900 | 300 | 33.3%");
        ReportModel mixed = report(un("w-need", "900"), un("w-got", "300"), un("f-aim", "300"), un("f-got", "150"));
        assertThat(rows(mixed)).containsExactly("Water: 900 | – | 300 | 33.3%* | –", "Food: – | 300 | 150 | 50% | 150");
        assertThat(notes(mixed)).contains("* Water · Reached of targeted: Reached of those in need");
    }

    @Test
    void whatIsNotExactHasAShareAndNoGap() {
        assertThat(rows(report(un("w-aim", "500"), un("w-got", "at least 200"))))
                .containsExactly("Water: 500 | at least 200 | at least 40%");
        assertThat(rows(report(un("w-aim", "about 500"), un("w-got", "200"))))
                .containsExactly("Water: about 500 | 200");
    }

    @Test
    void whatIsUnknownIsSaidInWords() {
        assertThat(rows(report(un("w-aim", "500"), un("w-got", "unknown"), un("f-aim", "no access"))))
                .containsExactly("Water: 500 | unknown", "Food: no access | –");
    }

    @Test
    void moreReachedThanTargetedPrintsWithANoteAndLeavesNoGap() {
        ReportModel report = report(un("w-aim", "500"), un("w-got", "600"));
        assertThat(rows(report)).containsExactly("Water: 500 | 600 | 120%* | 0");
        assertThat(notes(report)).contains("* Water · Reached of targeted: more than the number it is a share of");
    }

    @Test
    void howManyMoreAreReachedThanBeforeStandsBesideThem() {
        given.known("2016-03-28", "- {figure: w-got, value: 150, date: 2016-03-28, source: un}\n");
        ReportModel report = report(un("w-aim", "500"), un("w-got", "200"));
        assertThat(heads(report)).containsExactly("Targeted", "Reached", "Change", "Reached of targeted", "Gap");
        assertThat(rows(report)).containsExactly("Water: 500 | 200 | +50 | 40% | 300");
        assertThat(notes(report)).contains("Change: since 28 March");
    }

    @Test
    void theShareHasABar() {
        ReportModel report = report(un("w-aim", "500"), un("w-got", "200"));
        assertThat(coverage(report).flatMap(table -> table.grids().get(0).rows().get(0).cells().stream()))
                .extracting(cell -> cell.bar().isPresent())
                .containsExactly(false, false, true, false);
    }

    @Test
    void figuresOfTwoSourcesAreDividedOnlyWhereTheCrisisSaysSo() {
        String[] figures = {un("w-aim", "500"), figure("w-got", "200", "source: ngo")};
        assertThat(rows(report(figures))).containsExactly("Water: 500 | 200");
        given.append("crisis.yaml", "coverage: {sources: any}\n");
        ReportModel any = report(figures);
        assertThat(rows(any)).containsExactly("Water: 500 | 200 | 40% | 300");
        assertThat(notes(any)).contains("Reached of targeted, Gap: computed from figures of The NGO and The UN");
    }

    @Test
    void theSourceThatStatesBothIsShownAndTheOtherBesideIt() {
        ReportModel report = report(
                figure("w-aim", "400", "source: ngo"), figure("w-got", "100", "source: ngo"), un("w-got", "200"));
        assertThat(rows(report)).containsExactly("Water: 400 | 100* | 25% | 300");
        assertThat(notes(report)).anyMatch(note -> note.startsWith("* Water (200) · Reached: The UN, 4 Apr"));
    }

    @Test
    void householdsAreNoShareOfPeople() {
        given.replace("crisis.yaml", "label: To get water, counts: people", "label: To get water, counts: households");
        assertThat(rows(report(un("w-aim", "500"), un("w-got", "200"))))
                .containsExactly("Water (households, people): 500 | 200");
    }

    @Test
    void whatCountsHouseholdsSaysSoInItsRow() {
        given.replace("crisis.yaml", "label: To get water, counts: people", "label: To get water, counts: households")
                .replace("crisis.yaml", "label: Got water, counts: people", "label: Got water, counts: households");
        assertThat(rows(report(un("w-aim", "500"), un("w-got", "200"))))
                .containsExactly("Water (households): 500 | 200 | 40% | 300");
    }

    @Test
    void aCountOfAPeriodIsNoShareOfALevel() {
        given.replace(
                "crisis.yaml",
                "label: Got water, counts: people, measure: cumulative, start: 2016-03-01",
                "label: Got water, counts: people, measure: period");
        String got = "- {figure: w-got, value: 200, period: 2016-04-01/2016-04-04, source: un}\n";
        assertThat(rows(report(un("w-aim", "500"), got))).containsExactly("Water: 500 | 200");
    }

    @Test
    void aTargetThatIsStaleIsNotDividedBy() {
        given.replace(
                "crisis.yaml",
                "label: To get water, counts: people, measure: stock",
                "label: To get water, counts: people, measure: stock, fresh-for: 30");
        String old = "- {figure: w-aim, value: 500, date: 2016-02-01, source: un}\n";
        assertThat(rows(report(old, un("w-got", "200"))))
                .singleElement()
                .asString()
                .startsWith("Water: 500* | 200");
    }

    @Test
    void onePlaceHasATableAndNoneIsMixedIntoIt() {
        String north =
                figure("w-aim", "70", "source: un, place: north") + figure("w-got", "7", "source: un, place: north");
        ReportModel report = report(un("w-aim", "500"), un("w-got", "200"), north);
        assertThat(rows(report)).containsExactly("Water: 500 | 200 | 40% | 300");
        assertThat(Shown.in(report).clusters().get(0).figures().stream().flatMap(block -> block.rows().stream()))
                .hasSize(2);
        given.append("crisis.yaml", "coverage: {place: north}\n");
        ReportModel ofNorth = report(un("w-aim", "500"), un("w-got", "200"), north);
        assertThat(rows(ofNorth)).containsExactly("Water: 70 | 7 | 10% | 63");
        assertThat(coverage(ofNorth))
                .first()
                .satisfies(table ->
                        assertThat(table.heading().text()).isEqualTo("Coverage of needs by cluster, The north"));
    }

    @Test
    void whatStandsInItStandsInNoList() {
        given.append("crisis.yaml", """
              - {id: w-share, label: Share with water, counts: per cent, measure: stock, cluster: wash,
                 ratio-of: {part: w-got, whole: w-aim}}
              - {id: w-other, label: Wells mended, counts: wells, measure: stock, cluster: wash}
            """);
        ReportModel report = report(un("w-aim", "500"), un("w-got", "200"), un("w-other", "3"));
        assertThat(Shown.in(report).clusters().get(0).figures())
                .extracting(block -> block.label().text())
                .containsExactly("Wells mended");
        given.replace("crisis.yaml", "places:\n", "report: [clusters]\nplaces:\n");
        assertThat(Shown.in(report(un("w-aim", "500"), un("w-got", "200")))
                        .clusters()
                        .get(0)
                        .figures())
                .extracting(block -> block.label().text())
                .containsExactly("To get water", "Got water", "Share with water");
    }

    @Test
    void withoutARoleNothingChanges() {
        assertThat(coverage(report(un("displaced", "40")))).isEmpty();
    }

    @Test
    void moreRowsThanAreWantedAreCounted() {
        given.replace("crisis.yaml", "places:\n", "report: [{part: coverage, most: 1}]\nplaces:\n");
        ReportModel report = report(un("w-aim", "500"), un("f-aim", "300"));
        assertThat(rows(report)).containsExactly("Water: 500");
        assertThat(coverage(report))
                .first()
                .satisfies(table -> assertThat(table.heading().more())
                        .get()
                        .extracting(Heading.More::text)
                        .asString()
                        .contains("1"));
    }

    @Test
    void aRowUnderReviewSaysSo() {
        given.known("2016-04-04", un("w-aim", "500"));
        assertThat(rows(given.known(DAY, figure("w-aim", "450", "source: un, sensitivity: internal, id: newer"))
                        .brief(DAY)))
                .containsExactly("Water: Under review");
    }

    private List<String> found(String... figures) {
        return Checks.ofDraft(given.known(DAY, String.join("", figures)).warnedAsOf(DAY)).stream()
                .filter(finding -> finding.rule().id().matches("coverage-.*|role-twice"))
                .map(finding -> finding.rule().id() + ": " + finding.message() + " / " + finding.hint())
                .toList();
    }

    @Test
    void whatFitsIsNoFinding() {
        assertThat(found(un("w-need", "900"), un("w-aim", "500"), un("w-got", "200"), un("f-need", "unknown")))
                .isEmpty();
    }

    @Test
    void oneFindingSaysForAllRowsThatSourcesDiffer() {
        assertThat(found(
                        un("w-aim", "500"),
                        figure("w-got", "200", "source: ngo"),
                        un("f-aim", "500"),
                        figure("f-got", "200", "source: ngo")))
                .containsExactly("coverage-not-computed: the share reached is not computed for `wash`, `food`: `w-got`"
                        + " and `w-aim` are claimed by different sources, which only `sources: any` divides / write"
                        + " `coverage: {sources: any}` in crisis.yaml, where they count the same people");
    }

    @Test
    void reachedWithoutATargetOrANeedIsAFinding() {
        assertThat(found(un("w-got", "200")))
                .containsExactly("coverage-not-computed: the share reached is not computed for `wash`: no figure says"
                        + " who is targeted, or in need / record figures that fit");
    }

    @Test
    void unitsAndMeasuresThatDoNotFitAreAFinding() {
        given.replace("crisis.yaml", "label: To get water, counts: people", "label: To get water, counts: households");
        assertThat(found(un("w-aim", "500"), un("w-got", "200")))
                .singleElement()
                .asString()
                .contains("`w-got` and `w-aim` do not count the same");
    }

    @Test
    void moreReachedThanTargetedIsAFinding() {
        assertThat(found(un("w-aim", "500"), un("w-got", "600"), un("f-need", "50"), un("f-got", "60")))
                .containsExactly("coverage-over: more are reached than targeted, or in need: `wash`, `food` / see that"
                        + " both count the same, each once; the table prints it with a note");
    }

    @Test
    void twoIndicatorsOfOneRoleAreAFindingAtTheSecond() {
        given.append("crisis.yaml", """
              - {id: w-aim-2, label: Also to get water, counts: people, measure: stock, role: target, cluster: wash}
            """);
        String[] figures = {un("w-aim", "500"), un("w-aim-2", "300"), un("w-got", "200")};
        assertThat(found(figures))
                .containsExactly("role-twice: `w-aim` has the same role for `wash`, and stands in the table in place"
                        + " of `w-aim-2` / give each an `activity:` of its own, or make one `parts-of:`"
                        + " the other; else take this `role:` out");
        ReportModel report = report(figures);
        assertThat(rows(report)).containsExactly("Water: 500 | 200 | 40% | 300");
        assertThat(Shown.in(report).clusters().get(0).figures())
                .extracting(block -> block.label().text())
                .containsExactly("Also to get water");
        given.replace(
                "crisis.yaml", "label: Also to get water,", "label: Also to get water, parts-of: w-aim, by: sex,");
        assertThat(found(figures)).isEmpty();
    }

    @Test
    void aClusterOfAnotherPlaceIsAFinding() {
        assertThat(found(un("w-aim", "500"), figure("f-aim", "7", "source: un, place: north")))
                .containsExactly(
                        "coverage-elsewhere: the table on coverage is of the crisis as a whole alone: figures for"
                                + " `food` are of `north` / record figures of one place, or name the one to show:"
                                + " `coverage: {place: ID}`; a `table:` shows several");
    }

    private static String at(String place, String indicator, String value) {
        return figure(indicator, value, "source: un, place: " + place);
    }

    @Test
    void figuresOfAllPartsOfAPlaceAreCoverageOfThePlace() {
        String[] figures = {
            at("north", "w-aim", "300"),
            at("south", "w-aim", "200"),
            at("north", "w-got", "90"),
            at("south", "w-got", "60")
        };
        ReportModel report = report(figures);
        assertThat(coverage(report).map(table -> table.heading().text()))
                .containsExactly("Coverage of needs by cluster, The valley");
        assertThat(rows(report)).containsExactly("Water: 500 | 150 | 30% | 350");
        assertThat(notes(report)).contains("Targeted, Reached: computed from figures of The UN, 4 Apr");
        assertThat(Shown.in(report).clusters().get(0).figures().stream().flatMap(block -> block.rows().stream()))
                .extracting(row -> row.place().orElseThrow().text())
                .containsExactly("The north", "The south", "The north", "The south");
        assertThat(found(figures)).isEmpty();
    }

    @Test
    void anOverallRowThatIsAddedUpOverPlacesNamesNoSourceThatStatesIt() {
        ReportModel report = report(
                at("north", "all-aim", "300"),
                at("south", "all-aim", "200"),
                at("north", "all-got", "90"),
                at("south", "all-got", "60"),
                at("valley", "w-aim", "100"),
                at("valley", "w-got", "110"),
                at("valley", "f-aim", "100"),
                at("valley", "f-got", "10"));
        assertThat(rows(report)).last().isEqualTo("Overall: 500* | 150* | 30% | 350*");
        assertThat(notes(report)).contains("* Overall · Gap: a gap remains: Food");
    }

    @Test
    void aShareThatIsAKeyFigureIsThatOfTheTable() {
        given.append("crisis.yaml", """
              - {id: w-share, label: Share with water, counts: per cent, measure: stock,
                 ratio-of: {part: w-got, whole: w-aim}}
            key-figures: [{indicator: w-share, place: valley}]
            """);
        ReportModel report = report(
                at("north", "w-aim", "300"),
                at("south", "w-aim", "200"),
                at("north", "w-got", "90"),
                at("south", "w-got", "60"));
        assertThat(Shown.in(report).cards())
                .singleElement()
                .satisfies(card -> assertThat(card.value().text()).isEqualTo("30%"));
        assertThat(rows(report)).containsExactly("Water: 500 | 150 | 30% | 350");
    }

    @Test
    void whereSeveralPlacesTellAsMuchTheOfficerIsAskedWhich() {
        String[] figures = {at("north", "w-aim", "300"), figure("w-aim", "200", "source: ngo, place: south")};
        assertThat(coverage(report(figures))).hasSize(1);
        assertThat(found(figures))
                .singleElement()
                .asString()
                .contains("of `north` alone: figures for `wash` are of `south`");
    }

    @Test
    void whatIsWithheldIsNeitherSharedNorLeft() {
        String secret = figure("w-got", "200", "source: un, sensitivity: internal");
        ReportModel report =
                report(un("w-need", "900"), un("w-aim", "500"), secret, un("f-aim", "40"), un("f-got", "30"));
        assertThat(rows(report)).containsExactly("Water: 900 | 500 | – | – | –", "Food: – | 40 | 30 | 75% | 10");
        assertThat(report.toString()).doesNotContain("40%");
        assertThat(found(un("w-aim", "500"), secret)).isEmpty();
    }

    @Test
    void aPartOfAPlaceThatIsWithheldLeavesThePlaceWithoutCoverage() {
        ReportModel report = report(
                at("north", "w-aim", "300"),
                at("south", "w-aim", "200"),
                at("north", "w-got", "90"),
                figure("w-got", "60", "source: un, place: south, sensitivity: internal"));
        assertThat(rows(report)).containsExactly("Water: 500");
    }

    @Test
    void theBarIsSeenAndNeitherHeardNorCopied() {
        String page = HtmlRenderer.of(Templates.builtIn().value().orElseThrow())
                .value()
                .orElseThrow()
                .page(report(un("w-aim", "500"), un("w-got", "200")))
                .value()
                .orElseThrow();
        assertThat(page).containsOnlyOnce("class=\"draw share\" aria-hidden=\"true\"");
        assertThat(page.replaceAll("(?s)<svg.*?</svg>", "")
                        .replaceAll("<[^>]*>", "")
                        .replaceAll("\\h", ""))
                .contains("40%300");
    }

    @Test
    void aLargeChangeInFrenchIsNoTelephoneNumber() {
        given.known("2016-03-28", "- {figure: w-got, value: 150, date: 2016-03-28, source: un}\n");
        Situation situation = given.known(DAY, un("w-aim", "4,000,000") + un("w-got", "1,300,150"))
                .asOf(DAY);
        Edition french = new Edition(
                Templates.builtIn().value().orElseThrow().phrases("fr").value().orElseThrow(),
                Edition.Basis.GIVEN,
                SampleReport.CANVAS);
        ReportModel report =
                Editor.report(situation, Optional.empty(), french).value().orElseThrow();
        assertThat(rows(report)).singleElement().asString().matches(".*\\+1\\h300\\h000.*");
        assertThat(Checks.ofEdition(situation, report, List.of()))
                .extracting(finding -> finding.rule().id())
                .doesNotContain("contact-outside-contacts");
    }

    @Test
    void aPlaceThatIsAskedForAndHasNoFiguresIsSaid() {
        given.append("crisis.yaml", "coverage: {place: north}\n");
        assertThat(coverage(report(un("w-aim", "500")))).isEmpty();
        assertThat(found(un("w-aim", "500")))
                .singleElement()
                .asString()
                .contains("of `north` alone: figures for `wash` are of the crisis as a whole");
    }
}
