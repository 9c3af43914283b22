package org.sitrep.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.edition.FigureBlock.Kind;
import org.sitrep.edition.FigureBlock.Row;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.quantity.QuantityWriter;

/** Rule 9: what may be added and divided, of which days, and how far it is rounded. */
@Tag("anywhere")
class TotalsAndRatiosTest {

    private static final String DAY = "2016-09-05";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() throws IOException {
        given = Given.in(folder);
        Path crisis = folder.resolve("crisis.yaml");
        Files.writeString(
                crisis, Files.readString(crisis).replace("parts: [north, south]}", """
                    parts: [north, south]}
                      - {id: land, name: The land, parts: [north, south, east]}
                      - {id: east, name: The east}
                    """.stripTrailing()) + """
                      - {id: food, label: People without food, counts: people, measure: stock, fresh-for: 3}
                      - {id: hungry-women, label: Women, counts: people, measure: stock, parts-of: food, by: sex}
                      - {id: hungry-men, label: Men, counts: people, measure: stock, parts-of: food, by: sex}
                      - {id: pop, label: Population, counts: people, measure: stock, fresh-for: 365}
                      - {id: share, label: Share without food, counts: people, measure: stock,
                         ratio-of: {part: food, whole: pop}}
                      - {id: rate, label: Attack rate, counts: "cases per 10,000 people", measure: stock,
                         ratio-of: {part: cases, whole: pop}}
                      - {id: mortality, label: Mortality, counts: people, measure: stock,
                         ratio-of: {part: deaths, whole: pop, per: 1000, sources: any}}
                    """);
    }

    private static String figure(String indicator, String value, String day, String place) {
        return "- {figure: " + indicator + ", value: \"" + value + "\", date: 2016-09-" + day + ", place: " + place
                + ", source: un}\n";
    }

    private List<Row> rows(Kind kind) {
        return Shown.in(given.brief(DAY)).figures().stream()
                .flatMap(block -> block.rows().stream())
                .filter(row -> row.kind() == kind)
                .toList();
    }

    private List<String> said(Kind kind) {
        return rows(kind).stream()
                .map(row -> row.place().orElseThrow().text() + ": "
                        + row.value().orElseThrow().text() + ", "
                        + row.date().orElseThrow().text())
                .map(TotalsAndRatiosTest::plainSpaces)
                .toList();
    }

    private List<String> details(Kind kind) {
        return rows(kind).stream()
                .flatMap(row -> row.details().stream())
                .map(detail -> plainSpaces(detail.text()))
                .toList();
    }

    private static String plainSpaces(String printed) {
        return printed.replaceAll("\\h", " ").replace(" %", "%");
    }

    @Test
    void levelsOfSeveralDaysAreAddedWhileTheyAreFresh() {
        given.known(DAY, figure("food", "40", "03", "north") + figure("food", "60", "05", "south"));
        assertThat(said(Kind.TOTAL))
                .containsExactly("The valley: 100, as of 3 – 5 Sept", "The land: at least 100, as of 3 – 5 Sept");
        assertThat(details(Kind.TOTAL))
                .contains("Computed from this source’s figures for The north (40 on 3 Sept) and The south (60 on 5"
                        + " Sept)");
        given.known(DAY, figure("food", "40", "01", "north") + figure("food", "60", "05", "south"));
        assertThat(said(Kind.TOTAL)).isEmpty();
    }

    @Test
    void whereAPartHasNoNumberItIsAtLeastSoManyAndSaysOfWhichParts() {
        given.known(DAY, figure("food", "40", "05", "north") + figure("food", "60", "05", "south"));
        assertThat(said(Kind.TOTAL)).containsExactly("The valley: 100, 5 Sept", "The land: at least 100, 5 Sept");
        assertThat(details(Kind.TOTAL)).contains("No figure for 1 of 3: The east");
        given.known(
                DAY,
                figure("food", "40", "05", "north")
                        + figure("food", "60", "05", "south")
                        + figure("food", "no access", "05", "east"));
        assertThat(said(Kind.TOTAL)).contains("The land: at least 100, 5 Sept");
    }

    @Test
    void halfOfThePartsMakeNoTotal() {
        given.known(DAY, figure("food", "40", "05", "north") + figure("hungry-women", "25", "05", "east"));
        assertThat(said(Kind.TOTAL)).isEmpty();
    }

    @Test
    void ofATotalAndTheSourcesOwnFigureThatAreEqualOneIsPrinted() {
        String parts = figure("food", "40", "05", "north") + figure("food", "60", "05", "south");
        given.known(DAY, parts + figure("food", "100", "05", "valley"));
        assertThat(said(Kind.TOTAL)).containsExactly("The land: at least 100, 5 Sept");
        given.known(DAY, parts + figure("food", "130", "05", "land"));
        assertThat(said(Kind.TOTAL)).containsExactly("The valley: 100, 5 Sept");
    }

    @Test
    void aTotalInProseSaysOfWhichDaysItIs() {
        given.known(
                DAY,
                figure("food", "40", "03", "north") + figure("food", "60", "05", "south")
                        + "- {note: overview, text: \"In all {total:food@valley}.\"}\n");
        assertThat(plainSpaces(
                        Shown.in(given.brief(DAY)).overview().orElseThrow().toString()))
                .contains("100 (as of 3 – 5 Sept)");
    }

    /** The source's own figure for the whole is the newer word: no sum with older parts stands beside it. */
    @ParameterizedTest
    @CsvSource({"04, true", "05, false"})
    void noSumOfSeveralDaysIsPrintedWhereItsSourceStatesTheWholeAsNewAsTheNewestPart(String whole, boolean printed) {
        given.append("crisis.yaml", """
            key-figures: [{indicator: food, place: valley}]
            highlights: ["The UN counts {total:food@valley} in the valley."]
            """);
        given.known(
                DAY,
                figure("food", "40", "03", "north")
                        + figure("food", "60", "05", "south")
                        + figure("food", "420", whole, "valley").replace("value", "id: whole, value")
                        + "- {note: overview, text: \"In all {total:food@valley}.\"}\n");
        Shown brief = Shown.in(given.brief(DAY));
        assertThat(said(Kind.TOTAL).contains("The valley: 100, as of 3 – 5 Sept"))
                .isEqualTo(printed);
        assertThat(brief.cards().get(0).value().text()).isEqualTo(printed ? "100" : "420");
        assertThat(plainSpaces(brief.overview().toString()).contains("100 (as of 3 – 5 Sept)"))
                .isEqualTo(printed);
        assertThat(brief.highlights().toString()).doesNotContain("The UN counts");
        assertThat(found("overtaken-figure").toList().toString())
                .contains("`whole` (420)", "The UN counts {figure:whole} in the valley.")
                .doesNotContain("{date:");
        assertThat(found("note-withheld").anyMatch(said -> said.contains("`whole` (420)")))
                .isNotEqualTo(printed);
    }

    @Test
    void noSumIsPrintedOfAnOlderDayThanItsSourcesNewerFigureForTheWholeThoughAnotherSourceLeads() {
        given.replace("crisis.yaml", "fresh-for: 3}", "fresh-for: 3, sources: [ngo]}");
        given.append("crisis.yaml", "key-figures: [{indicator: food, place: valley}]\n");
        given.known(
                DAY,
                figure("food", "40", "04", "north")
                        + figure("food", "60", "04", "south")
                        + figure("food", "420", "05", "valley")
                        + figure("food", "400", "03", "valley").replace("source: un", "source: ngo")
                        + "- {note: overview, text: \"In all {total:food@valley}.\"}\n");
        Shown brief = Shown.in(given.brief(DAY));
        assertThat(said(Kind.TOTAL)).containsExactly("The land: at least 100, 4 Sept");
        assertThat(brief.cards().get(0).value().text()).isEqualTo("400");
        assertThat(brief.overview().orElseThrow().toString()).contains("In all", "100");
        assertThat(found("overtaken-figure")).singleElement().asString().contains("(420)");
    }

    private Stream<String> found(String rule) {
        Situation situation = given.asOf(DAY);
        return Stream.concat(Checks.ofDraft(situation).stream(), given.printing(DAY).stream())
                .filter(finding -> finding.rule().id().equals(rule))
                .map(finding -> finding.message() + finding.hint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123       | 6, 2016-08-22/2016-08-28",
                "123 1     | 6, 2016-08-22/2016-08-28",
                "123 12    | at least 3, 2016-08-29/2016-09-04",
                "123 123   | 6, 2016-08-29/2016-09-04",
                "12 12     | at least 3, 2016-08-29/2016-09-04",
                "12 3      | at least 3, 2016-08-22/2016-08-28",
                "1 2 3     | none",
                "123 12 12 | at least 3, 2016-08-29/2016-09-04",
            })
    void aTotalOfCountsIsOfTheNewestPeriodThatWillDo(String weeks, String expected) {
        List<String> parts = List.of(weeks.split(" ", -1));
        LocalDate first = LocalDate.parse(parts.size() > 2 ? "2016-08-15" : "2016-08-22");
        StringBuilder facts = new StringBuilder();
        for (int week = 0; week < parts.size(); week++) {
            LocalDate from = first.plusWeeks(week);
            parts.get(week)
                    .chars()
                    .map(Character::getNumericValue)
                    .forEach(part -> facts.append("- {figure: killed, value: " + part + ", period: " + from + "/"
                            + from.plusDays(6) + ", place: "
                            + List.of("north", "south", "east").get(part - 1)
                            + ", source: un}\n"));
        }
        given.known(DAY, facts.toString());
        assertThat(given.asOf(DAY).totals().stream()
                        .filter(total -> total.place().orElseThrow().id().equals("land"))
                        .map(total -> QuantityWriter.write(total.value()) + ", "
                                + ((Timing.Over) total.timing()).period().from() + "/"
                                + total.timing().last())
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(expected);
    }

    /** A level that is withheld, of whatever day, takes every total with it, until a newer one may be seen. */
    @Test
    void aWithheldLevelOfAnotherDayTakesTheTotalAlong() {
        String hidden = figure("food", "70", "04", "east").replace("source: un", "source: un, sensitivity: internal");
        String open = figure("food", "40", "03", "north") + figure("food", "60", "05", "south");
        given.known(DAY, open + hidden);
        assertThat(said(Kind.TOTAL)).containsExactly("The valley: 100, as of 3 – 5 Sept");
        given.known(DAY, open + hidden + figure("food", "80", "05", "east"));
        assertThat(said(Kind.TOTAL)).contains("The land: 180, as of 3 – 5 Sept");
    }

    @Test
    void aWithheldLevelOfWhateverDayLeavesNoTotalOfTheOtherDays() {
        String open = figure("food", "40", "03", "north") + figure("food", "60", "05", "south");
        for (String day : List.of("03", "04", "05")) {
            String east = figure("food", "70", day, "east");
            given.known(DAY, open + east);
            assertThat(said(Kind.TOTAL)).as(day).contains("The land: 170, as of 3 – 5 Sept");
            given.known(DAY, open + east.replace("source: un", "source: un, sensitivity: internal"));
            assertThat(said(Kind.TOTAL)).as(day).noneMatch(total -> total.startsWith("The land"));
        }
    }

    @Test
    void aRatioHoldsOnWhileItsWholeIsFresh() {
        given.known(DAY, figure("food", "60", "05", "south") + figure("pop", "800", "01", "south"));
        assertThat(said(Kind.RATIO)).containsExactly("The south: 7.5%, 5 Sept");
        assertThat(details(Kind.RATIO)).containsExactly("Computed: 60 (5 Sept) of 800 (1 Sept)");
    }

    @Test
    void ofCountsThatGoOnTheNewestTwoOfOneDayAreDivided() {
        given.known(
                DAY,
                figure("deaths", "5", "03", "north")
                        + figure("deaths", "6", "05", "north")
                        + figure("cases", "50", "03", "north")
                        + figure("cases", "55", "04", "north"));
        assertThat(said(Kind.RATIO)).containsExactly("The north: 10%, 3 Sept");
    }

    @Test
    void aRatioIsOfOneSourceUnlessDeclaredOfAnyAndThenNamesBoth() {
        given.known(
                DAY,
                figure("cases", "20", "05", "north")
                        + figure("deaths", "3", "05", "north")
                        + figure("pop", "150000", "01", "north").replace("source: un", "source: ngo"));
        assertThat(said(Kind.RATIO)).containsExactly("The north: 15%, 5 Sept", "The north: 0.02 per 1,000, 5 Sept");
        assertThat(rows(Kind.RATIO).get(1).source()).isEqualTo("The UN and The NGO");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0            | 1500000 | 0 per 10,000",
                "3            | 1500000 | 0.02 per 10,000",
                "20           | 150000  | 1.3 per 10,000",
                "about 20     | 150000  | about 1.3 per 10,000",
            })
    void theWordsOfWhatIsCountedSayPerHowMany(String cases, String pop, String expected) {
        given.known(DAY, figure("cases", cases, "05", "north") + figure("pop", pop, "05", "north"));
        assertThat(said(Kind.RATIO)).containsExactly("The north: " + expected + ", 5 Sept");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | 2000       | 0%",
                "1         | 4          | 25%",
                "3         | 1500000    | less than 0.1%",
                "1         | 3000       | 0.03%",
                "at least 3| 1500000    | at least 0.0002%",
                "up to 3   | 1500000    | up to 0.1%",
                "1999      | 2000       | 99.95%",
                "1999999   | 2000000    | more than 99.9%",
                "2000      | 2000       | 100%",
                "2000001   | 2000000    | more than 100%",
                "1496      | 10000      | 14.96%",
                "602       | 10000      | 6.0%",
                "at least 1999 | 2000   | at least 99.9%",
            })
    void aShareIsNotRoundedToNoneToAllOrOntoALimit(String food, String pop, String expected) {
        given.known(DAY, figure("food", food, "05", "north") + figure("pop", pop, "05", "north"));
        assertThat(said(Kind.RATIO)).containsExactly("The north: " + expected + ", 5 Sept");
    }

    @Test
    void figuresWithoutAPlaceChangeAndAreDividedLikeOthers() {
        String first = """
            - {figure: food, value: 50, date: 2016-09-04, source: un}
            - {figure: pop, value: 1000, date: 2016-09-04, source: un}
            """;
        String parts = """
            - {figure: hungry-women, value: 40, date: 2016-09-04, source: un}
            - {figure: hungry-men, value: 20, date: 2016-09-04, source: un}
            """;
        given.known("2016-09-04", first).known(DAY, (first + parts).replace("2016-09-04", DAY));
        assertThat(Shown.in(given.brief(DAY, "2016-09-04"))
                        .changes()
                        .orElseThrow()
                        .groups())
                .extracting(group -> group.kind())
                .contains("same")
                .doesNotContain("up");
        assertThat(rows(Kind.RATIO))
                .singleElement()
                .satisfies(
                        row -> assertThat(plainSpaces(row.value().orElseThrow().text()))
                                .isEqualTo("5%"));
        assertThat(given.checked(DAY)).contains("total-differs");
    }
}
