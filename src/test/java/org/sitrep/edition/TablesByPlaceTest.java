package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.text.Citation;
import org.sitrep.edition.text.Grid;

/** Given figures of several indicators at several places, what does the table by place say? */
class TablesByPlaceTest {

    private static final List<String> DISTRICTS = List.of("amon", "bari", "cosi", "dura", "elos");

    @TempDir
    Path folder;

    /** A country of five districts, two of which are known for certain to a ministry. */
    private Given country() {
        Given given = Given.in(folder);
        given.replace(
                "crisis.yaml",
                "  - {id: south, name: The south}\n",
                "  - {id: south, name: The south}\n  - {id: land, name: The land, parts: "
                        + DISTRICTS + "}\n"
                        + DISTRICTS.stream()
                                .map(id -> "  - {id: " + id + ", name: "
                                        + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) + "}\n")
                                .collect(Collectors.joining()));
        Stream.of("dead, label: Dead", "hurt, label: Hurt")
                .forEach(counted -> given.append(
                        "crisis.yaml",
                        "  - {id: " + counted
                                + ", counts: people, measure: cumulative, start: 2016-01-01, fresh-for: 3,"
                                + " sources: [un, radio]}\n"));
        given.append("crisis.yaml", "  - {id: homes, label: Destroyed, counts: houses, measure: stock}\n");
        return given;
    }

    private static String figure(String indicator, String place, String value, String date, String source) {
        return "- {figure: " + indicator + ", place: " + place + ", value: \"" + value + "\", date: " + date
                + ", source: " + source + "}\n";
    }

    private static String counted(String indicator, String date, String... values) {
        return IntStream.range(0, values.length)
                .filter(at -> !values[at].isEmpty())
                .mapToObj(at -> figure(indicator, DISTRICTS.get(at), values[at], date, "un"))
                .collect(Collectors.joining());
    }

    private static Part.Table table(ReportModel report) {
        return report.part(Part.Table.class).orElseThrow();
    }

    private static List<String> rows(Part.Table table) {
        return table.grids().get(0).rows().stream()
                .map(row -> row.label().text() + ": "
                        + row.cells().stream()
                                .map(cell -> cell.text() + (cell.marked() ? "*" : ""))
                                .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static List<String> heads(Part.Table table) {
        return table.grids().stream()
                .flatMap(grid -> grid.columns().stream())
                .map(column -> column.label().text()
                        + column.unit().map(unit -> " (" + unit + ")").orElse(""))
                .toList();
    }

    private static List<String> notes(Part.Table table) {
        return table.notes().stream()
                .map(note -> note.text().text().replaceAll("\\h", " "))
                .toList();
    }

    @Test
    void aColumnOfRatesSaysOnceAtItsHeadOfHowMany() {
        Part.Table table = table(country()
                .append("crisis.yaml", """
                      - {id: attack, label: Attack rate, counts: "per 10,000", measure: stock}
                      - {id: moved, label: "Moved per 1,000", counts: "per 1,000", measure: stock}
                      - {id: share, label: Share reached, counts: per cent, measure: stock}
                      - {id: rate, label: Houses lost, counts: "per 1,000", measure: stock, ratio-of: {part: homes, whole: all}}
                      - {id: all, label: Houses, counts: houses, measure: stock}
                    """)
                .known(
                        "2016-04-05",
                        counted("attack", "2016-04-05", "1.5", "about 20", "0.3", "4", "5")
                                + counted("moved", "2016-04-05", "53.3", "fewer than 2", "3", "4", "5")
                                + counted("homes", "2016-04-05", "10", "20", "30", "40", "50")
                                + counted("all", "2016-04-05", "2,000", "1,000", "1,000", "1,000", "1,000")
                                + counted("share", "2016-04-05", "10", "20", "30", "40", "50"))
                .brief("2016-04-05"));
        assertThat(heads(table))
                .containsExactly(
                        "Destroyed (houses)",
                        "Attack rate (per 10,000)",
                        "Moved per 1,000",
                        "Share reached",
                        "Houses lost (per 1,000)",
                        "Houses");
        assertThat(rows(table))
                .contains(
                        "Amon: 10 | 1.5 | 53.3 | 10% | 5 | 2,000",
                        "Bari: 20 | about 20 | less than 2 | 20% | 20 | 1,000");
    }

    @Test
    void placesThatShareIndicatorsHaveARowEachTheLargestFirst() {
        ReportModel report = country()
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "3", "40", "12", "0", "7")
                                + counted("homes", "2016-04-05", "1", "2,000", "5", "", "about 30"))
                .brief("2016-04-05");
        Part.Table table = table(report);
        assertThat(table.heading().text()).isEqualTo("The land: figures by place");
        assertThat(heads(table)).containsExactly("Dead", "Destroyed (houses)");
        assertThat(rows(table))
                .containsExactly(
                        "Bari: 40 | 2,000",
                        "Cosi: 12 | 5",
                        "Elos: 7 | about 30",
                        "Amon: 3 | 1",
                        "Dura: 0 | –",
                        "Sum of 5 places (computed): 62 | not added up");
        assertThat(notes(table))
                .containsExactly(
                        "Source: The UN, 5 Apr", "Dead: Counted since 1 January", "–: no figure in this report");
    }

    @Test
    void whatStandsInATableStandsInNoList() {
        ReportModel report = country()
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "3", "40", "12", "0", "7")
                                + counted("hurt", "2016-04-05", "3", "40", "12", "0", "7")
                                + figure("homes", "amon", "4", "2016-04-05", "un"))
                .brief("2016-04-05");
        assertThat(report.part(Part.Figures.class).orElseThrow().blocks())
                .extracting(block -> block.label().text())
                .containsExactly("Destroyed");
        assertThat(table(report)
                        .shown()
                        .flatMap(notes -> notes.entries().stream())
                        .distinct())
                .hasSize(10);
    }

    @Test
    void threePlacesOrOneIndicatorMakeNoTable() {
        Given given = country()
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "3", "40", "12")
                                + counted("hurt", "2016-04-05", "3", "40", "12"));
        assertThat(given.brief("2016-04-05").part(Part.Table.class)).isEmpty();
        given.known("2016-04-06", counted("dead", "2016-04-06", "3", "40", "12", "5", "6"));
        assertThat(given.brief("2016-04-06").part(Part.Table.class)).isEmpty();
    }

    @Test
    void aSumWithoutAPartIsAtLeastAndSaysWhichPartIsMissing() {
        Part.Table table = table(country()
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "3", "40", "12", "no access", "7")
                                + counted("hurt", "2016-04-05", "1", "2", "3", "unknown", ""))
                .brief("2016-04-05"));
        assertThat(rows(table))
                .contains("Dura: no access | unknown", "Sum of 5 places (computed): at least 62* | at least 6*");
        assertThat(notes(table))
                .contains(
                        "* Sum of 5 places (computed) · Dead: No figure for 1 of 5: Dura",
                        "* Sum of 5 places (computed) · Hurt: No figure for 2 of 5: Dura and Elos");
    }

    @Test
    void theSourcesOwnTotalStandsBesideTheSumWhereTheTwoDiffer() {
        String parts = counted("dead", "2016-04-05", "3", "40", "12", "0", "7")
                + counted("hurt", "2016-04-05", "1", "2", "3", "4", "5");
        Given given = country().known("2016-04-05", parts + figure("dead", "land", "62", "2016-04-05", "un"));
        assertThat(rows(table(given.brief("2016-04-05"))))
                .contains("Sum of 5 places (computed): 62 | 15", "The land (as the source states it): 62 | –");
        given.known("2016-04-05T12:00", figure("hurt", "land", "15", "2016-04-05", "un"));
        assertThat(rows(table(given.brief("2016-04-05"))))
                .contains("The land (as the source states it): 62 | 15")
                .noneMatch(row -> row.startsWith("Sum of"));
        given.known(
                "2016-04-06",
                figure("hurt", "land", "21", "2016-04-05", "un").replace("source:", "id: later, source:"));
        assertThat(rows(table(given.brief("2016-04-06"))))
                .contains("Sum of 5 places (computed): 62 | 15")
                .anyMatch(row -> row.startsWith("The land (as the source states it): 62 | 21"));
    }

    @Test
    void anotherSourceStandsBelowByName() {
        Part.Table table = table(country()
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "3", "40", "12", "0", "7")
                                + counted("hurt", "2016-04-05", "1", "2", "3", "4", "5")
                                + figure("dead", "bari", "55", "2016-04-04", "radio")
                                + figure("dead", "amon", "at least 2", "2016-04-04", "radio"))
                .brief("2016-04-05"));
        assertThat(rows(table)).contains("Bari: 40* | 2", "Amon: 3* | 1");
        assertThat(notes(table))
                .startsWith("Source: The UN, 5 Apr, unless marked *")
                .contains("* Bari (55), Amon (at least 2) · Dead: The radio, 4 Apr");
    }

    @Test
    void aCellOfAnotherDayOrSourceSaysSo() {
        Part.Table table = table(country()
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "3", "40", "12", "0")
                                + counted("hurt", "2016-04-05", "1", "2", "3", "4")
                                + figure("dead", "elos", "7", "2016-04-01", "radio")
                                + figure("hurt", "elos", "8", "2016-04-01", "radio"))
                .brief("2016-04-05"));
        assertThat(rows(table)).contains("Elos: 7* | 8*");
        assertThat(notes(table)).contains("* Elos: The radio, 1 Apr", "* Elos: 4 days old");
    }

    @Test
    void theFiguresOfOneOtherSourceAndDayStandInOneNote() {
        Part.Table table = table(country()
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "3", "40", "12", "0", "")
                                + counted("hurt", "2016-04-05", "1", "2", "3", "", "5")
                                + figure("dead", "elos", "7", "2016-04-04", "radio")
                                + figure("hurt", "dura", "8", "2016-04-04", "radio"))
                .brief("2016-04-05"));
        assertThat(notes(table)).contains("* Elos · Dead; Dura · Hurt: The radio, 4 Apr");
    }

    @Test
    void aChangeHasAColumnOfItsOwn() {
        Given given = country()
                .known(
                        "2016-04-04",
                        counted("dead", "2016-04-04", "3", "41", "12", "", "about 7")
                                + counted("hurt", "2016-04-04", "1", "2", "3", "4", ""));
        given.known(
                "2016-04-05",
                counted("dead", "2016-04-05", "9", "40", "12", "1", "about 8")
                        + counted("hurt", "2016-04-05", "1", "2", "3", "no access", "5"));
        Part.Table table = table(given.brief("2016-04-05", "2016-04-04"));
        assertThat(heads(table)).containsExactly("Dead", "Change", "Hurt", "Change");
        assertThat(rows(table))
                .startsWith(
                        "Bari: 40 | -1 | 2 | unchanged",
                        "Cosi: 12 | unchanged | 3 | unchanged",
                        "Amon: 9 | +6 | 1 | unchanged",
                        "Elos: about 8 | was about 7 | 5 | new",
                        "Dura: 1 | new | no access | ");
        assertThat(notes(table)).contains("Change: since 4 April");
    }

    @Test
    void ofPlacesWithoutARowOfWhichSeveralSourcesTellOnlyTheNumberOfFiguresIsSaid() {
        Given given = country()
                .replace(
                        "crisis.yaml",
                        "places:\n",
                        "report: [{table: {rows: parts-of land, columns: [dead], sort: name, most: 1}}]\nplaces:\n")
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "10", "20", "", "", "unknown")
                                + figure("dead", "cosi", "30", "2016-04-05", "radio")
                                + figure("dead", "dura", "40", "2016-04-05", "radio"));
        assertThat(rows(table(given.brief("2016-04-05"))))
                .containsExactly("Amon: 10", "and 4 more places: 3 further figures");
    }

    @Test
    void aSumSaysWhyAFigureThatStandsInATableIsNoPartOfIt() {
        String open = counted("dead", "2016-04-05", "10", "20", "30", "40");
        String[][] cases = {
            {figure("dead", "elos", "50", "2016-04-05", "radio"), "None of The UN for 1 of 5: Elos"},
            {figure("dead", "elos", "50", "2016-04-01", "un"), "No fresh figure for 1 of 5: Elos"},
            {figure("dead", "elos", "several", "2016-04-05", "un"), "No figure in numbers for 1 of 5: Elos"},
            {figure("dead", "elos", "unknown", "2016-04-05", "un"), "No figure for 1 of 5: Elos"},
        };
        for (String[] each : cases) {
            Given given = country()
                    .replace(
                            "crisis.yaml",
                            "places:\n",
                            "report: [{table: {rows: parts-of land, columns: [dead], totals: true}}]\nplaces:\n")
                    .known("2016-04-05", open + each[0]);
            assertThat(notes(table(given.brief("2016-04-05")))).contains("* Sum of 5 places (computed): " + each[1]);
        }
    }

    @Test
    void aSumThatIsNotStatedIsSaidWithTheReason() {
        Given given = country()
                .replace("crisis.yaml", "places:\n", """
                    report: [{table: {rows: parts-of land, columns: [dead, hurt, homes], totals: true}}]
                    places:
                    """)
                .replace("crisis.yaml", "{id: bari, name: Bari}", "{id: bari, name: Bari, parts: [north, south]}")
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "10", "about 20", "30", "no access", "40")
                                + counted("hurt", "2016-04-05", "1", "", "3", "4", "5")
                                + figure("hurt", "north", "1", "2016-04-05", "un")
                                + figure("hurt", "south", "1", "2016-04-05", "un")
                                + counted("homes", "2016-04-05", "1", "", "", "", ""));
        assertThat(given.printing("2016-04-05").stream()
                        .filter(finding -> finding.rule().id().equals("sum-not-stated"))
                        .map(finding -> finding.place().pointer() + ": " + finding.message()))
                .containsExactly(
                        "/report/0/table/totals: the table of part 1 has no sum of `dead`: its parts give no sum, as an"
                                + " estimate, a bound and an unknown do not join, nor do periods that differ: `bari`"
                                + " (about 20), `dura` (no access)");
    }

    @Test
    void onePlaceHasNoSum() {
        Given given = country()
                .replace("crisis.yaml", "places:\n", """
                    report: [{table: {rows: parts-of isle, columns: [dead], totals: true}}]
                    places:
                      - {id: isle, name: The isle, parts: [amon]}
                    """)
                .known("2016-04-05", counted("dead", "2016-04-05", "3"));
        assertThat(rows(table(given.brief("2016-04-05")))).containsExactly("Amon: 3");
    }

    /** What is a sum of parts of its own is not added up again, and the reason is said. */
    @Test
    void ofSumsNoSumIsMade() {
        Given given = country()
                .replace("crisis.yaml", "places:\n", """
                    report: [{table: {rows: [valley, land], columns: [dead], totals: true}}]
                    places:
                      - {id: realm, name: The realm, parts: [valley, land]}
                    """)
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "1", "2", "3", "4", "5")
                                + figure("dead", "north", "1", "2016-04-05", "un")
                                + figure("dead", "south", "1", "2016-04-05", "un"));
        assertThat(given.printing("2016-04-05").stream()
                        .filter(finding -> finding.rule().id().equals("sum-not-stated"))
                        .map(finding -> finding.message()))
                .containsExactly(
                        "the table of part 1 has no sum of `dead`: 2 of its 2 parts are sums themselves, and only"
                                + " what a source states is added up");
        assertThat(notes(table(given.brief("2016-04-05")))).doesNotContain("–: no figure in this report");
    }

    @Test
    void manyColumnsMakeTablesOfTheSameRows() {
        Given given = country();
        String facts = IntStream.rangeClosed(1, 20)
                .mapToObj(at -> {
                    given.append(
                            "crisis.yaml",
                            "  - {id: kind-" + at + ", label: Kind " + at + ", counts: people, measure: stock}\n");
                    return counted("kind-" + at, "2016-04-05", "1", "2", "3", "4", "5");
                })
                .collect(Collectors.joining());
        Part.Table table = table(given.known("2016-04-05", facts).brief("2016-04-05"));
        assertThat(table.grids()).hasSize(2).allSatisfy(grid -> {
            assertThat(grid.columns()).hasSizeBetween(10, 11);
            assertThat(grid.rows())
                    .extracting(row -> row.label().text())
                    .startsWith("Elos", "Dura", "Cosi", "Bari", "Amon");
        });
    }

    @Test
    void placesBeyondTheLimitAreCountedAddedUpAndInTheData() {
        String ids = IntStream.rangeClosed(1, 40).mapToObj(at -> "d" + at).collect(Collectors.joining(", "));
        Given given = Given.in(folder);
        given.replace(
                "crisis.yaml",
                "  - {id: south, name: The south}\n",
                "  - {id: south, name: The south}\n  - {id: land, name: The land, parts: [" + ids + "]}\n"
                        + IntStream.rangeClosed(1, 40)
                                .mapToObj(at -> "  - {id: d" + at + ", name: District " + at + "}\n")
                                .collect(Collectors.joining()));
        String facts = Stream.of("women", "men")
                .flatMap(counted -> IntStream.rangeClosed(1, 40)
                        .mapToObj(at -> figure(counted, "d" + at, "" + (100 + at), "2016-04-05", "un")))
                .collect(Collectors.joining());
        given.append("crisis.yaml", "key-figures: [{indicator: women, place: d40}]\n");
        ReportModel report = given.known("2016-04-05", facts).brief("2016-04-05");
        Part.Table table = table(report);
        assertThat(rows(table)).hasSize(32).contains("and 10 more places: 1,055 | 1,055 | 10 further figures");
        assertThat(table.data()
                        .flatMap((Citation notes) -> notes.entries().stream())
                        .distinct())
                .hasSize(20);
        assertThat(report.entries()).hasSize(80);
        assertThat(given.accounted("2016-04-05", "women.d9.2016-04-05.un").how())
                .hasToString("IN_THE_DATA");
    }

    @Test
    void ofManyProvincesTheFirstTablesStandAndTheLastTellsOfTheOthers() {
        Given given = Given.in(folder);
        String provinces = IntStream.range(0, 10)
                .mapToObj(at -> "  - {id: p" + at + ", name: Province " + at + ", parts: ["
                        + IntStream.range(0, 12)
                                .mapToObj(each -> "d" + at + "x" + each)
                                .collect(Collectors.joining(", "))
                        + "]}\n"
                        + IntStream.range(0, 12)
                                .mapToObj(each -> "  - {id: d" + at + "x" + each + ", name: District " + each + "}\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        given.replace("crisis.yaml", "actors:\n", provinces + "actors:\n");
        String facts = Stream.of("cases", "deaths")
                .flatMap(counted -> IntStream.range(0, 120)
                        .mapToObj(at -> figure(counted, "d" + at / 12 + "x" + at % 12, "" + at, "2016-04-05", "un")))
                .collect(Collectors.joining());
        List<Part> tables = given.known("2016-04-05", facts).brief("2016-04-05").parts().stream()
                .filter(Part.Table.class::isInstance)
                .toList();
        assertThat(tables).hasSize(3);
        assertThat(tables)
                .extracting(table -> table.heading().text())
                .containsExactly("Figures by place", "Province 9: figures by place", "Province 8: figures by place");
        assertThat(tables.get(2).heading().more().orElseThrow().text())
                .isEqualTo("More, in the data: Province 7, Province 6, Province 5, Province 4, Province 3, Province 2,"
                        + " Province 1, Province 0 (192 further figures).");
    }

    @Test
    void aCellIsOneValueOnOneLineThatASpreadsheetTakes() {
        ReportModel report = country()
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "3", "4000", "12", "0", "7")
                                + counted("hurt", "2016-04-05", "1", "2", "3", "no access", "5"))
                .brief("2016-04-05");
        String page = HtmlRenderer.of(Templates.builtIn().value().orElseThrow())
                .value()
                .orElseThrow()
                .page(report)
                .value()
                .orElseThrow();
        assertThat(Pattern.compile("<td class=\"num[^>]*>(.*?)(<sup class=\"star\">.*?)?</td>", Pattern.DOTALL)
                        .matcher(page.substring(page.indexOf("<section id=\"p-table-1\"")))
                        .results()
                        .map(cell -> cell.group(1).replaceAll("<[^>]*>", "")))
                .startsWith("4,000", "2", "12", "3", "7", "5")
                .contains("no access")
                .noneMatch(cell -> cell.contains("\n"));
    }

    @Test
    void aFigureUnderReviewSaysSoAndIsNoPartOfTheSum() {
        Given given = country()
                .known(
                        "2016-04-04",
                        counted("dead", "2016-04-04", "3", "40", "12", "0", "7")
                                + counted("hurt", "2016-04-04", "1", "2", "3", "4", "5"))
                .known(
                        "2016-04-05",
                        "- {correct: dead.bari.2016-04-04.un, set: {value: 77}, cause: our-error,"
                                + " reason: Misread, sensitivity: internal}\n");
        assertThat(rows(table(Given.model(given.asOf("2016-04-05"), Optional.empty()))))
                .contains("Bari: Under review | 2", "Sum of 5 places (computed): not added up | 15");
    }

    private Part.Table weekly(String facts) {
        return table(
                country().append("crisis.yaml", """
                      - {id: sick, label: Newly sick, counts: people, measure: period}
                    report:
                      - table: {rows: parts-of land, columns: [sick], totals: true, sort: sick}
                    """).known("2016-04-10", facts).brief("2016-04-10"));
    }

    private static String week(String place, int value, String days, String more) {
        return "- {figure: sick, place: " + place + ", value: " + value + ", period: " + days + ", source: un" + more
                + "}\n";
    }

    @Test
    void aCountOfAnOlderWeekStandsBelowTheTableAndNotAmongTheNewest() {
        String newest = "2016-04-04/2016-04-10";
        Part.Table table = weekly(week("amon", 3, newest, "")
                + week("bari", 90, "2016-03-28/2016-04-03", "")
                + week("cosi", 5, newest, "")
                + week("dura", 4, newest, ""));

        assertThat(rows(table))
                .containsExactly(
                        "Cosi: 5",
                        "Dura: 4",
                        "Amon: 3",
                        "Bari: older*",
                        "Elos: –",
                        "Sum of 5 places (computed): at least 12*");
        assertThat(notes(table)).contains("* Bari (90): The UN, 28 Mar – 3 Apr");
    }

    @Test
    void aTableOfCountsThatAreNotWholeSaysSo() {
        String newest = "2016-04-04/2016-04-10";
        String partly = ", incomplete: true";
        Part.Table table = weekly(week("amon", 3, newest, partly)
                + week("bari", 9, newest, partly)
                + week("cosi", 5, newest, partly)
                + week("dura", 4, newest, ""));

        assertThat(rows(table)).startsWith("Bari: 9", "Cosi: 5", "Dura: 4*", "Amon: 3");
        assertThat(notes(table)).contains("Source: The UN, 4 – 10 Apr, incomplete, unless marked *");
    }

    @Test
    void countsOverPeriodsStandInATableOnlyWhereThatIsAskedFor() {
        String facts = Stream.of("2016-04-01/2016-04-03", "2016-04-04/2016-04-05")
                .flatMap(period -> DISTRICTS.stream()
                        .map(place -> "- {figure: killed, place: " + place + ", value: 4, period: " + period
                                + ", source: un}\n"))
                .collect(Collectors.joining());
        Given given = country().known("2016-04-05", facts);
        assertThat(given.brief("2016-04-05").part(Part.Table.class)).isEmpty();
        given.replace(
                "crisis.yaml",
                "places:\n",
                "report: [casualties, {table: {rows: parts-of land, columns: [killed], totals: true}}]\nplaces:\n");
        Part.Table table = table(given.brief("2016-04-05"));
        assertThat(rows(table)).contains("Amon: 4", "Sum of 5 places (computed): 20");
        assertThat(notes(table))
                .anyMatch(note -> note.startsWith("Source: The UN, 4") && note.endsWith("5 Apr"))
                .contains("Counts of earlier periods, in the data: 1");
        assertThat(table.data()).hasSize(5);
        assertThat(notes(table(given.brief("2016-04-05", "2016-04-03"))))
                .contains("Counts of earlier periods, in the data: 1");
        String older = table(given.brief("2016-04-05"))
                .data()
                .flatMap(notes -> notes.entries().stream())
                .findFirst()
                .orElseThrow();
        assertThat(given.accounted("2016-04-05", older).how()).hasToString("IN_THE_DATA");
        given.known("2016-04-06", "- {figure: killed, place: amon, value: 1, period: 2016-04-06, source: un}\n");
        assertThat(notes(table(given.brief("2016-04-06", "2016-04-05"))))
                .contains("Earlier periods: in the reports before");
    }

    @Test
    void aSumOfCountsIsOfThePeriodOfItsColumnOrIsNotMade() {
        assertThat(weeks("1", "2", "3", "pending", "pending"))
                .containsExactly(
                        "Amon: 1*",
                        "Bari: 2*",
                        "and 3 more places: 1 further figure",
                        "Sum of 5 places (computed): at least 6*");
        assertThat(weeks("1", "2", "pending", "pending", "pending"))
                .startsWith("Amon: 1*", "Bari: 2*")
                .noneMatch(row -> row.contains("27") || row.contains("45"));
    }

    /** All five districts counted the week before, and some of them the last one. */
    private List<String> weeks(String... last) {
        Given given = country();
        given.append("crisis.yaml", """
              - {id: sick, label: Newly sick, counts: people, measure: period}
            report:
              - table: {rows: parts-of land, columns: [sick], totals: true, most: 2, sort: name}
            """);
        given.known("2016-09-18", counted("sick", "W", "9", "9", "9", "9", "9").replace("date: W", "period: 2016-W37"));
        given.known("2016-09-25", counted("sick", "W", last).replace("date: W", "period: 2016-W38"));
        return rows(table(given.brief("2016-09-25")));
    }

    @Test
    void aWithheldPartLeavesNoTraceAndNoSum() {
        Given given = country();
        given.append("crisis.yaml", "audiences: [{id: public}, {id: internal}]\n");
        given.known(
                "2016-04-05",
                counted("dead", "2016-04-05", "3", "40", "12", "0")
                        + counted("hurt", "2016-04-05", "1", "2", "3", "4", "5")
                        + "- {figure: dead, place: elos, value: 7, date: 2016-04-05, source: un, sensitivity:"
                        + " internal}\n");
        Part.Table shown = table(Given.model(given.asOf("2016-04-05", "2016-04-05", "public"), Optional.empty()));
        assertThat(rows(shown))
                .contains("Elos: – | 5", "Sum of 5 places (computed): not added up | 15")
                .noneMatch(row -> row.contains("62") || row.contains("55"));
        Part.Table whole = table(Given.model(given.asOf("2016-04-05", "2016-04-05", "internal"), Optional.empty()));
        assertThat(rows(whole)).contains("Elos: 7 | 5", "Sum of 5 places (computed): 62 | 15");
    }

    @Test
    void aColumnOfWithheldFiguresIsNoColumnAndTellsNothing() {
        String shown = counted("dead", "2016-04-05", "3", "40", "12", "0", "7")
                + counted("hurt", "2016-04-05", "1", "2", "3", "4", "5");
        String secret =
                counted("homes", "2016-04-05", "1", "2", "3", "4", "5").replace("}", ", sensitivity: internal}");
        for (String report :
                List.of("", "report: [{table: {rows: parts-of land, columns: [dead, homes], totals: true}}]\n")) {
            Given without = country().append("crisis.yaml", report).known("2016-04-05", shown);
            ReportModel before = Given.model(without.asOf("2016-04-05"), Optional.empty());
            ReportModel after = Given.model(
                    country()
                            .append("crisis.yaml", report)
                            .known("2016-04-05", shown + secret)
                            .asOf("2016-04-05"),
                    Optional.empty());
            assertThat(after).as(report).isEqualTo(before);
            assertThat(heads(table(after))).doesNotContain("Destroyed (houses)");
        }
    }

    private Given asking(String report) {
        Given given = country();
        given.replace("crisis.yaml", "places:\n", "report:\n" + report.indent(2) + "places:\n");
        return given.known(
                "2016-04-05",
                counted("dead", "2016-04-05", "3", "40", "12", "0", "7")
                        + counted("hurt", "2016-04-05", "1", "2", "3", "4", "5")
                        + counted("homes", "2016-04-05", "1", "2", "3", "4", "5")
                        + figure("dead", "land", "62", "2016-04-05", "un"));
    }

    @Test
    void aTableStandsWhereItIsListedWithItsOwnTitleColumnsAndOrder() {
        ReportModel report = asking("""
            - highlights
            - table: {title: By district, rows: parts-of land, columns: [hurt, dead], totals: true, sort: name, most: 4}
            - demands
            - table: {rows: [dura, amon], columns: [homes], sort: declared}
            """).brief("2016-04-05");
        assertThat(report.parts())
                .extracting(part -> part.heading().id())
                .containsSubsequence("highlights", "table-1", "table-2", "sources");
        Part.Table first = (Part.Table) report.part("table-1").orElseThrow();
        assertThat(first.heading().text()).isEqualTo("By district");
        assertThat(heads(first)).containsExactly("Hurt", "Dead");
        assertThat(rows(first))
                .containsExactly(
                        "Amon: 1 | 3",
                        "Bari: 2 | 40",
                        "Cosi: 3 | 12",
                        "Dura: 4 | 0",
                        "and 1 more place: 5 | 7",
                        "Sum of 5 places (computed): 15 | 62",
                        "The land (as the source states it): – | 62");
        assertThat(rows((Part.Table) report.part("table-2").orElseThrow())).containsExactly("Dura: 4", "Amon: 1");
    }

    @Test
    void whatATableAsksForInVainIsSaidAtItsLine() {
        Given given = asking("""
            - figures
            - table: {rows: [amon, north], columns: [dead, displaced]}
            - table: {rows: parts-of valley, columns: [displaced]}
            """);
        assertThat(given.printing("2016-04-05").stream()
                        .filter(finding -> finding.rule().id().equals("empty-table"))
                        .map(finding -> finding.place().pointer() + ": " + finding.message()))
                .containsExactly(
                        "/report/1/table/columns/1: `displaced` in the table of part 2 is empty: no figure of it is in"
                                + " view",
                        "/report/1/table/rows/1: `north` in the table of part 2 is empty: no figure of it is in view",
                        "/report/2/table: the table of part 3 is empty: no figure of it is in view");
        assertThat(given.accounted("2016-04-05", "dead.bari.2016-04-05.un").where())
                .containsExactly("table-3");
    }

    @Test
    void oneFigureStandsByItsParts() {
        Given given = Given.in(folder)
                .replace(
                        "crisis.yaml",
                        "places:\n",
                        "report: [{table: {of: displaced, place: north, by: [sex]}}]\nplaces:\n")
                .replace("crisis.yaml", "label: Women,", "label: Women, by: sex,")
                .replace("crisis.yaml", "label: Men,", "label: Men, by: sex,")
                .known(
                        "2016-04-05",
                        figure("women", "north", "7", "2016-04-05", "un")
                                + figure("men", "north", "5", "2016-04-05", "un"));
        Part.Table table = table(given.brief("2016-04-05"));
        assertThat(heads(table)).containsExactly("Women", "Men", "Displaced people");
        assertThat(rows(table)).containsExactly("The north: 7 | 5 | 12");
    }

    @Test
    void aWrongTableIsSaidWithWhatToWrite() {
        assertThat(wrong("{rows: parts-of land, columns: [dead, wounded]}")).containsExactly("unknown-indicator");
        assertThat(wrong("{rows: parts-of lands, columns: [dead]}")).containsExactly("unknown-place");
        for (String table : List.of(
                "{rows: parts-of amon, columns: [dead]}",
                "{rows: [amon, amon], columns: [dead]}",
                "{rows: [amon, bari], columns: [dead, hurt, dead]}",
                "{rows: [amon, bari], columns: [dead], totals: true}",
                "{rows: parts-of land, columns: [dead], sort: hurt}",
                "{rows: parts-of land, columns: [dead], changes: [hurt]}",
                "{columns: [dead]}",
                "{rows: parts-of land}",
                "{of: dead, by: [sex]}",
                "{of: dead, place: amon, by: [sex], rows: [amon, bari], columns: [hurt]}",
                "{rows: [amon, bari], columns: [dead], by: [sex]}")) {
            assertThat(wrong(table)).as(table).containsExactly("wrong-table");
        }
        assertThat(wrong("{rows: parts-of land, columns: [dead], most: 0}")).isNotEmpty();
        assertThat(wrong("{rows: [elos, dura, cosi, bari, amon], columns: [dead], totals: true, sort: name}"))
                .isEmpty();
    }

    private List<String> wrong(String table) {
        return country()
                .known("2016-04-05", counted("dead", "2016-04-05", "3"))
                .replace("crisis.yaml", "places:\n", "report: [{table: " + table + "}]\nplaces:\n")
                .findings()
                .stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    @Test
    void everyRowHasACellForEachColumn() {
        Part.Table table = table(country()
                .known(
                        "2016-04-05",
                        counted("dead", "2016-04-05", "3", "40", "12", "0", "7")
                                + counted("hurt", "2016-04-05", "1", "2", "3", "4"))
                .brief("2016-04-05"));
        for (Grid grid : table.grids()) {
            assertThat(grid.rows()).allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(grid.columns()));
        }
    }
}
