package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;

/** Casualties show the newest period of each place and source, and what one source counted in all; the rest is data. */
class CasualtiesTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void crisis() {
        given = Given.in(folder);
    }

    private static String killed(String value, String period, String place, String source) {
        return "- {figure: killed, value: " + value + ", period: " + period + ", place: " + place + ", source: "
                + source + "}\n";
    }

    private static String day(int day) {
        return String.format("2016-09-%02d", day);
    }

    private List<String> details(String facts) {
        given.known("2016-09-30", facts);
        return Shown.in(given.brief("2016-09-30")).casualties().get(0).details().stream()
                .map(words -> words.text().replaceAll("\\h", " "))
                .toList();
    }

    @Test
    void consecutivePeriodsOfOneSourceAndPlaceAreAdded() {
        assertThat(details(killed("3", "2016-09-01/2016-09-07", "north", "un")
                        + killed("4", "2016-09-08/2016-09-14", "north", "un")))
                .contains("Computed: 7 in all, 1 – 14 Sept");
    }

    @Test
    void aDayNotCoveredMakesItAtLeast() {
        assertThat(details(killed("3", "2016-09-01/2016-09-07", "north", "un")
                        + killed("4", "2016-09-09/2016-09-14", "north", "un")))
                .contains("Computed: at least 7 in all, 1 – 14 Sept");
        assertThat(details(killed("3", "2016-09-01", "north", "un") + killed("unknown", "2016-09-02", "north", "un")))
                .contains("Computed: at least 3 in all, 1 – 2 Sept");
    }

    @Test
    void aSumTakesTheWeakestQualifier() {
        assertThat(details(killed("3", "2016-09-01", "north", "un") + killed("about 4", "2016-09-02", "north", "un")))
                .contains("Computed: about 7 in all, 1 – 2 Sept");
    }

    @Test
    void periodsThatOverlapOrAreFarApartOrOfTwoSourcesAreNotAdded() {
        String week = killed("3", "2016-09-01/2016-09-07", "north", "un");
        assertThat(details(week + killed("4", "2016-09-07/2016-09-14", "north", "un")))
                .isEmpty();
        assertThat(details(week + killed("4", "2016-09-28", "north", "un"))).isEmpty();
        assertThat(details(week + killed("4", "2016-09-08/2016-09-14", "north", "ngo")))
                .noneMatch(words -> words.startsWith("Computed"));
    }

    /** A sum over days of which one is withheld would say that it lacks it, or by how much. */
    @Test
    void countsOfWhichOneOfAnyDayIsWithheldAreNotAdded() {
        given.append("crisis.yaml", "audiences: [{id: public}, {id: internal}]\n");
        String secret = killed("30", day(3), "north", "un").replace("}", ", sensitivity: internal}");
        for (int hidden : new int[] {1, 3, 5}) {
            for (int d = 1; d <= 5; d++) {
                given.known(
                        day(d),
                        (d == hidden ? secret.replace(day(3), day(d)) : killed("10", day(d), "north", "un"))
                                + killed("3", day(d), "south", "un"));
            }
            assertThat(runs("public")).as("day " + hidden).containsExactly("Computed: 15 in all, 1 – 5 Sept");
            assertThat(runs("internal"))
                    .containsExactly("Computed: 70 in all, 1 – 5 Sept", "Computed: 15 in all, 1 – 5 Sept");
        }
    }

    private List<String> runs(String audience) {
        return Shown.in(Given.model(given.asOf(day(5), day(5), audience), Optional.empty())).casualties().stream()
                .flatMap(row -> row.details().stream())
                .map(words -> words.text().replaceAll("\\h", " "))
                .filter(words -> words.startsWith("Computed"))
                .toList();
    }

    @Test
    void aCountThatReplacesAnotherIsAddedOnce() {
        given.known("2016-09-02", killed("3", "2016-09-01", "north", "un"));
        given.known("2016-09-03", killed("5", "2016-09-01", "north", "un").replace("value", "id: anew, value"));
        assertThat(details(killed("4", "2016-09-02", "north", "un"))).contains("Computed: 9 in all, 1 – 2 Sept");
    }

    /** Deaths are few beside the cases of each class, and are the last to be known. */
    @Test
    void whereThereIsNoRoomEachIndicatorKeepsItsLargestAndWholesComeBeforeClasses() {
        given.append("crisis.yaml", """
              - {id: sick-a, label: Sick A, counts: people, measure: period, topic: casualties, parts-of: sick}
              - {id: sick-b, label: Sick B, counts: people, measure: period, topic: casualties, parts-of: sick}
              - {id: sick, label: Sick, counts: people, measure: period, topic: casualties}
            report:
              - part: casualties
                most: 4
            """);
        String sick = Stream.of("sick", "sick-a", "sick-b")
                .flatMap(id -> Stream.of("north", "south", "valley")
                        .map(place -> killed("" + (90 + id.length()), "2016-09-08/2016-09-14", place, "un")
                                .replace("killed", id)))
                .collect(Collectors.joining());
        given.known("2016-09-14", killed("2", "2016-09-01/2016-09-07", "valley", "un") + sick);
        given.known(
                "2016-09-15",
                killed("1", "2016-09-01/2016-09-07", "north", "un")
                        + killed("1", "2016-09-01/2016-09-07", "south", "un"));

        assertThat(Shown.in(given.brief("2016-09-15")).casualties())
                .extracting(row -> row.label().text())
                .containsExactly("Sick", "Sick A", "Sick B", "People killed");
    }

    @Test
    void ofManyCountsTheNewestOfEachPlaceStandsAndTheRestIsData() {
        for (int d = 1; d <= 20; d++) {
            given.known(day(d), killed("" + d, day(d), "north", "un") + killed("" + (100 + d), day(d), "south", "un"));
        }
        ReportModel model = given.brief("2016-09-20");
        assertThat(Shown.in(model).casualties())
                .extracting(row -> row.value().orElseThrow().text())
                .containsExactly("120", "20");
        Heading.More more =
                model.part(Casualties.class).orElseThrow().heading().more().orElseThrow();
        assertThat(more.text()).isEqualTo("More, in the data: 38.");
        assertThat(more.entries()).hasSize(38);
    }

    @Test
    void ofManyPlacesThirtyStandAndTheOthersAreCounted() {
        String ids = IntStream.range(0, 40)
                .mapToObj(i -> "  - {id: p" + i + ", name: Place " + i + "}\n")
                .collect(Collectors.joining());
        given.replace("crisis.yaml", "places:\n", "places:\n" + ids);
        given.known(
                "2016-09-20",
                IntStream.range(0, 40)
                        .mapToObj(i -> killed("" + (i + 1), "2016-09-20", "p" + i, "un"))
                        .collect(Collectors.joining()));
        ReportModel model = given.brief("2016-09-20");
        assertThat(Shown.in(model).casualties())
                .hasSize(30)
                .first()
                .extracting(row -> row.value().orElseThrow().text())
                .isEqualTo("40");
        assertThat(model.part(Casualties.class)
                        .orElseThrow()
                        .heading()
                        .more()
                        .orElseThrow()
                        .text())
                .isEqualTo("More, in the data: 10.");
    }

    @Test
    void aCountUnderReviewGivesNoSum() {
        given.known("2016-09-01", killed("3", "2016-09-01", "north", "un"))
                .known("2016-09-02", killed("4", "2016-09-02", "north", "un").replace("{", "{id: k2, "))
                .known("2016-09-03", """
                    - {correct: k2, set: {value: 9, sensitivity: internal}, cause: our-error, reason: Misread}
                    """);
        assertThat(Shown.in(given.brief("2016-09-03")).casualties())
                .flatExtracting(Casualties.Row::details)
                .extracting(words -> words.text())
                .noneMatch(words -> words.startsWith("Computed"));
    }
}
