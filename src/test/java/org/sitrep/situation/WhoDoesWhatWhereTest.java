package org.sitrep.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.entry.Activity;
import org.sitrep.fact.entry.State;
import org.sitrep.fact.prose.Reference;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.intake.facts.EntryJson;

/** Who does what where: what is on record of an activity, and what becomes of it. */
class WhoDoesWhatWhereTest {

    private static final String WATER = """
        - {activity: trucking, id: water, by: red, with: [county], funded-by: fund, places: [north, south],
           state: %s, %ssensitivity: %s, source: un}
        """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder)
                .replace("crisis.yaml", "people:\n", """
                      - {id: red, name: Red Cross}
                      - {id: county, name: The county}
                      - {id: fund, name: The fund}
                    people:
                    """)
                .append("crisis.yaml", "activities: [{id: trucking, label: Water trucking, cluster: wash}]\n");
    }

    private Given water(String day, String state, String dates) {
        return given.known(day, WATER.formatted(state, dates, "public"));
    }

    private Given news(String day, String update) {
        return given.known(day, "- {update: water, " + update + ", source: radio}\n");
    }

    private Activity.Course course(String day) {
        List<Activity.Course> courses = given.warnedAsOf(day).activities();
        assertThat(courses).hasSize(1);
        return courses.get(0);
    }

    private String stands(String day) {
        Activity.Course course = course(day);
        return course.state().id() + course.day().map(since -> " " + since).orElse("");
    }

    private List<String> found(String day) {
        return Checks.ofDraft(given.warnedAsOf(day)).stream()
                .filter(finding ->
                        finding.about().contains("water") || finding.message().contains("`water`"))
                .map(finding -> finding.rule().id())
                .toList();
    }

    private List<String> wrong() {
        return given.findings().stream()
                .filter(Finding::isError)
                .map(finding -> finding.rule().id() + ": " + finding.hint())
                .toList();
    }

    @Test
    void anActivityDeclaredHasItsNameAndItsClusterFromTheCrisis() {
        water("2016-09-01", "ongoing", "from: 2016-08-20, ");
        Activity water = course("2016-09-01").activity();
        assertThat(water.what(given.ledger().crisis().vocabulary()).byLanguage())
                .containsValue("Water trucking");
        assertThat(water.cluster(given.ledger().crisis().vocabulary())).contains("wash");
        assertThat(water.by()).containsExactly("red");
        assertThat(water.fundedBy()).containsExactly("fund");
        assertThat(water.trueOf()).isEqualTo("2016-08-20");
    }

    @Test
    void oneThatIsNotDeclaredIsWrittenInWords() {
        given.known("2016-09-01", """
            - {activity: "Repair of the pump", by: [red, county], state: completed, until: 2016-08-30,
               sensitivity: public, source: un}
            """);
        Activity pump = course("2016-09-01").activity();
        assertThat(pump.kind()).isEmpty();
        assertThat(pump.text().orElseThrow().byLanguage()).containsValue("Repair of the pump");
        assertThat(pump.id()).isEqualTo("activity.red.2016-09-01.un");
        assertThat(stands("2016-09-01")).isEqualTo("completed 2016-08-30");
    }

    /** One word in small letters is read as an id: a slip in one would else print as it stands. */
    @ParameterizedTest
    @CsvSource({
        "activity: truking,                  unknown-activity, did you mean `trucking`?",
        "activity: vaccination,              unknown-activity, 'write it in words'",
        "'activity: trucking, cluster: wsh', unknown-cluster,  did you mean `wash`?",
        "'activity: trucking, places: nort', unknown-place,    did you mean `north`?",
        "'activity: trucking, with: rad',    unknown-actor,    did you mean `red`?",
        "'activity: trucking, funded-by: [fund, fnd]', unknown-actor, did you mean `fund`?",
        "'activity: trucking, from: 2016-08-05, until: 2016-08-01', ends-before-start, correct one",
        "'activity: trucking, figures: [cases]', unknown-fact, ''",
        "'activity: trucking, figures: [began]', wrong-reference, by the `id:` of a figure",
    })
    void whatItNamesIsDeclared(String keys, String rule, String hint) {
        given.known(
                "2016-09-01",
                "- {" + keys + ", by: red, state: ongoing, sensitivity: public, source: un}\n"
                        + "- {event: It began, id: began, date: 2016-09-01, source: un}\n");
        assertThat(wrong()).singleElement().asString().startsWith(rule).contains(hint);
    }

    @Test
    void whoDoesItAndHowItStandsAreNeeded() {
        given.known("2016-09-01", "- {activity: trucking, sensitivity: public, source: un}\n");
        assertThat(wrong()).hasSize(2).allMatch(error -> error.startsWith("missing-key"));
    }

    @Test
    void itIsTrueOfTheDayItBeganAndAPlanOfTheDayItBecameKnown() {
        water("2016-09-01", "planned", "from: 2016-09-03, ");
        assertThat(given.asOf("2016-08-31").activities()).isEmpty();
        assertThat(stands("2016-09-01")).isEqualTo("planned 2016-09-03");
        given.known("2016-09-01", WATER.formatted("ongoing", "from: 2016-09-03, ", "public"));
        assertThat(wrong()).singleElement().asString().contains("write `state: planned`");
        given.known("2016-09-01", WATER.formatted("completed", "until: 2016-09-03, ", "public"));
        assertThat(wrong()).singleElement().asString().contains("write `state: ongoing`");
    }

    @Test
    void newsMoveIt() {
        water("2016-09-01", "planned", "from: 2016-09-03, ");
        news("2016-09-02", "state: planned, until: 2016-09-05");
        assertThat(stands("2016-09-02")).isEqualTo("planned 2016-09-05");
        news("2016-09-04", "state: ongoing, date: 2016-09-04");
        assertThat(stands("2016-09-04")).isEqualTo("ongoing 2016-09-04");
        news("2016-09-06", "state: suspended");
        news("2016-09-07", "state: suspended, id: again");
        assertThat(stands("2016-09-07")).isEqualTo("suspended 2016-09-06");
        news("2016-09-08", "state: ongoing");
        assertThat(stands("2016-09-08")).isEqualTo("ongoing 2016-09-08");
        assertThat(course("2016-09-08").begun()).contains(Given.day("2016-09-04"));
        news("2016-09-10", "state: completed");
        assertThat(stands("2016-09-10")).isEqualTo("completed 2016-09-10");
        news("2016-09-12", "state: ongoing, id: resumed");
        assertThat(stands("2016-09-12")).isEqualTo("ongoing 2016-09-12");
    }

    @Test
    void onlyStatesOfActivitiesFitIt() {
        water("2016-09-01", "ongoing", "");
        news("2016-09-02", "state: held");
        assertThat(wrong()).containsExactly("wrong-state: expected one of: ongoing, planned, completed, suspended");
    }

    @Test
    void newsLieNotBeforeItsBeginning() {
        water("2016-09-02", "ongoing", "from: 2016-09-01, ");
        news("2016-09-03", "state: suspended, date: 2016-08-30");
        assertThat(wrong()).singleElement().asString().startsWith("update-before-start");
        water("2016-09-02", "ongoing", "");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void aPlanWhoseDayHasPassedIsAskedAfter() {
        water("2016-09-01", "planned", "from: 2016-09-03, ");
        assertThat(found("2016-09-03")).isEmpty();
        assertThat(found("2016-09-04")).containsExactly("planned-without-outcome");
        news("2016-09-04", "state: ongoing");
        assertThat(found("2016-09-04")).isEmpty();
    }

    @Test
    void workPlannedAnewIsAnotherActivityThanTheOneCompleted() {
        water("2016-09-01", "completed", "until: 2016-08-30, ");
        news("2016-09-02", "state: planned, until: 2016-09-20");
        assertThat(found("2016-09-02")).containsExactly("planned-when-completed");
        water("2016-09-01", "suspended", "from: 2016-08-30, ");
        assertThat(found("2016-09-02")).isEmpty();
        news("2016-09-03", "state: completed");
        assertThat(found("2016-09-03")).isEmpty();
        news("2016-09-04", "state: planned, until: 2016-09-20");
        assertThat(found("2016-09-04")).containsExactly("planned-when-completed");
    }

    @Test
    void soIsAnEndThatWasStated() {
        water("2016-09-01", "ongoing", "from: 2016-09-01, until: 2016-09-03, ");
        assertThat(found("2016-09-03")).isEmpty();
        assertThat(found("2016-09-04")).containsExactly("stated-end-passed");
        news("2016-09-04", "state: ongoing, text: It goes on");
        assertThat(found("2016-09-04")).isEmpty();
    }

    /** Districts add up to a region; a clinic is an exact place. */
    @Test
    void whoWorksAtAnExactPlaceIsNotToldToEverybodyUnasked() {
        given.replace("crisis.yaml", "actors:\n", "  - {id: clinic, name: The clinic}\nactors:\n");
        water("2016-09-01", "ongoing", "");
        assertThat(found("2016-09-01")).isEmpty();
        given.replace("facts/2016-09-01.yaml", "[north, south]", "[north, clinic]");
        assertThat(found("2016-09-01")).containsExactly("planned-at-place");
        news("2016-09-02", "state: completed");
        assertThat(found("2016-09-02")).isEmpty();
    }

    @Test
    void unlessItSaysOtherwiseItIsForTheNarrowestAudience() {
        given.known("2016-09-01", "- {activity: trucking, by: red, state: ongoing, source: un}\n");
        assertThat(given.findings()).extracting(finding -> finding.rule().id()).containsExactly("planned-for-few");
        assertThat(given.warnedAsOf("2016-09-01").activities()).isEmpty();
    }

    @Test
    void aRestrictedMoveTakesItOutOfSight() {
        water("2016-09-01", "ongoing", "");
        given.known("2016-09-02", "- {update: water, state: suspended, sensitivity: internal, source: un}\n");
        assertThat(given.asOf("2016-09-02").activities()).isEmpty();
        assertThat(given.asOf("2016-09-02", "2016-09-02", "internal").activities())
                .singleElement()
                .matches(course -> course.state() == State.SUSPENDED);
    }

    @Test
    void aFigureThatIsWithheldIsNotNamedByIt() {
        given.known("2016-09-01", """
            - {activity: trucking, id: water, by: red, state: ongoing, figures: [open, secret],
               sensitivity: public, source: un}
            - {figure: cases, id: open, value: 500, date: 2016-09-01, place: north, source: un}
            - {figure: cases, id: secret, value: 7, date: 2016-09-01, place: south, sensitivity: internal, source: un}
            """);
        assertThat(course("2016-09-01").activity().figures()).containsExactly("open");
        assertThat(given.asOf("2016-09-01", "2016-09-01", "internal")
                        .activities()
                        .get(0)
                        .activity()
                        .figures())
                .containsExactly("open", "secret");
    }

    @Test
    void exactPlacesAreCoarseForThoseWhoMayNotKnowThem() {
        given.replace("crisis.yaml", "actors:\n", """
              - {id: clinic-1, name: First clinic, coarsen-to: north}
              - {id: clinic-2, name: Second clinic, coarsen-to: north}
            actors:
            """).append("crisis.yaml", """
                audiences:
                  - {id: public, mark: 'TLP:CLEAR', withholds: [exact-places]}
                  - {id: desk, label: The desk, mark: 'TLP:RED'}
                """);
        given.known("2016-09-01", """
            - {activity: trucking, by: red, places: [clinic-1, south], state: ongoing, sensitivity: public, source: un}
            """);
        Activity water = course("2016-09-01").activity();
        assertThat(water.places()).hasSize(2).doesNotContain("clinic-1").contains("south");
        assertThat(water.id()).doesNotContain("clinic-1");
        assertThat(Checks.ofDraft(given.warnedAsOf("2016-09-01")))
                .extracting(finding -> finding.rule().id())
                .doesNotContain("planned-at-place");
    }

    @Test
    void proseTellsItsDays() {
        water("2016-09-01", "planned", "from: 2016-09-03, ");
        assertThat(resolved("2016-09-02", Reference.Kind.DAYS)).isEmpty();
        assertThat(resolved("2016-09-02", Reference.Kind.PERIOD)).isEmpty();
        assertThat(resolved("2016-09-02", Reference.Kind.DATE)).get().hasToString("2016-09-03");
        news("2016-09-04", "state: ongoing");
        assertThat(resolved("2016-09-10", Reference.Kind.DAYS)).get().hasToString("6");
    }

    private Optional<String> resolved(String day, Reference.Kind kind) {
        return given.warnedAsOf(day)
                .resolve(new Reference(kind, "water", Optional.empty()))
                .map(found -> found instanceof Resolved.Days days
                        ? String.valueOf(days.days())
                        : found instanceof Resolved.Day of ? of.date().toString() : found.toString());
    }

    @Test
    void theReportTellsWhatIsNewAndWhatMoved() {
        given.known("2016-09-01", "- {event: It began, date: 2016-09-01, source: un}\n");
        water("2016-09-02", "planned", "from: 2016-09-03, ");
        assertThat(changes("2016-09-02", "2016-09-01"))
                .containsExactly("New activities | Water trucking, The north and The south (Red Cross): planned for"
                        + " 3 September");
        assertThat(changes("2016-09-04", "2016-09-01"))
                .containsExactly("New activities | Water trucking, The north and The south (Red Cross): planned for"
                        + " 3 September, start not known");
        news("2016-09-05", "state: ongoing, date: 2016-09-04, text: Late");
        assertThat(changes("2016-09-05", "2016-09-02"))
                .containsExactly("News of activities | Water trucking, The north and The south (Red Cross): ongoing"
                        + " (4 September). Late");
    }

    @Test
    void aCorrectionSaysWhatItWas() {
        water("2016-09-01", "ongoing", "");
        given.known("2016-09-02", """
            - {correct: water, set: {by: county, from: 2016-08-20}, cause: our-error, reason: Misread}
            """);
        assertThat(course("2016-09-02").activity().by()).containsExactly("county");
        assertThat(changes("2016-09-02", "2016-09-01"))
                .singleElement()
                .asString()
                .contains("(The county): ongoing since 20 August", "(Red Cross): ongoing");
    }

    private List<String> changes(String day, String since) {
        return Shown.in(Given.model(given.warnedAsOf(day), Optional.of(given.warnedAsOf(since))))
                .changes()
                .orElseThrow()
                .groups()
                .stream()
                .filter(group ->
                        group.kind().contains("activit") || group.kind().equals("corrected"))
                .flatMap(group -> group.lines().stream()
                        .map(line -> group.label() + " | " + line.text().text()))
                .toList();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        water("2016-09-01", "ongoing", "from: 2016-08-20, until: 2016-09-30, cluster: wash, ");
        given.known(
                "2016-09-02",
                "- {activity: {en: wells}, by: red, state: suspended, sensitivity: public, source: un}\n");
        EntryJson writer = new EntryJson();
        List<String> written = given.ledger().entries().stream()
                .map(entry -> writer.of(entry).toString())
                .toList();
        given.known("2016-09-01", "- " + written.get(0) + "\n").known("2016-09-02", "- " + written.get(1) + "\n");
        assertThat(CrisisFolder.read(folder).value().orElseThrow().entries())
                .extracting(entry -> writer.of(entry).toString())
                .containsExactlyElementsOf(written);
    }
}
