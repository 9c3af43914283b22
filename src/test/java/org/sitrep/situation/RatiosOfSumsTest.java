package org.sitrep.situation;

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
import org.sitrep.check.Checks;
import org.sitrep.edition.Part;

/** Given figures of places alone, which ratios of what they add up to are computed (rule 9)? */
class RatiosOfSumsTest {

    private static final String DAY = "2016-09-05";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder).replace("crisis.yaml", "parts: [north, south]}", """
                    parts: [north, south]}
                      - {id: land, name: The land, parts: [north, south, east]}
                      - {id: east, name: The east}
                    """.stripTrailing());
    }

    private static String figure(String indicator, String value, String day, String place) {
        return "- {figure: " + indicator + ", value: \"" + value + "\", date: 2016-09-" + day + ", place: " + place
                + ", source: un}\n";
    }

    private void districts(String more) {
        given.append("crisis.yaml", """
                  - {id: dead, label: Dead, counts: people, measure: cumulative, start: 2016-09-01}
                  - {id: ill, label: Ill, counts: people, measure: cumulative, start: 2016-09-01}
                  - {id: lethality, label: Lethality, counts: per cent, measure: stock,
                     ratio-of: {part: dead, whole: ill}}
                report: [{table: {rows: parts-of land, columns: [dead, ill, lethality], totals: true, most: 2}}]
                """);
        given.known(
                DAY,
                figure("dead", "90", "04", "north")
                        + figure("ill", "300", "04", "north")
                        + figure("dead", "100", "04", "south")
                        + figure("ill", "400", "04", "south")
                        + more);
    }

    private List<String> shares() {
        return given.brief(DAY).parts().stream()
                .filter(Part.Table.class::isInstance)
                .map(Part.Table.class::cast)
                .flatMap(table -> table.grids().get(0).rows().stream())
                .map(row -> row.label().text() + " " + row.cells().get(2).text().replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void aRatioOfTwoSumsIsComputedWhereNoSourceStatesTheWholeAndStandsInTheirRow() {
        districts(figure("dead", "42", "04", "east") + figure("ill", "196", "04", "east"));
        assertThat(shares())
                .containsExactly(
                        "The south 25%", "The north 30%", "and 1 more place 21.4%", "Sum of 3 places (computed) 25.9%");
    }

    @Test
    void aStatedWholeHasARatioOfItsOwnBesideThatOfTheSums() {
        districts(figure("dead", "42", "04", "east")
                + figure("ill", "196", "04", "east")
                + figure("dead", "240", "04", "land")
                + figure("ill", "960", "04", "land"));
        assertThat(shares()).endsWith("Sum of 3 places (computed) 25.9%", "The land (as the source states it) 25%");
    }

    @Test
    void aRatioIsOverAllPartsOrItIsNotComputed() {
        districts(figure("dead", "42", "04", "east"));
        assertThat(shares()).last().isEqualTo("Sum of 3 places (computed) not added up");
        assertThat(given.asOf(DAY).headlineFigure("lethality", Optional.of("land")))
                .isEmpty();
        given.known(
                DAY,
                Stream.of("north", "south", "east")
                        .map(place -> figure("ill", "300", "04", place))
                        .collect(Collectors.joining(
                                "", figure("dead", "90", "04", "north"), figure("dead", "99", "04", "east"))));
        assertThat(shares()).last().isEqualTo("Sum of 3 places (computed) at least 21%");
    }

    @Test
    void sumsOfSeveralDaysAreDividedOnlyPlaceByPlace() {
        districts(figure("dead", "42", "03", "east") + figure("ill", "196", "03", "east"));
        assertThat(shares()).last().isEqualTo("Sum of 3 places (computed) 25.9%");
        given.known(
                DAY,
                figure("dead", "90", "04", "north")
                        + figure("ill", "300", "03", "north")
                        + figure("dead", "100", "03", "south")
                        + figure("ill", "400", "04", "south")
                        + figure("dead", "42", "04", "east")
                        + figure("ill", "196", "04", "east"));
        assertThat(given.asOf(DAY).headlineFigure("lethality", Optional.of("land")))
                .isEmpty();
    }

    @Test
    void sumsOfTwoSourcesAreNotDivided() {
        districts(figure("dead", "42", "04", "east") + figure("ill", "196", "04", "east"));
        given.known(
                DAY,
                Stream.of("north", "south", "east")
                        .map(place -> figure("dead", "10", "04", place).replace("source: un", "source: ngo")
                                + figure("ill", "99", "04", place))
                        .collect(Collectors.joining()));
        assertThat(given.asOf(DAY).headlineFigure("lethality", Optional.of("land")))
                .isEmpty();
    }

    @Test
    void aTypedRatioOfTheWholeIsComparedWithThatOfTheSums() {
        districts(figure("dead", "42", "04", "east")
                + figure("ill", "196", "04", "east")
                + figure("lethality", "26.3%", "04", "land"));
        assertThat(Checks.ofDraft(given.asOf(DAY)))
                .filteredOn(finding -> finding.rule().id().equals("ratio-differs"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).isEqualTo("the ratio is not that of its parts, 25.9 per 100"));
    }
}
