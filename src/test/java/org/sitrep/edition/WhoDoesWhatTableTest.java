package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.check.account.Account.How;
import org.sitrep.edition.text.Passage;
import org.sitrep.edition.text.Passage.Block;
import org.sitrep.edition.text.Passage.Span;
import org.sitrep.situation.Situation;

/** Activities in a table by cluster and organisation, and how many organisations there are in each place. */
class WhoDoesWhatTableTest {

    private static final String DAY = "2016-09-25";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder)
                .replace("crisis.yaml", "clusters: [{id: wash, label: Water}]", """
                    clusters: [{id: wash, label: Water}, {id: health, label: Health}]
                    activities: [{id: trucking, label: Water trucking, cluster: wash}]\
                    """)
                .replace("crisis.yaml", "actors:\n", """
                    actors:
                      - {id: red, name: Red Cross}
                      - {id: county, name: The county}
                      - {id: fund, name: The fund}
                      - {id: doctors, name: Doctors}
                    """)
                .replace("crisis.yaml", "{id: north, name: The north}", """
                    {id: north, name: The north, parts: [upper]}
                      - {id: upper, name: Upper town}\
                    """);
    }

    /** Records facts, those without a brace as activities that everybody may know. */
    private void on(String day, String... facts) {
        given.known(
                day,
                IntStream.range(0, facts.length)
                        .mapToObj(i -> facts[i].matches("\\{(figure|activity).*")
                                ? facts[i]
                                : "{activity: " + facts[i] + (facts[i].contains(" id: ") ? "" : ", id: a" + i)
                                        + ", source: un, sensitivity: public}")
                        .map(fact -> "- " + fact)
                        .collect(Collectors.joining("\n")));
    }

    private List<Block> blocks(Situation situation, Optional<Situation> previous) {
        return Given.model(situation, previous)
                .part("activities")
                .flatMap(part -> ((Part.Narrative) part).text())
                .map(Passage::blocks)
                .orElse(List.of());
    }

    private List<Block> blocks() {
        return blocks(given.warnedAsOf(DAY), Optional.empty());
    }

    private static String words(List<Span> line) {
        return line.stream().map(Span::text).collect(Collectors.joining());
    }

    private static List<String> rows(Block table) {
        return table.rows().stream()
                .map(row -> row.stream().map(WhoDoesWhatTableTest::words).collect(Collectors.joining(" | ")))
                .toList();
    }

    private static List<List<String>> tables(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> !block.rows().isEmpty())
                .map(WhoDoesWhatTableTest::rows)
                .toList();
    }

    private static List<String> lines(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.rows().isEmpty())
                .map(block -> words(block.lines().get(0)))
                .toList();
    }

    @Test
    void anActivityStandsWithWhoDoesItForWhomWhereAndWhatItReached() {
        on(
                DAY,
                "{figure: without-water, id: old, value: 90, date: 2016-09-20, place: upper, source: radio}",
                "{figure: without-water, id: new, value: about 70, date: 2016-09-24, place: upper, source: radio}",
                "trucking, by: red, with: [county], funded-by: fund, places: upper, state: ongoing, from: 2016-09-01,"
                        + " until: 2016-11-30, figures: [old], remark: At night");
        assertThat(tables(blocks()))
                .containsExactly(List.of(
                        "Cluster | Organisation | Activity | Place | State | Reached",
                        "Water | Red Cross · with The county · funded by The fund | Water trucking. At night |"
                                + " Upper town | ongoing since 1 September · Stated to last until 30 November |"
                                + " People without water, Upper town, 24 Sept: about 70"));
        assertThat(given.accounted(DAY, "new").how()).isEqualTo(How.PRINTED);
    }

    @Test
    void clustersStandInTheirOrderAndInEachWhatGoesOnFirst() {
        on(
                DAY,
                "{en: Tents}, by: red, state: suspended",
                "{en: Vaccination}, cluster: health, by: doctors, state: completed, until: 2016-09-20",
                "{en: Clinics}, cluster: health, by: red, state: planned, from: 2016-10-02",
                "{en: Wards}, cluster: health, by: red, state: ongoing",
                "{en: Ambulances}, cluster: health, by: doctors, state: ongoing",
                "trucking, by: red, state: ongoing");
        assertThat(tables(blocks()).get(0).stream().skip(1).map(row -> row.replaceAll(" \\| –|\\| [^|]*$", "")))
                .containsExactly(
                        "Water | Red Cross | Water trucking ",
                        "Health | Doctors | Ambulances ",
                        "Health | Red Cross | Wards ",
                        "Health | Red Cross | Clinics ",
                        "Health | Doctors | Vaccination ",
                        "No cluster stated | Red Cross | Tents ");
    }

    @Test
    void theNewestNewsStandWithItAndOlderNewsAreReplaced() {
        on(DAY, "trucking, id: water, by: red, state: planned, from: 2016-09-01");
        given.known("2016-09-26", """
            - {update: water, id: began, state: ongoing, date: 2016-09-02, text: Two trucks came, source: un, sensitivity: public}
            - {update: water, id: stopped, state: suspended, date: 2016-09-20, text: Fuel ran out, source: radio, sensitivity: public}
            """);
        List<Block> blocks = blocks(given.warnedAsOf("2016-09-26"), Optional.empty());
        assertThat(tables(blocks).get(0).get(1))
                .isEqualTo("Water | Red Cross | Water trucking. Fuel ran out | – | suspended since 20 September");
        assertThat(given.accounted("2016-09-26", "began").how()).isEqualTo(How.REPLACED);
        assertThat(given.accounted("2016-09-26", "stopped").how()).isEqualTo(How.PRINTED);
    }

    @Test
    void whatTheReportBeforeToldAsCompletedIsCounted() {
        on("2016-09-20", "trucking, id: water, by: red, state: completed, until: 2016-09-10");
        given.known(
                DAY, "- {activity: {en: Tents}, id: tents, by: red, state: ongoing, source: un, sensitivity: public}");
        List<Block> blocks = blocks(given.warnedAsOf(DAY), Optional.of(given.warnedAsOf("2016-09-20")));
        assertThat(tables(blocks).get(0)).hasSize(2).last().asString().startsWith("Red Cross | Tents");
        assertThat(lines(blocks)).containsExactly("Told as completed in an earlier report, in the data: 1.");
    }

    @Test
    void whereNothingElseIsOnRecordItPrintsAgain() {
        on("2016-09-20", "trucking, id: water, by: red, state: completed, until: 2016-09-10");
        List<Block> blocks = blocks(given.warnedAsOf(DAY), Optional.of(given.warnedAsOf("2016-09-20")));
        assertThat(tables(blocks).get(0)).hasSize(2);
    }

    @Test
    void aPlanPutOffSaysFromWhichDayAndWhatIsSuspendedWhenItBegan() {
        on(
                DAY,
                "{en: Tents}, id: tents, by: red, state: planned, from: 2016-09-27",
                "{en: Wells}, id: wells, by: red, state: planned, from: 2016-09-28",
                "{en: Talks}, id: talks, by: red, state: planned, from: 2016-09-29",
                "{en: Clinics}, id: clinics, by: red, state: suspended, from: 2016-09-01");
        given.known("2016-09-26", """
            - {update: tents, state: planned, until: 2016-10-02, source: un, sensitivity: public}
            - {update: wells, state: planned, until: 2016-09-27, source: un, sensitivity: public}
            """);
        assertThat(tables(blocks(given.warnedAsOf("2016-09-26"), Optional.empty()))
                        .get(0))
                .contains(
                        "Red Cross | Tents | – | planned for 27 September, postponed to 2 October",
                        "Red Cross | Wells | – | planned for 27 September",
                        "Red Cross | Talks | – | planned for 29 September",
                        "Red Cross | Clinics | – | suspended · begun on 1 September");
        assertThat(tables(blocks(given.warnedAsOf("2016-10-03"), Optional.empty()))
                        .get(0))
                .contains("Red Cross | Tents | – | planned for 27 September, postponed to 2 October, start not known");
    }

    @Test
    void beyondTheLimitTheRestIsCountedUnderTheActivitiesAndEachStateHasItsShare() {
        on(
                DAY,
                IntStream.range(0, 40)
                        .mapToObj(i -> "{en: Work " + i + "}, id: w" + i + ", by: " + (i < 20 ? "red" : "county")
                                + ", places: " + (i % 2 == 0 ? "north" : "south") + ", state: "
                                + (i < 10 ? "suspended" : i == 39 ? "planned" : "ongoing"))
                        .toArray(String[]::new));
        List<Block> blocks = blocks();
        List<String> rows = tables(blocks).get(0);
        assertThat(rows).hasSize(31);
        assertThat(rows.stream().filter(row -> row.contains("suspended"))).hasSize(8);
        assertThat(rows.stream().filter(row -> row.contains("planned"))).hasSize(1);
        assertThat(words(blocks.get(2).lines().get(0))).isEqualTo("10 more activities, in the data");
        assertThat(tables(blocks).get(1).get(0)).startsWith("Place | ");
        assertThat(given.accounted(DAY, "w0").how()).isEqualTo(How.COUNTED);
    }

    @Test
    void organisationsAreCountedOnceInEachPlaceWhereTheyWork() {
        on(
                DAY,
                "trucking, by: red, with: county, places: [upper, south], state: ongoing",
                "trucking, by: county, places: north, state: ongoing",
                "{en: Clinics}, cluster: health, by: [doctors, red], places: south, state: ongoing",
                "{en: Talks}, by: fund, places: valley, state: ongoing",
                "{en: Plans}, cluster: health, by: fund, places: north, state: planned");
        List<Block> blocks = blocks();
        assertThat(lines(blocks)).containsExactly("3 organisations at work in 2 places (computed)");
        assertThat(tables(blocks).get(1))
                .containsExactly(
                        "Place | Water | Health | No cluster stated | All clusters",
                        "The south | 2 | 2 | – | 3",
                        "The north | 2 | – | – | 2",
                        "The valley, as a whole | – | – | 1 | 1");
    }

    @Test
    void onePlaceOrOneOrganisationIsNoTable() {
        on(DAY, "trucking, by: red, places: [north, south], state: ongoing");
        assertThat(tables(blocks())).hasSize(1);
        on(DAY, "trucking, by: [red, county], places: south, state: ongoing");
        assertThat(tables(blocks())).hasSize(1);
    }

    @Test
    void anAudienceThatMayNotKnowSmallNumbersReadsFewerThanUnlessTheTableNamesThem() {
        given.append("crisis.yaml", """
            small-numbers-below: 3
            audiences: [{id: public, withholds: [small-numbers]}, {id: internal}]
            """);
        on(
                DAY,
                "trucking, by: [red, county, doctors], places: south, state: ongoing",
                "{en: Clinics}, cluster: health, by: doctors, places: south, state: ongoing",
                "trucking, by: red, places: north, state: ongoing");
        assertThat(tables(blocks()).get(1))
                .containsExactly("Place | Water | Health", "The south | 3 | 1", "The north | 1 | –");
        given.replace("crisis.yaml", "places:\n", "report: [{part: activities, most: 2}]\nplaces:\n");
        on(
                DAY,
                "trucking, by: doctors, places: south, state: ongoing",
                "trucking, by: county, places: north, state: ongoing",
                "trucking, by: red, places: north, state: ongoing");
        assertThat(tables(blocks()).get(1))
                .containsExactly("Place | Water", "The north | 2", "The south | fewer than 3");
        assertThat(tables(blocks(given.asOf(DAY, DAY, "internal"), Optional.empty()))
                        .get(1))
                .containsExactly("Place | Water", "The north | 2", "The south | 1");
    }

    @Test
    void whatAnAudienceMayNotSeeIsNotCounted() {
        on(
                DAY,
                "trucking, by: red, places: south, state: ongoing",
                "trucking, by: county, places: north, state: ongoing",
                "{activity: trucking, by: doctors, places: south, state: ongoing, source: un}");
        assertThat(tables(blocks()).get(1)).containsExactly("Place | Water", "The north | 1", "The south | 1");
    }

    @Test
    void anExactPlaceThatIsWithheldCountsForItsArea() {
        given.replace("crisis.yaml", "places:\n", "places:\n  - {id: clinic, name: Clinic, coarsen-to: south}\n")
                .append("crisis.yaml", "audiences: [{id: public, withholds: [exact-places]}, {id: internal}]\n");
        on(
                DAY,
                "trucking, by: red, places: clinic, state: ongoing",
                "trucking, by: county, places: north, state: ongoing");
        assertThat(tables(blocks()).get(0)).anyMatch(row -> row.contains("The south (exact place withheld)"));
        assertThat(tables(blocks()).get(1)).containsExactly("Place | Water", "The north | 1", "The south | 1");
    }

    @Test
    void manyPlacesAreNamedUpToFive() {
        String more = IntStream.range(0, 9)
                .mapToObj(i -> "  - {id: p" + i + ", name: Place " + i + "}\n")
                .collect(Collectors.joining());
        given.replace("crisis.yaml", "places:\n", "places:\n" + more);
        on(DAY, "trucking, by: red, places: [p0, p1, p2, p3, p4, p5, p6], state: ongoing");
        assertThat(tables(blocks()).get(0).get(1))
                .contains("| Place 0, Place 1, Place 2, Place 3, Place 4 and 2 more places |");
    }

    @Test
    void withoutActivitiesThereIsNoSuchPart() {
        given.known(DAY, "- {note: overview, text: All is quiet.}\n");
        assertThat(given.brief(DAY).part("activities")).isEmpty();
    }
}
