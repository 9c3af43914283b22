package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;

/** Nobody is put at risk by who says a figure, or by how few it counts. */
class SafetyTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    private List<Finding> found(String rule) {
        return Found.by(rule, given, "2016-09-01");
    }

    private void water(String sources) {
        given.append("sources.yaml", "  - {id: neighbour, name: A neighbour, kind: resident, private-person: true}\n")
                .known(
                        "2016-09-01",
                        "- {figure: without-water, value: 50, date: 2016-09-01, place: north, " + sources + "}\n");
    }

    @Test
    void aFigureWhoseOnlySourceIsAPrivatePersonIsAnError() {
        water("source: neighbour");
        assertThat(found("private-source")).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.place()).hasToString(folder + "/facts/2016-09-01.yaml:3:80");
        });
    }

    @Test
    void whereWeReadItMakesNoOneElseAnswerForIt() {
        water("source: neighbour, via: radio");
        assertThat(found("private-source")).hasSize(1);
    }

    @Test
    void aSecondSourceThatCanAnswerIsEnough() {
        water("sources: [{source: neighbour}, {source: un}]");
        assertThat(found("private-source")).isEmpty();
    }

    private void breakdown(String audience) {
        given.append("crisis.yaml", "small-numbers-below: 5\n").known("2016-09-01", """
                - {figure: women, value: 3, date: 2016-09-01, place: valley, source: un%1$s}
                - {figure: men, value: 5, date: 2016-09-01, place: valley, source: un%1$s}
                - {figure: without-water, value: 4, date: 2016-09-01, place: north, source: un%1$s}
                - {figure: without-water, value: 0, date: 2016-09-01, place: south, source: un%1$s}
                - {figure: killed, value: 2, period: 2016-09-01, place: valley, source: un%1$s}
                """.formatted(audience));
    }

    @Test
    void aHandfulInABreakdownThatEverybodyReadsIsAWarning() {
        breakdown("");
        assertThat(found("small-number"))
                .allMatch(finding -> finding.severity() == Severity.WARNING)
                .extracting(finding -> finding.message().split("`", -1)[1])
                .containsExactly("women.valley.2016-09-01.un", "without-water.north.2016-09-01.un");
    }

    @Test
    void amongPartnersItIsNone() {
        breakdown(", sensitivity: partners");
        assertThat(Found.all(given.asOf("2016-09-01", "2016-09-01", "partners")))
                .extracting(finding -> finding.rule().id())
                .doesNotContain("small-number");
    }
}
