package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.check.account.Account.How;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Severity;
import org.sitrep.document.text.TextEdition;
import org.sitrep.fact.Name;
import org.sitrep.fact.crisis.ReportPlan;

/** The crisis lists the parts of its report: their order, their headings, how much of each, and sections of its own. */
class ReportListTest {

    private static final String DAY = "2016-09-25";

    private static final String SECTIONS = """
        sections:
          - {id: security, heading: Security, prompt: Say who shot at whom.}
          - {id: meetings, heading: Coordination, by: cluster}
          - {id: ways, heading: Where we get to, by: place}
        """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aCrisis() {
        given = Given.in(folder.resolve("valley"));
    }

    private Given facts() {
        return given.known("2016-09-24", """
            - {event: First shots, id: shots, date: 2016-09-20, source: un, tracks: [truce]}
            - {event: A truce, id: truce, date: 2016-09-24, source: un, tracks: [truce]}
            - {figure: displaced, id: gone, value: 100, date: 2016-09-24, place: north, source: un}
            - {demand: pause, ask: Pauses, by: envoy, of: parties, date: 2016-09-24, source: un}
            """);
    }

    private List<String> parts() {
        return given.brief(DAY).parts().stream()
                .map(part -> part.heading().id())
                .toList();
    }

    private List<Finding> found(String rule) {
        return given.printing(DAY).stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    private String wrong() {
        Finding finding = given.findings().stream()
                .filter(Finding::isError)
                .reduce((one, other) -> {
                    throw new AssertionError(one + " and " + other);
                })
                .orElseThrow();
        return finding.rule().id() + " " + finding.place().line() + ": " + finding.message() + " / " + finding.hint();
    }

    /** Returns the number of the last line of the declarations. */
    private long line() {
        try (Stream<String> lines = Files.lines(given.folder().resolve("crisis.yaml"))) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void partsStandInTheOrderOfTheListAndNoOtherDoes() {
        facts().append(
                        "crisis.yaml",
                        "timeline: truce\nreport: [key-figures, demands, timeline, figures, highlights]\n");
        assertThat(parts())
                .containsExactly(
                        "lead", "key-figures", "highlights", "timeline", "demands", "figures", "sources", "contacts");
    }

    @Test
    void theTextEditionFollowsTheList() {
        facts().append("crisis.yaml", "timeline: truce\nreport: [highlights, timeline, figures, demands]\n");
        String text = new String(TextEdition.of(given.brief(DAY), "text").bytes(), StandardCharsets.UTF_8);
        assertThat(text.indexOf("The truce")).isPositive().isLessThan(text.indexOf("Demands and"));
    }

    @Test
    void correctionsStandAtTheEndOfAListWithoutThemWhereThereAreAny() {
        facts().append("crisis.yaml", "report: [figures]\n")
                .known(
                        "2016-09-25",
                        "- {correct: gone, set: {value: 90}, cause: our-error, reason: A slip, source: un}\n");
        assertThat(parts()).containsExactly("lead", "figures", "revisions", "sources", "contacts");
    }

    @Test
    void anEmptyPartStandsOnlyWhereThatIsAskedFor() {
        given.known(DAY, "- {note: overview, text: All is quiet.}\n").append("crisis.yaml", """
            report:
              - overview
              - demands
              - part: conditions
                when-empty: true
              - part: casualties
                when-empty: true
            """);
        assertThat(parts()).containsExactly("overview", "nothing-conditions", "sources", "contacts");
        assertThat(silent()).containsExactly("Conditions · Casualties");
    }

    private List<String> silent() {
        return Shown.in(given.brief(DAY)).silent();
    }

    @Test
    void onePartAloneWithNothingToSaySaysSoUnderItsHeading() {
        given.known(DAY, "- {note: overview, text: All is quiet.}\n")
                .append("crisis.yaml", "report: [overview, {part: casualties, when-empty: true}]\n");
        assertThat(given.brief(DAY).part("casualties").orElseThrow())
                .isInstanceOfSatisfying(
                        Part.Narrative.class,
                        nothing -> assertThat(nothing.text()).isEmpty());
        assertThat(silent()).isEmpty();
    }

    @Test
    void whatStandsBetweenPartsWithNothingToSayEndsTheirLine() {
        facts().append("crisis.yaml", SECTIONS + """
            report:
              - {part: casualties, when-empty: true}
              - {section: security, when-empty: true, heading: Who shot}
              - demands
              - {part: positions, when-empty: true}
              - {part: overview, when-empty: true}
              - {part: response-capacity, when-empty: true}
            """);
        assertThat(silent())
                .containsExactly("Casualties · Who shot", "Positions · Situation overview · Response capacity");
        assertThat(parts()).doesNotHaveDuplicates();
        String text = new String(TextEdition.of(given.brief(DAY), "text").bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("Casualties · Who shot", "Positions · Situation overview · Response capacity");
    }

    @Test
    void theReportOfAConflictSaysWhatIsNotOnRecordAndNoOtherKindDoes() {
        given.known(DAY, "- {note: overview, text: All is quiet.}\n");
        assertThat(silent())
                .containsExactly(
                        "Highlights · Timeline",
                        "Demands and the response on record · Casualties · Response capacity · Positions");
        for (String kind : List.of("disaster", "outbreak", "other")) {
            aCrisis();
            given.known(DAY, "- {note: overview, text: All is quiet.}\n").append("crisis.yaml", "kind: " + kind + "\n");
            assertThat(parts()).as(kind).containsExactly("overview", "counting", "sources", "contacts");
        }
    }

    @ParameterizedTest
    @CsvSource({"disaster, figures, demands", "outbreak, figures, demands", "other, changes, timeline"})
    void theKindDecidesTheOrder(String kind, String first, String later) {
        facts().append("crisis.yaml", "timeline: truce\nkind: " + kind + "\n");
        List<String> parts = given.brief(DAY, "2016-09-23").parts().stream()
                .map(part -> part.heading().id())
                .toList();
        assertThat(parts.indexOf(first)).isPositive().isLessThan(parts.indexOf(later));
    }

    @Test
    void aHeadingOfOnesOwnStandsForTheProgramsAndSaysItsLanguage() {
        facts().replace("crisis.yaml", "languages: [en]", "languages: [ar, en]").append("crisis.yaml", """
            timeline: truce
            report:
              - part: demands
                heading: {ar: "مطالب"}
              - {part: timeline, heading: {en: What happened}}
            """);
        ReportModel model = Given.model(given.warnedAsOf(DAY), Optional.empty());
        assertThat(model.part("demands").orElseThrow().heading().lang()).hasValue("ar");
        assertThat(Shown.in(model).timeline().orElseThrow().title().text()).isEqualTo("What happened");
        String text = new String(TextEdition.of(model, "text").bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("مطالب");
    }

    @Test
    void aLimitCountsWhatIsLeftOutAndItsEntriesTravelInTheData() {
        facts().append("crisis.yaml", "timeline: truce\nreport: [figures, demands, {part: timeline, most: 1}]\n");
        ReportModel model = given.brief(DAY);
        assertThat(Shown.in(model).timeline().orElseThrow().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.text().text()).isEqualTo("A truce"));
        assertThat(model.part("timeline").orElseThrow().heading().more())
                .hasValueSatisfying(more -> assertThat(more.text()).isEqualTo("More, in the data: 1."));
        assertThat(model.entries()).contains("shots");
        assertThat(given.accounted(DAY, "shots").how()).isEqualTo(How.COUNTED);
    }

    @Test
    void highlightsAndKeyFiguresCanBeFewer() {
        facts().append(
                        "crisis.yaml",
                        "report: [{part: highlights, most: 1}, {part: key-figures, most: 1}, figures, demands,"
                                + " timelines]\n")
                .known(DAY, "- {figure: without-water, value: 5, date: 2016-09-25, place: north, source: un}\n");
        assertThat(Shown.in(given.brief(DAY)).highlights()).hasSize(1);
        assertThat(Shown.in(given.brief(DAY)).cards()).hasSize(1);
    }

    @Test
    void whatNoListedPartPrintsIsAskedForOnceForEachPart() {
        facts().append("crisis.yaml", "report: [figures, timelines]\n");
        assertThat(found("part-not-listed")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("`demands`");
            assertThat(finding.hint()).startsWith("add `- demands`");
        });
        assertThat(given.accounted(DAY, "pause").how()).isEqualTo(How.NOT_PRINTED);
    }

    @Test
    void aWishOfAPartThatIsNotListedSaysSo() {
        facts().append("crisis.yaml", "highlights: [One, Two]\nreport: [figures, timelines, demands]\n");
        assertThat(found("part-not-listed"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("`highlights`"));
    }

    @Test
    void aSectionOfOnesOwnPrintsUnderItsHeading() {
        given.append("crisis.yaml", SECTIONS).known(DAY, "- {note: security, text: Two posts were shot at.}\n");
        assertThat(given.brief(DAY).part("security").orElseThrow())
                .isInstanceOfSatisfying(Part.Narrative.class, part -> {
                    assertThat(part.heading().text()).isEqualTo("Security");
                    assertThat(NotesTest.words(part.text().orElseThrow())).isEqualTo("Two posts were shot at.");
                });
        assertThat(parts()).doesNotContain("meetings", "ways");
    }

    @Test
    void itStandsWhereTheListNamesIt() {
        given.append("crisis.yaml", SECTIONS + """
            report:
              - section: security
              - section: overview
            """)
                .known(DAY, "- {note: security, text: Shots.}\n- {note: overview, text: Quiet.}\n");
        assertThat(parts()).startsWith("security", "overview");
    }

    @Test
    void anUnlistedSectionWithANoteIsFoundAndItsNoteAccountedFor() {
        given.append("crisis.yaml", SECTIONS + "report: [overview]\n")
                .known(DAY, "- {note: security, id: n, text: Shots.}\n- {note: overview, text: Quiet.}\n");
        assertThat(found("part-not-listed"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).startsWith("add `- security`"));
        assertThat(given.accounted(DAY, "n").where().get(0)).contains("`security`");
    }

    @Test
    void aSectionByClusterOrPlaceNamesThemInTheOrderOfTheirDeclaration() {
        given.replace(
                        "crisis.yaml",
                        "clusters: [{id: wash, label: Water}]",
                        "clusters: [{id: wash, label: Water}, {id: food, label: Food}]")
                .append("crisis.yaml", SECTIONS)
                .known(DAY, """
                    - {note: meetings, cluster: food, text: On Mondays.}
                    - {note: meetings, cluster: wash, text: On Fridays.}
                    - {note: ways, place: south, text: By boat.}
                    - {note: ways, place: north, text: By road.}
                    - {note: ways, text: It is winter.}
                    """);
        assertThat(words("meetings")).isEqualTo("Water\nOn Fridays.\nFood\nOn Mondays.");
        assertThat(words("ways")).isEqualTo("It is winter.\nThe north\nBy road.\nThe south\nBy boat.");
    }

    private String words(String section) {
        return NotesTest.words(((Part.Narrative) given.brief(DAY).part(section).orElseThrow())
                .text()
                .orElseThrow());
    }

    @Test
    void aNoteOfASectionOfOnesOwnIsOldAfterAWeekOrWhatTheCrisisSays() {
        given.append("crisis.yaml", SECTIONS).known("2016-09-16", "- {note: security, text: Shots.}\n");
        assertThat(words("security")).isEqualTo("Shots. (16 September)");
        given.append("crisis.yaml", "note-fresh-for: {security: 30}\n");
        assertThat(words("security")).isEqualTo("Shots.");
    }

    @Test
    void anEmptySectionTellsTheWriterWhatToWrite() {
        given.append("crisis.yaml", SECTIONS).known(DAY, "- {note: ways, text: Roads are open.}\n");
        assertThat(Checks.ofIssue(given.asOf(DAY)).stream()
                        .filter(finding -> finding.rule().id().equals("section-empty")))
                .extracting(Finding::message)
                .containsExactly(
                        "the section `security` is empty: Say who shot at whom.", "the section `meetings` is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs", "response", "gaps"})
    void whatStandsInAnotherPartIsNoSectionToList(String section) {
        given.append("crisis.yaml", "report: [{section: " + section + "}]\n");
        assertThat(wrong()).startsWith("no-such-part").endsWith("it stands in `- clusters`");
    }

    @Test
    void whatIsWrongWithTheListIsSaidAtItsLine() {
        given.append("crisis.yaml", SECTIONS + "report:\n  - highlights\n  - demandz\n");
        assertThat(wrong()).startsWith("unknown-part " + line() + ":").contains("did you mean `demands`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[map, figures, map]",
                "[overview, {section: overview}]",
                "[{section: security}, {section: security}]"
            })
    void aPartStandsOnce(String list) {
        given.append("crisis.yaml", SECTIONS + "report: " + list + "\n");
        assertThat(wrong()).startsWith("part-twice " + line() + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"activities", "coverage", "demands"})
    void aLimitOnAListIsTaken(String part) {
        given.append("crisis.yaml", SECTIONS + "report: [figures, {part: " + part + ", most: 3}]\n");
        assertThat(given.findings()).extracting(finding -> finding.rule().id()).doesNotContain("idle-limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{part: overview, most: 3}", "{section: security, most: 3}", "{part: map, most: 1}"})
    void aLimitOnWhatIsNoListIsAnError(String item) {
        given.append("crisis.yaml", SECTIONS + "report: [figures, " + item + "]\n");
        assertThat(wrong()).startsWith("idle-limit").endsWith("take it out");
    }

    @Test
    void aSectionThatIsNotDeclaredIsAnError() {
        given.append("crisis.yaml", SECTIONS + "report: [{section: securty}]\n");
        assertThat(wrong()).startsWith("unknown-part").contains("did you mean `security`");
    }

    @Test
    void aSectionMayBeListedLikeAPart() {
        given.append("crisis.yaml", SECTIONS + "report: [security, {section: overview}]\n")
                .known(DAY, "- {note: security, text: Shots.}\n- {note: overview, text: Quiet.}\n");
        assertThat(parts()).startsWith("security", "overview");
    }

    @Test
    void anItemNamesOneThing() {
        given.append("crisis.yaml", SECTIONS + "report: [{part: map, section: security}]\n");
        assertThat(wrong()).startsWith("excluding-keys").contains("found `part` and `section`");
    }

    @Test
    void anItemNamesSomething() {
        given.append("crisis.yaml", "report: [{heading: Needs}]\n");
        assertThat(wrong()).contains("missing key `part` or `section` or `table`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demands", "needs", "subject"})
    void aSectionOfOnesOwnHasAnIdOfItsOwn(String id) {
        given.append("crisis.yaml", "sections: [{id: " + id + ", heading: Ours}]\n");
        assertThat(wrong()).startsWith("section-taken");
    }

    @Test
    void twoSectionsHaveTwoIds() {
        given.append("crisis.yaml", "sections: [{id: a, heading: A}, {id: a, heading: B}]\n");
        assertThat(wrong()).startsWith("duplicate-id");
    }

    @Test
    void aNoteOfAnUnknownSectionIsAnErrorThatSuggests() {
        given.append("crisis.yaml", SECTIONS).known(DAY, "- {note: securiti, text: Shots.}\n");
        assertThat(wrong()).startsWith("unknown-section 3:").contains("did you mean `security`");
    }

    @Test
    void aFreshnessOfAnUnknownSectionIsAnError() {
        given.append("crisis.yaml", SECTIONS + "note-fresh-for: {ovreview: 2}\n");
        assertThat(wrong()).startsWith("unknown-section").contains("did you mean `overview`");
    }

    @Test
    void onlyASectionByClusterTakesOne() {
        given.append("crisis.yaml", SECTIONS).known(DAY, "- {note: security, cluster: wash, text: Shots.}\n");
        assertThat(wrong()).startsWith("note-of-no-cluster").endsWith("add `by: cluster` to the section");
    }

    @Test
    void aSectionByClusterWantsOne() {
        given.append("crisis.yaml", SECTIONS).known(DAY, "- {note: meetings, text: On Mondays.}\n");
        assertThat(wrong()).startsWith("note-of-no-cluster").contains("add `cluster:`");
    }

    @Test
    void clustersAreNotAskedForWhereTheReportHasNone() {
        given.append("crisis.yaml", "report: [overview]\n").known(DAY, "- {note: overview, text: Quiet.}\n");
        assertThat(Checks.ofIssue(given.asOf(DAY)))
                .extracting(finding -> finding.rule().id())
                .doesNotContain("cluster-blank");
    }

    @Test
    void idsNamePartsAndSections() {
        facts().append("crisis.yaml", SECTIONS);
        assertThat(Name.all(given.ledger().crisis(), List.of()).map(name -> name.kind() + " " + name.id()))
                .contains("part demands", "section overview", "section security");
    }

    @Test
    void theListOfPartsIsThatOfTheProgramAndOfTheSchema() throws IOException, ClassNotFoundException {
        String schema = Files.readString(Path.of("src/main/resources/schema/crisis.schema.json"));
        assertThat(ReportPlan.PARTS).allMatch(part -> schema.contains("        \"" + part + "\",\n"));
        assertThat(Class.forName("org.sitrep.edition.print.PartTable").getEnumConstants())
                .extracting(row -> row.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .containsExactlyInAnyOrderElementsOf(ReportPlan.PARTS);
    }
}
