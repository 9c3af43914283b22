package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.document.html.HtmlRenderer;
import org.sitrep.document.html.Templates;
import org.sitrep.document.text.TextEdition;
import org.sitrep.intake.CrisisTexts;

/** Given one figure and its parts by sex and age, what does their small table say? */
class TablesByPartsTest {

    private static final List<String> AGES = List.of("Under 18", "18 to 59", "60 and over");

    @TempDir
    Path folder;

    private Given crossed() {
        StringBuilder parts = new StringBuilder();
        for (int age = 0; age < AGES.size(); age++) {
            parts.append(part("girls" + age, "{sex: Women and girls, age: " + AGES.get(age) + "}"));
        }
        for (int age = 0; age < AGES.size(); age++) {
            parts.append(part("boys" + age, "{sex: Men and boys, age: " + AGES.get(age) + "}"));
        }
        return Given.in(folder)
                .replace("crisis.yaml", "  - {id: displaced,", parts + "  - {id: displaced,")
                .replace(
                        "crisis.yaml",
                        "places:\n",
                        "report: [{table: {of: displaced, place: north, by: [sex, age]}}, figures]\nplaces:\n");
    }

    private static String part(String id, String by) {
        return "  - {id: " + id + ", label: Displaced " + id
                + ", counts: people, measure: stock, parts-of: displaced, by: " + by + ", sources: [un, radio]}\n";
    }

    private static String figure(String indicator, String value, String source) {
        return "- {figure: " + indicator + ", place: north, value: \"" + value + "\", date: 2016-04-05, source: "
                + source + "}\n";
    }

    private static String figures(String... values) {
        return Stream.of("girls0", "girls1", "girls2", "boys0", "boys1", "boys2")
                .filter(id -> !value(id, values).isEmpty())
                .map(id -> figure(id, value(id, values), "un"))
                .collect(Collectors.joining());
    }

    private static String value(String id, String... values) {
        return values[id.charAt(id.length() - 1) - '0' + (id.startsWith("boys") ? 3 : 0)];
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
        return table.grids().get(0).columns().stream()
                .map(column -> column.label().text())
                .toList();
    }

    private static List<String> notes(Part.Table table) {
        return table.notes().stream().map(note -> note.text().text()).toList();
    }

    @Test
    void valuesOfTheFirstDimensionAreRowsAndThoseOfTheSecondColumnsEachWithItsSum() {
        Part.Table table = table(crossed()
                .known("2016-04-05", figures("10", "about 20", "3", "12", "15", "4"))
                .brief("2016-04-05"));
        assertThat(table.heading().text()).isEqualTo("Displaced people, The north");
        assertThat(heads(table)).containsExactly("Under 18", "18 to 59", "60 and over", "Sum (computed)");
        assertThat(rows(table))
                .containsExactly(
                        "Women and girls: 10 | about 20 | 3 | about 33",
                        "Men and boys: 12 | 15 | 4 | 31",
                        "Sum (computed): 22 | about 35 | 7 | about 64");
        assertThat(notes(table)).containsExactly("Source: The UN, 5 Apr");
    }

    @Test
    void aRowOfCountsOfAnotherPeriodAddsUpItsOwn() {
        String facts = figures("10", "20", "3", "", "", "").replace("date: 2016-04-05", "period: 2016-W13")
                + figures("", "", "", "12", "15", "4").replace("date: 2016-04-05", "period: 2016-W12");
        Given given =
                crossed().replace("crisis.yaml", "counts: people, measure: stock", "counts: people, measure: period");
        assertThat(rows(table(given.known("2016-04-05", facts).brief("2016-04-05"))))
                .anyMatch(row -> row.matches("Women and girls: .*33\\*?"))
                .anyMatch(row -> row.matches("Men and boys: .*31\\*?"));
    }

    @Test
    void whatIsNotKnownAndWhatIsMissingMakeTheirSumsAtLeastThat() {
        Part.Table table = table(crossed()
                .known("2016-04-05", figures("10", "unknown", "3", "12", "15", ""))
                .brief("2016-04-05"));
        assertThat(rows(table))
                .containsExactly(
                        "Women and girls: 10 | unknown | 3 | at least 13*",
                        "Men and boys: 12 | 15 | – | at least 27*",
                        "Sum (computed): 22 | at least 15* | not added up | at least 40*");
        assertThat(notes(table))
                .contains("–: no figure in this report")
                .anyMatch(note -> note.contains("Displaced girls1"));
    }

    @Test
    void theWholeOfASourceIsTheCornerWhereItIsTheSumAndElseARowOfItsOwn() {
        String parts = figures("10", "20", "3", "12", "15", "4");
        assertThat(rows(table(crossed()
                        .known("2016-04-05", parts + figure("displaced", "64", "un"))
                        .brief("2016-04-05"))))
                .containsExactly(
                        "Women and girls: 10 | 20 | 3 | 33",
                        "Men and boys: 12 | 15 | 4 | 31",
                        "Sum (computed): 22 | 35 | 7 | 64");
        Part.Table other = table(crossed()
                .known("2016-04-05", parts + figure("displaced", "70", "un"))
                .warnedAsOf("2016-04-05"));
        assertThat(rows(other))
                .endsWith(
                        "Sum (computed): 22 | 35 | 7 | 64",
                        "Displaced people (as the source states it): – | – | – | 70");
    }

    private static Part.Table table(org.sitrep.situation.Situation situation) {
        return table(Given.model(situation, Optional.empty()));
    }

    @Test
    void figuresOfSeveralSourcesAreNotAddedUp() {
        Part.Table table = table(crossed()
                .known(
                        "2016-04-05",
                        figures("10", "", "", "12", "15", "4")
                                + figure("girls1", "21", "radio")
                                + figure("girls2", "2", "radio")
                                + figure("girls0", "11", "radio"))
                .brief("2016-04-05"));
        assertThat(rows(table)).first().isEqualTo("Women and girls: 10* | 21 | 2 | 34");
        assertThat(rows(table)).element(1).isEqualTo("Men and boys: 12 | 15* | 4* | 31*");
        assertThat(rows(table)).last().isEqualTo("Sum (computed): 22 | not added up | not added up | at least 41*");
        assertThat(notes(table)).anyMatch(note -> note.contains("The radio"));
    }

    @Test
    void whatIsWithheldIsNeitherSaidNorFoundByTakingAway() {
        String shown = figures("10", "20", "3", "12", "15", "");
        String secret = figure("boys2", "4", "un").replace("}", ", sensitivity: internal}");
        ReportModel report = Given.model(
                crossed()
                        .known("2016-04-05", shown + secret + figure("displaced", "64", "un"))
                        .asOf("2016-04-05"),
                Optional.empty());
        assertThat(rows(table(report)))
                .containsExactly(
                        "Women and girls: 10 | 20 | 3 | not added up",
                        "Men and boys: 12 | 15 | – | not added up",
                        "Displaced people (as the source states it): – | – | – | Under review");
        assertThat(table(report).toString()).doesNotContain("64");
    }

    @Test
    void whatIsWithheldIsNotFoundInCoarserPartsEither() {
        String secret = figure("boys2", "4", "un").replace("}", ", sensitivity: internal}");
        Given given = crossed()
                .replace(
                        "crisis.yaml",
                        "  - {id: displaced,",
                        part("all-men", "{sex: Men and boys}") + part("all-women", "{sex: Women and girls}")
                                + part("young", "{age: Under 18}") + part("old", "{age: 60 and over}")
                                + "  - {id: displaced,");
        String coarse = figure("all-men", "31", "un") + figure("old", "7", "un");
        given.known("2016-04-05", figures("10", "20", "3", "12", "15", "") + coarse);
        assertThat(Given.model(given.asOf("2016-04-05"), Optional.empty()).toString())
                .contains("Displaced all-men")
                .contains("Displaced old")
                .contains("text=31,")
                .contains("text=7,");
        given.known("2016-04-05", figures("10", "20", "3", "12", "15", "") + coarse + secret);
        assertThat(Given.model(given.asOf("2016-04-05"), Optional.empty()).toString())
                .doesNotContain("text=31,")
                .doesNotContain("text=7,");
    }

    @Test
    void aRowOrColumnOfWhichAllIsWithheldIsNone() {
        String secret = Stream.of("boys0", "boys1", "boys2", "girls2")
                .map(id -> figure(id, "7", "un").replace("}", ", sensitivity: internal}"))
                .collect(Collectors.joining());
        Part.Table table = table(crossed()
                .known("2016-04-05", figures("10", "20", "", "", "", "") + secret)
                .asOf("2016-04-05"));
        assertThat(heads(table)).containsExactly("Under 18", "18 to 59");
        assertThat(rows(table)).containsExactly("Women and girls: 10 | 20");
    }

    @Test
    void withOneDimensionThereIsOneColumn() {
        Given given = Given.in(folder)
                .replace(
                        "crisis.yaml",
                        "places:\n",
                        "report: [{table: {of: displaced, place: north, by: [sex]}}]\nplaces:\n")
                .replace("crisis.yaml", "label: Women,", "label: Displaced women, by: {sex: Women},")
                .replace("crisis.yaml", "label: Men,", "label: Displaced men, by: {sex: {en: Men}},")
                .known("2016-04-05", figure("women", "7", "un") + figure("men", "5", "un"));
        Part.Table table = table(given.brief("2016-04-05"));
        assertThat(heads(table)).containsExactly("Displaced people");
        assertThat(rows(table)).containsExactly("Women: 7", "Men: 5", "Sum (computed): 12");
        assertThat(given.accounted("2016-04-05", "men.north.2016-04-05.un").where())
                .contains("table-1");
    }

    @Test
    void valuesPrintInTheLanguageOfTheReaderAndAreTextsToTranslate() {
        Given given = crossed()
                .replace("crisis.yaml", "languages: [en]", "languages: [en, ar]")
                .replace(
                        "crisis.yaml",
                        "{sex: Women and girls, age: Under 18}",
                        "{sex: {en: Women and girls, ar: النساء والفتيات}, age: {en: Under 18, ar: دون 18}}")
                .known("2016-04-05", figures("10", "20", "3", "12", "15", "4"));
        assertThat(CrisisTexts.of(given.ledger()))
                .extracting(text -> text.name() + " " + text.words().get("ar"))
                .contains("indicators/girls0/by/sex النساء والفتيات", "indicators/girls0/by/age دون 18");
        assertThat(rows(table(given.brief("2016-04-05")))).hasSize(3);
    }

    @Test
    void aPageNamesTheGroupsAndNoPlaces() {
        String page = HtmlRenderer.of(Templates.builtIn().value().orElseThrow())
                .value()
                .orElseThrow()
                .page(crossed()
                        .known("2016-04-05", figures("10", "20", "3", "12", "15", "4"))
                        .brief("2016-04-05"))
                .value()
                .orElseThrow();
        String table = page.substring(page.indexOf("<section id=\"p-table-1\""));
        assertThat(table.substring(table.indexOf("<th "), table.indexOf("</th>")))
                .isEqualTo("<th scope=\"col\">Group");
        assertThat(page).contains("One figure, by its parts").doesNotContain("One row a place");
        assertThat(table).contains(">Women and girls<").contains(">18 to 59<");
    }

    @Test
    void inTheTextAnAgeIsToldFromTheNumberAfterIt() {
        ReportModel report = crossed()
                .known("2016-04-05", figures("10", "20", "3", "12", "15", "4"))
                .brief("2016-04-05");
        assertThat(new String(TextEdition.of(report, "s.txt").bytes(), StandardCharsets.UTF_8))
                .contains("Women and girls · Under 18: 10 · 18 to 59: 20 · 60 and over: 3");
    }

    @Test
    void partsThatCannotBeToldApartAreSaidAtTheirLine() {
        assertThat(wrong(part("a", "{sex: Women}"), part("b", "{sex: Women}")))
                .containsExactly("wrong-parts /indicators/6/by: `b` is of the same as `a`");
        assertThat(wrong(
                        part("a", "{sex: Women, age: Old}"),
                        part("b", "{sex: Men, age: Old}"),
                        part("c", "{sex: Men}")))
                .containsExactly("wrong-parts /indicators/7/by: `c` lacks a value that other parts state");
        assertThat(wrong(part("a", "{sex: Women}"), part("b", "sex")))
                .containsExactly("wrong-parts /indicators/6/by: `b` lacks a value that other parts state");
        assertThat(wrong(part("a", "sex"), part("b", "sex"), part("c", "[sex, age]"), part("d", "[age, sex]")))
                .isEmpty();
        assertThat(wrong(
                        part("a", "{sex: Women}"),
                        part("b", "{sex: Men}"),
                        part("c", "{sex: Men, age: Old}"),
                        part("d", "{age: Old, sex: Women}")))
                .isEmpty();
        assertThat(wrong(part("a", "{sex: Women, age: Old, place: Here}"))).isNotEmpty();
    }

    @Test
    void aDimensionThatNoPartStatesIsSaid() {
        assertThat(crossed()
                        .known("2016-04-05", figure("displaced", "7", "un"))
                        .replace("crisis.yaml", "by: [sex, age]}}", "by: [sex, status]}}")
                        .findings()
                        .stream()
                        .map(finding -> finding.rule().id() + " " + finding.message() + "; " + finding.hint()))
                .containsExactly(
                        "wrong-table no part of `displaced` is told apart by sex and status; name here what its"
                                + " parts name under `by:`, or state there what each is of");
    }

    @Test
    void aFigureWithoutPartsOnRecordIsSaid() {
        assertThat(crossed().known("2016-04-05", figure("displaced", "7", "un")).printing("2016-04-05").stream()
                        .map(finding ->
                                finding.rule().id() + " " + finding.place().pointer() + ": " + finding.message()))
                .contains(
                        "empty-table /report/0/table/by: `sex`, `age` in the table of part 1 is empty: no figure of it"
                                + " is in view");
    }

    private List<String> wrong(String... parts) {
        return Given.in(folder)
                .replace(
                        "crisis.yaml",
                        "  - {id: women, label: Women, counts: people, measure: stock, parts-of: displaced}\n",
                        "")
                .replace(
                        "crisis.yaml",
                        "  - {id: men, label: Men, counts: people, measure: stock, parts-of: displaced}\n",
                        String.join("", parts))
                .known("2016-04-05", figure("displaced", "7", "un"))
                .findings()
                .stream()
                .map(finding -> finding.rule().id() + " " + finding.place().pointer() + ": " + finding.message())
                .toList();
    }
}
