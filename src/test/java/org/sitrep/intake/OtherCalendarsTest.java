package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.situation.Situation;

/** Dates that can only be of another calendar are found wherever a date is read, and never stand in the way. */
class OtherCalendarsTest {

    private static final String SOLAR = "`1402-12-19` is of no year that a report can be about"
            + " / write `2024-03-09`, if `1402-12-19` is of the Solar Hijri calendar";

    @TempDir
    private Path folder;

    private void assertOneWarning(SampleCrisis crisis, String file) {
        assertThat(crisis.findings())
                .singleElement()
                .asString()
                .startsWith(file)
                .endsWith(SOLAR);
        assertThat(crisis.read().findings())
                .extracting(Finding::severity, found -> found.rule().id())
                .containsExactly(tuple(Severity.WARNING, "other-calendar"));
        assertThat(crisis.read().value()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figure: thirsty, value: 120, date: 1402-12-19, place: east, source: ocha",
                "event: The road is cut, date: 1402-12-19, source: ocha",
                "event: The road is cut, date: 2016-09-01, source: ocha, published: 1402-12-19",
                "condition: siege, since: 1402-12-19, place: east, source: ocha",
                "condition: siege, date: 1402-12-19, place: east, source: ocha",
                "figure: killed, value: 3, period: 1402-12-19, place: east, source: ocha",
                "statement: It holds, speaker: envoy, date: 1402-12-19"
            })
    void inEveryKindOfEntry(String entry) {
        assertOneWarning(
                new SampleCrisis(folder).facts("2024-03-10", "  - {" + entry + "}\n"), "facts/2024-03-10.yaml:3:");
    }

    @Test
    void inTheDayThatAFileBecameKnown() {
        assertOneWarning(
                new SampleCrisis(folder).with("facts/1402-12-19.yaml", "known: 1402-12-19\nfacts: []\n"),
                "facts/1402-12-19.yaml:1:8: ");
    }

    @Test
    void inTheNameOfAFileAlone() {
        assertThat(new SampleCrisis(folder)
                        .with("facts/1402-12-19.yaml", "known: 2024-03-09\nfacts: []\n")
                        .findings())
                .singleElement()
                .asString()
                .contains("the file is named for 1402-12-19")
                .endsWith("write `2024-03-09`, if `1402-12-19` is of the Solar Hijri calendar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule: {next: 1402-12-19}", "covers: {from: 1402-12-19}"})
    void inTheCrisis(String key) {
        assertOneWarning(
                new SampleCrisis(folder)
                        .with("crisis.yaml", SampleCrisis.CRISIS + key + "\n")
                        .with("facts/2024-03-10.yaml", "known: 2024-03-10\nfacts: []\n"),
                "crisis.yaml:20:");
    }

    @Test
    void inTheSources() {
        assertOneWarning(
                new SampleCrisis(folder)
                        .with(
                                "sources.yaml",
                                SampleCrisis.SOURCES
                                        + "  - {id: paper, name: {en: Paper}, kind: {en: media}, published:"
                                        + " 1402-12-19}\n")
                        .with("facts/2024-03-10.yaml", "known: 2024-03-10\nfacts: []\n"),
                "sources.yaml:4:");
    }

    @Test
    void inALayerHoweverItWritesItsDays() {
        assertOneWarning(
                new SampleCrisis(folder)
                        .with("facts/2024-03-10.yaml", "known: 2024-03-10\nfacts: []\n")
                        .with("map/a.geojson", """
                            {"type": "FeatureCollection", "features": [{"type": "Feature",
                              "properties": {"kind": "camp", "source": "ocha", "date": "1402/12/19", "known": "2024-03-10"},
                              "geometry": {"type": "Point", "coordinates": [37.2, 36.2]}}]}
                            """),
                "map/a.geojson:2:");
    }

    @ParameterizedTest
    @CsvSource({
        "1402/12/19, 'write `2024-03-09`, if `1402-12-19` is of the Solar Hijri calendar'",
        "'\"14021219\"', 'write `2024-03-09`, if `1402-12-19` is of the Solar Hijri calendar'",
        "09/03/2567, 'write `2024-03-09`, if `2567-03-09` is of the Buddhist calendar; or, if the month stands first,"
                + " `2024-09-03`, if `2567-09-03` is of the Buddhist calendar'",
        "2567/03/29, 'write `2024-03-29`, if `2567-03-29` is of the Buddhist calendar'"
    })
    void oneWrittenInAnotherWayIsOfferedOurDayAtOnce(String date, String hint) {
        assertThat(new SampleCrisis(folder)
                        .facts("2024-03-10", "  - {event: Hit, date: " + date + ", source: ocha}\n")
                        .findings())
                .singleElement()
                .asString()
                .endsWith(" / " + hint);
    }

    @Test
    void whatFollowsFromItIsNotSaidBesideIt() {
        Given given = Given.in(folder)
                .replace("crisis.yaml", "schedule: {every-days: 1}", "schedule: {next: 1402-12-19}")
                .replace("crisis.yaml", "cleared-by: Head", "cleared-by: Head\ncovers: {from: 2567-03-09}")
                .append("crisis.yaml", "note-fresh-for: {overview: 3}\ndemands-fresh-for: 3\n")
                .known("2024-03-10", """
                    - {figure: without-water, value: 12, date: 1402-12-19, place: north, source: un}
                    - {figure: without-water, value: 15, date: 2567-03-09, place: south, source: un}
                    - {condition: siege, since: 1402-12-01, place: north, source: un}
                    - {event: Talks, planned: 1402-12-18, sensitivity: public, source: un}
                    - {event: Market shut, date: 1402-12-19, until: 1402-12-20, source: un}
                    - {demand: open, ask: Open it, by: envoy, date: 1402-12-19, source: un}
                    """)
                .write("facts/1402-12-19.yaml", "known: 1402-12-19\nfacts: [{note: overview, text: They wait.}]\n");
        Situation situation = given.warnedAsOf("2024-03-10");

        assertThat(given.findings()).extracting(found -> found.rule().id()).containsOnly("other-calendar");
        assertThat(Checks.ofIssue(situation))
                .extracting(found -> found.rule().id())
                .doesNotContain(
                        "stale-figure",
                        "stale-note",
                        "stale-condition",
                        "stale-demand",
                        "stated-end-passed",
                        "planned-without-outcome",
                        "next-in-the-past",
                        "covers-later",
                        "known-before-true");
    }

    @Test
    void aSlipOfTheYearIsNotOfAnother() {
        assertThat(Given.in(folder)
                        .known("2024-03-10", "- {event: Hit, date: 2204-03-09, source: un}")
                        .findings())
                .extracting(found -> found.rule().id())
                .containsExactlyInAnyOrder("other-calendar", "known-before-true");
    }

    @Test
    void aDayThatOursHasNotButThatCalendarHasIsAnErrorWithItsDay() {
        assertThat(new SampleCrisis(folder)
                        .facts("2024-03-10", "  - {event: Hit, date: 1402-02-31, source: ocha}\n")
                        .findings())
                .containsExactly("facts/2024-03-10.yaml:3:24: `1402-02-31` does not exist: February 1402 has 28 days"
                        + " / write `2023-05-21`, if `1402-02-31` is of the Solar Hijri calendar");
    }
}
