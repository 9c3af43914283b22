package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.edition.text.Wording;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.intake.facts.EntryJson;
import org.sitrep.picture.Shape;
import org.sitrep.situation.Situation;

/** What is planned prints as planned, from the day it became known, until somebody says what became of it. */
class PlannedEventsTest {

    private static final String BEGUN = "- {event: It began, date: 2016-10-20, tracks: [truce], source: un}\n";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder).append("crisis.yaml", "timeline: truce\n").known("2016-10-20", BEGUN + """
            - {event: Evacuation of the wounded, id: evac, planned: 2016-10-21, tracks: [truce],
               place: valley, sensitivity: public, source: un}
            """);
    }

    private static Shown shown(ReportModel model) {
        return Shown.in(model);
    }

    private List<String> rows(String day) {
        return rows(given.brief(day));
    }

    private static List<String> rows(ReportModel model) {
        return shown(model).timeline().orElseThrow().rows().stream()
                .map(row -> row.date().text() + " | " + row.text().text())
                .toList();
    }

    private List<String> changes(String day, String since) {
        return shown(given.brief(day, since)).changes().orElseThrow().groups().stream()
                .flatMap(group -> group.lines().stream()
                        .map(line -> group.label() + " | " + line.text().text()))
                .toList();
    }

    private void news(String day, String update) {
        given.known(day, "- {update: evac, source: radio, " + update + "}");
    }

    @Test
    void itIsInViewFromTheDayItBecameKnown() {
        assertThat(rows("2016-10-20"))
                .containsExactly("20 Oct | It began", "21 Oct | Planned for 21 October: Evacuation of the wounded");
        assertThat(given.asOf("2016-10-19").inView()).isEmpty();
    }

    @Test
    void onItsDayItIsStillPlannedAndAfterwardsItsOutcomeIsNotKnown() {
        assertThat(rows("2016-10-21")).last().asString().endsWith("Planned for 21 October: Evacuation of the wounded");
        assertThat(rows("2016-10-22"))
                .last()
                .asString()
                .endsWith("Planned for 21 October, outcome not known: Evacuation of the wounded");
    }

    /** Beside its day, that it is planned needs no words: the heading says it. */
    @Test
    void inAPartOfItsOwnItStandsByItsDayAndInNoTimeline() {
        given.append("crisis.yaml", "report: [timeline, planned, timelines, sources]\n");
        assertThat(rows("2016-10-20")).containsExactly("20 Oct | It began");
        assertThat(ahead("2016-10-20")).containsExactly("21 Oct | Evacuation of the wounded | The valley");
        assertThat(ahead("2016-10-22"))
                .containsExactly(
                        "21 Oct | Planned for 21 October, outcome not known: Evacuation of the wounded | The valley");
        assertThat(given.accounted("2016-10-22", "evac").where()).containsExactly("planned");
    }

    @Test
    void inAPartOfItsOwnWhatWasPutOffStandsAtItsNewDayAndWhatWasHeldInTheTimeline() {
        given.append("crisis.yaml", "report: [timeline, planned, timelines, sources]\n");
        news("2016-10-21", "state: postponed, until: 2016-10-25");
        assertThat(ahead("2016-10-21"))
                .containsExactly("25 Oct | Planned for 21 October, postponed to 25 October:"
                        + " Evacuation of the wounded | The valley");
        news("2016-10-25", "state: held");
        assertThat(given.brief("2016-10-25").part("planned")).isEmpty();
        assertThat(rows("2016-10-25")).last().asString().contains("Held on 25 October");
    }

    /** Who may not see a plan reads of no part that would hold it. */
    @Test
    void inAPartOfItsOwnAPlanForTheFewStandsForThemAlone() {
        given.append("crisis.yaml", "report: [timeline, planned, timelines, sources]\n")
                .known(
                        "2016-10-20",
                        BEGUN
                                + "- {event: The convoy, id: convoy, planned: 2016-10-22, sensitivity: internal,"
                                + " source: un}\n");
        assertThat(given.brief("2016-10-20").part("planned")).isEmpty();
        Situation internal = given.asOf("2016-10-20", "2016-10-20", "internal");
        assertThat(Given.model(internal, Optional.empty()).part("planned")).isPresent();
    }

    private List<String> ahead(String day) {
        return given
                .brief(day)
                .part("planned")
                .map(part -> ((Part.Timelines) part).timelines().get(0).rows())
                .orElseThrow()
                .stream()
                .map(row -> row.date().text() + " | " + row.text().text() + " | "
                        + row.place().orElseThrow().text())
                .toList();
    }

    @Test
    void itIsAskedForOnceItsDayHasPassed() {
        assertThat(given.checked("2016-10-21")).doesNotContain("planned-without-outcome");
        assertThat(given.checked("2016-10-22")).containsOnlyOnce("planned-without-outcome");
        news("2016-10-22", "state: held, date: 2016-10-21");
        assertThat(given.checked("2016-10-22")).doesNotContain("planned-without-outcome");
    }

    @Test
    void itWasHeldOnItsDayOrOnAnother() {
        news("2016-10-22", "state: held, date: 2016-10-21");
        assertThat(rows("2016-10-22")).last().isEqualTo("21 Oct | Held on 21 October: Evacuation of the wounded");
        news("2016-10-22", "state: held");
        assertThat(rows("2016-10-22"))
                .last()
                .isEqualTo("22 Oct | Held on 22 October (planned for 21 October): Evacuation of the wounded");
    }

    @Test
    void whatBecameOfItHasItsOwnSourceAndWords() {
        news("2016-10-22", "state: held, date: 2016-10-21, text: All were reached");
        assertThat(shown(given.brief("2016-10-22")).timeline().orElseThrow().rows())
                .last()
                .satisfies(row -> {
                    assertThat(row.details()).extracting(Wording::text).containsExactly("All were reached");
                    assertThat(row.notes().toString()).contains("un", "radio");
                });
    }

    @Test
    void whereSourcesContradictEachOtherOnItEachIsPrintedWithItsWord() {
        news("2016-10-22", "state: held, date: 2016-10-21");
        given.known("2016-10-23", "- {update: evac, source: un, state: cancelled, date: 2016-10-23}");
        assertThat(shown(given.brief("2016-10-23")).timeline().orElseThrow().rows())
                .last()
                .satisfies(row -> {
                    assertThat(row.details())
                            .extracting(Wording::text)
                            .containsExactly("The radio: held on 21 October", "The UN: cancelled on 23 October");
                    assertThat(row.notes().toString()).contains("un", "radio");
                });
    }

    @Test
    void aSourceThatTakesItsWordBackContradictsNobody() {
        news("2016-10-22", "state: held, date: 2016-10-21");
        news("2016-10-23", "state: cancelled, date: 2016-10-23");
        assertThat(shown(given.brief("2016-10-24")).timeline().orElseThrow().rows())
                .last()
                .satisfies(row -> assertThat(row.details()).isEmpty());
    }

    @Test
    void itWasPostponedToADayThatMayPassToo() {
        news("2016-10-21", "state: postponed, until: 2016-10-28");
        String printed = "Planned for 21 October, postponed to 28 October";
        assertThat(rows("2016-10-28")).last().isEqualTo("28 Oct | " + printed + ": Evacuation of the wounded");
        assertThat(rows("2016-10-29"))
                .last()
                .isEqualTo("28 Oct | " + printed + ", outcome not known: Evacuation of the wounded");
        assertThat(given.checked("2016-10-29")).contains("planned-without-outcome");
    }

    @Test
    void aDayToComeThatAPostponementIsDatedIsTheNewDay() {
        news("2016-10-21", "state: postponed, date: 2016-10-28");
        assertThat(rows("2016-10-21")).last().asString().contains("postponed to 28 October");
    }

    @Test
    void itWasPostponedWithoutADayOrCancelled() {
        news("2016-10-21", "state: postponed");
        assertThat(rows("2016-10-30")).last().asString().contains("postponed; no new date stated");
        news("2016-10-22", "state: cancelled");
        assertThat(rows("2016-10-30"))
                .last()
                .isEqualTo("21 Oct | Planned for 21 October, cancelled: Evacuation of the wounded");
        assertThat(given.checked("2016-10-30")).doesNotContain("planned-without-outcome");
    }

    @Test
    void whatChangedTellsPlansFromEvents() {
        assertThat(changes("2016-10-20", "2016-10-19"))
                .contains(
                        "Planned | Planned for 21 October: Evacuation of the wounded",
                        "New events | 20 October: It began");
        news("2016-10-21", "state: postponed, until: 2016-10-28");
        assertThat(changes("2016-10-21", "2016-10-20"))
                .containsExactly(
                        "News of what was planned | Evacuation of the wounded: postponed to 28 October (21 October)");
    }

    @Test
    void theProgramsOwnHighlightsSayThatItIsPlannedAfterWhatHappened() {
        assertThat(shown(given.brief("2016-10-20")).highlights())
                .extracting(line -> line.blocks().get(0).lines().get(0).get(0).text())
                .containsExactly("20 October: It began.", "Planned for 21 October: Evacuation of the wounded.");
        assertThat(shown(given.brief("2016-10-22")).highlights()).hasSize(1);
    }

    @Test
    void theLineOfTimeGoesOnToItWithAHollowMark() {
        CourseView course = shown(given.brief("2016-10-20")).course().orElseThrow();
        assertThat(course.picture().shapes())
                .filteredOn(shape -> shape.kind().equals("ring"))
                .hasSize(1);
        assertThat(course.picture().shapes())
                .filteredOn(shape -> shape.kind().equals("event"))
                .hasSize(1);
        assertThat(course.wide()).contains("Hollow marks: planned, or outcome not known");
        assertThat(course.alternative()).endsWith("1 event; planned, or outcome not known: 1");
    }

    @Test
    void theLineOfTimeHasTheEventsOfItsRowsWherePlansStandInAPartOfTheirOwn() {
        given.append("crisis.yaml", "report: [timeline, planned]\n");
        ReportModel model = given.brief("2016-10-20");
        assertThat(rows(model)).containsExactly("20 Oct | It began");
        assertThat(shown(model).course().orElseThrow().alternative()).endsWith("1 event");
        assertThat(shown(model).course().orElseThrow().picture().shapes())
                .extracting(Shape::kind)
                .contains("event")
                .doesNotContain("ring");
    }

    @Test
    void withoutAMarkItIsForTheNarrowestAudienceAlone() {
        given = Given.in(folder).known("2016-10-20", BEGUN + """
            - {event: Evacuation of the wounded, id: evac, planned: 2016-10-21, place: north, source: ngo}
            """);
        assertThat(given.findings())
                .extracting(finding -> finding.severity() + " " + finding.rule().id())
                .containsExactly("NOTE planned-for-few");
        assertThat(CrisisFolder.read(folder)
                        .value()
                        .orElseThrow()
                        .entry("evac")
                        .orElseThrow()
                        .head()
                        .sensitivity()
                        .id())
                .isEqualTo("internal");
    }

    @Test
    void nothingOfOneThatIsWithheldIsTold() {
        given.known("2016-10-21", """
            - {event: A convoy, id: convoy, planned: 2016-10-23, place: south, sensitivity: internal, source: ngo}
            - {update: convoy, state: postponed, until: 2016-10-30, source: ngo}
            - {correct: convoy, set: {planned: 2016-10-24}, cause: our-error, reason: A slip}
            """);
        Situation before = given.asOf("2016-10-20", "2016-10-20", "public");
        ReportModel model = Given.model(given.asOf("2016-10-21", "2016-10-21", "public"), Optional.of(before));
        assertThat(model.toString()).doesNotContain("convoy", "The NGO", "2016-10-23", "2016-10-24", "2016-10-30");
        assertThat(given.redacted("2016-10-21", "2016-10-21", "public")
                        .ledger()
                        .lastKnown()
                        .orElseThrow()
                        .toString())
                .isEqualTo("2016-10-20");
        assertThat(rows(Given.model(given.asOf("2016-10-21", "2016-10-21", "internal"), Optional.empty())))
                .hasSize(2);
    }

    @Test
    void aCorrectionThatNamesNoAudienceWidensNothing() {
        given.known("2016-10-21", """
            - {event: A convoy, id: convoy, planned: 2016-10-21, place: south, sensitivity: internal, source: ngo}
            """);
        given.known("2016-10-22", """
            - {correct: convoy, set: {planned: ~, date: 2016-10-21}, cause: our-error, reason: It was held}
            """);
        assertThat(given.asOf("2016-10-22").inView()).doesNotContainKey("convoy");
        assertThat(given.asOf("2016-10-22", "2016-10-22", "internal").inView()).containsKey("convoy");
    }

    @Test
    void anExactPlaceForEverybodyIsAWarning() {
        assertThat(given.checked("2016-10-20")).doesNotContain("planned-at-place");
        given.known("2016-10-21", """
            - {event: A convoy, planned: 2016-10-23, place: north, sensitivity: public, source: un}
            """);
        assertThat(given.checked("2016-10-21")).contains("planned-at-place");
        assertThat(given.checked("2016-10-24")).doesNotContain("planned-at-place");
    }

    @Test
    void itIsWrittenAgainAsItWasRead() {
        news("2016-10-21", "state: postponed, date: 2016-10-28");
        Stream<String> written =
                given.ledger().entries().stream().map(new EntryJson()::of).map(Object::toString);
        assertThat(written)
                .anyMatch(json -> json.contains("\"planned\":\"2016-10-21\"") && !json.contains("\"date\""))
                .anyMatch(json -> json.contains("\"date\":\"2016-10-21\",\"until\":\"2016-10-28\""));
    }

    @Test
    void anEventThatHappenedHasNoOutcomeAndAPlanNoOtherState() {
        given.known("2016-10-21", """
            - {event: It ended, id: end, date: 2016-10-21, source: un}
            - {update: end, state: held, source: un}
            - {update: evac, state: ended, source: un}
            """);
        assertThat(given.findings())
                .extracting(finding -> finding.rule().id() + ": " + finding.hint())
                .containsExactly(
                        "wrong-target: use `correct:` to change a figure, an event, a statement or a note",
                        "wrong-state: expected one of: held, postponed, cancelled");
    }

    @Test
    void aStretchWhoseEndWasWithdrawnSaysSo() {
        given.append("crisis.yaml", "spans: [{label: The wait, from: start, to: end}]\n")
                .known("2016-10-20", """
                    - {event: It began, id: start, date: 2016-10-18, tracks: [truce], source: un}
                    - {event: It ended, id: end, date: 2016-10-20, tracks: [truce], source: un}
                    """);
        assertThat(given.checked("2016-10-20")).doesNotContain("span-without-end");
        given.known("2016-10-21", "- {withdraw: end, cause: our-error, reason: It did not}");
        assertThat(given.checked("2016-10-21")).contains("span-without-end");
        assertThat(shown(given.brief("2016-10-21")).course().orElseThrow().alternative())
                .contains("The wait; its end was withdrawn");
    }
}
