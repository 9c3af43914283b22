package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.edition.text.Cited;
import org.sitrep.edition.text.Wording;
import org.sitrep.situation.Situation;

/** Where four or more places share kinds of conditions, the part on access shows a table of them; else their lines. */
class AccessByPlaceTest {

    private static final String PLACES = """
          - {id: east, name: The east}
          - {id: west, name: The west}
        """;

    private static final String KINDS = """
        conditions:
          - {id: siege, label: Siege, fresh-for: 14}
          - {id: road, label: Road closed, fresh-for: 3}
          - {id: bridge, label: Bridge down}
        """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisisThatAsksForIt() {
        given = Given.in(folder)
                .replace(
                        "crisis.yaml",
                        "  - {id: south, name: The south}\n",
                        "  - {id: south, name: The south}\n" + PLACES)
                .replace("crisis.yaml", "conditions: [{id: siege, label: Siege, fresh-for: 14}]\n", KINDS)
                .append("crisis.yaml", "report: [access, conditions, sources]\n");
    }

    private static String road(String place) {
        return "- {condition: road, id: road-" + place + ", since: 2016-09-20, place: " + place + ", source: un}\n";
    }

    private static String bridge(String place) {
        return "- {condition: bridge, id: bridge-" + place + ", date: 2016-09-21, place: " + place
                + ", source: radio}\n";
    }

    private ClockView.Conditions access(String day) {
        return (ClockView.Conditions) given.brief(day).part("access").orElseThrow();
    }

    private static List<String> rows(ClockView.Conditions part) {
        return part.grid().stream()
                .flatMap(grid -> grid.rows().stream())
                .map(row -> row.place().text() + ": "
                        + String.join(
                                " | ",
                                row.cells().stream()
                                        .map(AccessByPlaceTest::cell)
                                        .toList()))
                .toList();
    }

    private static String cell(List<ClockView> cell) {
        return String.join(
                " + ",
                cell.stream()
                        .map(clock -> clock.status()
                                + clock.duration().map(days -> ", " + days).orElse("") + ": "
                                + String.join(
                                        "; ",
                                        clock.lines().stream()
                                                .map(Cited::text)
                                                .map(Wording::text)
                                                .toList()))
                        .toList());
    }

    @Test
    void aRowAPlaceAndAColumnAKindInTheOrderOfTheCrisis() {
        given.known(
                "2016-09-22",
                road("west") + road("north") + road("south") + road("east") + bridge("south") + bridge("north"));
        assertThat(rows(access("2016-09-22")))
                .containsExactly(
                        "The north: Ongoing, 2 days: Since 20 September | Ongoing: Reported on 21 September",
                        "The south: Ongoing, 2 days: Since 20 September | Ongoing: Reported on 21 September",
                        "The east: Ongoing, 2 days: Since 20 September | ",
                        "The west: Ongoing, 2 days: Since 20 September | ");
    }

    @Test
    void aCellSaysByWhomAndWhatBecameOfIt() {
        given.known(
                        "2016-09-20",
                        road("north") + road("south") + road("east")
                                + "- {condition: road, id: shut, since: 2016-09-20, place: west, by: army, source:"
                                + " un}\n")
                .known("2016-09-22", """
                    - {update: road-north, state: eased, source: un}
                    - {update: road-south, state: interrupted, source: un}
                    - {update: road-east, state: ended, source: un}
                    """);
        assertThat(rows(access("2016-09-24")))
                .containsExactly(
                        "The north: Eased, 4 days: Since 20 September; 22 September: eased",
                        "The south: Interrupted, 4 days: Since 20 September; 22 September: interrupted;"
                                + " Last confirmed on 20 September, 4 days ago",
                        "The east: Ended, 2 days: Since 20 September; 22 September: ended",
                        "The west: No end on record, 4 days: Since 20 September (by: The army);"
                                + " Last confirmed on 20 September, 4 days ago");
    }

    /** What stands in the table has no line, and what does not has one: of no place, or of a kind at one place alone. */
    @Test
    void nothingIsSaidTwiceAndNothingIsLost() {
        given.known(
                "2016-09-22",
                road("west") + road("north") + road("south") + road("east") + bridge("south")
                        + "- {condition: siege, id: everywhere, since: 2016-09-01, source: un}\n");
        assertThat(access("2016-09-22").clocks())
                .extracting(clock -> clock.label().text())
                .containsExactly("Siege", "Bridge down");
        assertThat(given.brief("2016-09-22").part("conditions")).isEmpty();
        for (String id : List.of("road-west", "bridge-south", "everywhere")) {
            assertThat(given.accounted("2016-09-22", id).where())
                    .doesNotContain("conditions")
                    .contains("access");
        }
    }

    @Test
    void atThreePlacesTheirLinesStand() {
        given.known("2016-09-22", road("north") + road("south") + road("east"));
        assertThat(access("2016-09-22").grid()).isEmpty();
        assertThat(access("2016-09-22").clocks()).hasSize(3);
    }

    @Test
    void withoutAnyConditionThePartDoesNotStand() {
        given.known("2016-09-22", "- {event: The convoy leaves, date: 2016-09-22, source: un}");
        assertThat(given.brief("2016-09-22").part("access")).isEmpty();
    }

    @Test
    void severalOfAKindAtAPlaceShareACell() {
        given.known(
                "2016-09-22",
                road("west").replace("id: road", "id: another")
                        + road("west")
                        + road("north")
                        + road("south")
                        + road("east"));
        assertThat(rows(access("2016-09-22")))
                .last()
                .isEqualTo("The west: Ongoing, 2 days: Since 20 September + Ongoing, 2 days: Since 20 September");
    }

    @Test
    void fivePlacesOfWhichOneIsForTheFewMakeFourRows() {
        String hidden = road("valley").replace("source:", "sensitivity: internal, source:");
        given.known("2016-09-22", road("north") + road("south") + road("east") + road("west") + hidden);
        assertThat(rows(access("2016-09-22"))).hasSize(4).noneMatch(row -> row.startsWith("The valley"));
        Situation internal = given.asOf("2016-09-22", "2016-09-22", "internal");
        assertThat(rows((ClockView.Conditions)
                        Given.model(internal, Optional.empty()).part("access").orElseThrow()))
                .hasSize(5);
    }

    /** What is left out are whole rows: none is short of a cell. */
    @Test
    void aLimitIsOfPlaces() {
        given.replace("crisis.yaml", "[access, ", "[{part: access, most: 4}, ")
                .known(
                        "2016-09-22",
                        road("west")
                                + road("north")
                                + road("south")
                                + road("east")
                                + road("valley")
                                + bridge("south")
                                + bridge("west"));
        ClockView.Conditions part = access("2016-09-22");
        assertThat(rows(part)).hasSize(4).noneMatch(row -> row.startsWith("The west"));
        assertThat(part.heading().more()).map(Heading.More::text).contains("More, in the data: 2.");
        assertThat(given.accounted("2016-09-22", "bridge-west").how().name()).isEqualTo("COUNTED");
    }

    /** A crisis of an earlier version names no kind. */
    @Test
    void aConflictThatDoesNotAskForItHasItsLinesAndOthersTheTable() {
        given.known("2016-09-22", road("west") + road("north") + road("south") + road("east"));
        given.replace("crisis.yaml", "report: [access, conditions, sources]\n", "");
        assertThat(lines()).hasSize(4);
        given.append("crisis.yaml", "kind: conflict\n");
        assertThat(lines()).hasSize(4);
        given.replace("crisis.yaml", "kind: conflict", "kind: disaster");
        assertThat(lines()).isEmpty();
        assertThat(rows(access("2016-09-22"))).hasSize(4);
    }

    private List<ClockView> lines() {
        return given.brief("2016-09-22")
                .part("conditions")
                .map(part -> ((ClockView.Conditions) part).clocks())
                .orElse(List.of());
    }
}
