package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.issue.Check;
import org.sitrep.app.issue.Issue.IssuedReport;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.register.Manifest.Accepted;
import org.sitrep.register.Register;

/** A warning asks once: its answer stays with the figure or the series, until one of them changes. */
class AnswersTest {

    private static final String STALE = "stale-figure@without-water/north/un";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void aFigureIsThreeWeeksOld() {
        desk = Desk.in(folder).water("w1", 900, "2016-09-01");
        rain("2016-09-20");
    }

    private void rain(String day) {
        desk.given().known(day, "- {event: Rain, date: " + day + ", source: un}");
    }

    private static List<String> rules(Checked<IssuedReport> result) {
        return result.findings().stream()
                .filter(Finding::isError)
                .map(finding -> finding.rule().id())
                .toList();
    }

    private void issues(Desk by) {
        Checked<IssuedReport> issued = by.issue();
        assertThat(issued.value()).as(issued.findings().toString()).isPresent();
    }

    /** The same desk on another day, which has to answer by itself. */
    private Desk anew() {
        return desk.withoutAnswers();
    }

    private List<Accepted> accepted() {
        return Register.read(desk.crisis())
                .value()
                .flatMap(Register::last)
                .orElseThrow()
                .manifest()
                .accepted();
    }

    private List<Finding> checked() {
        return new Check().run(RenderOrder.of(desk.crisis(), Format.ISSUED, folder));
    }

    @Test
    void theAnswerToAFigureStaysUntilThereIsANewerOne() {
        issues(desk.accepting("stale-figure@w1", "Nobody can get in"));
        rain("2016-09-21");
        issues(anew());
        assertThat(accepted())
                .extracting(
                        Accepted::finding,
                        answer -> answer.reason().plain(),
                        answer -> answer.standing().orElseThrow().since().label())
                .containsExactly(tuple("stale-figure@w1", "Nobody can get in", "1"));
        desk.given()
                .known(
                        "2016-09-22",
                        "- {figure: without-water, id: w2, value: 9, date: 2016-09-10, place: north, source: un}");
        assertThat(rules(anew().issue())).containsExactly("unanswered-warnings");
    }

    @Test
    void theAnswerToASeriesStaysWithItsNewerFigures() {
        issues(desk.accepting(STALE, "Nobody can get in"));
        desk.given()
                .known(
                        "2016-09-22",
                        "- {figure: without-water, id: w2, value: 9, date: 2016-09-10, place: north, source: un}");
        issues(anew());
        assertThat(checked())
                .filteredOn(finding -> finding.rule().id().equals("stale-figure"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id()).isEqualTo("stale-figure@w2");
                    assertThat(finding.subject().answer()).contains("Nobody can get in");
                });
    }

    @Test
    void aGroupIsAnsweredAtOnceAndTheManifestSaysHowManyItCovers() {
        desk.given().known("2016-09-02", """
            - {figure: without-water, value: 70, date: 2016-09-02, place: south, source: un}
            - {figure: without-water, value: 75, date: 2016-09-02, place: south, source: radio}
            """);
        issues(desk.accepting("stale-figure@without-water/*/un", "Nobody can get in")
                .accepting("stale-figure@*/south/radio", "It is off the air"));
        assertThat(accepted())
                .extracting(
                        Accepted::finding,
                        answer -> answer.standing().orElseThrow().covers())
                .containsExactly(tuple("stale-figure@without-water/*/un", 2), tuple("stale-figure@*/south/radio", 1));
        rain("2016-09-21");
        issues(anew());
        assertThat(accepted()).hasSize(2);
        assertThat(desk.verify()).noneMatch(Finding::isError);
    }

    @Test
    void whatANewSourceStatesIsAskedAnewThoughTheGroupWouldTakeIt() {
        issues(desk.accepting("stale-figure@*/*/*", "Nobody can get in"));
        desk.given()
                .known("2016-09-22", "- {figure: without-water, value: 9, date: 2016-09-10, place: south, source: un}");
        assertThat(rules(anew().issue())).containsExactly("unanswered-warnings");
        issues(anew().accepting("stale-figure@*/*/*", "Nor to the south"));
        assertThat(accepted()).hasSize(1);
    }

    @Test
    void anAnswerCanBeTakenBack() {
        issues(desk.accepting(STALE, "Nobody can get in"));
        rain("2016-09-21");
        assertThat(rules(anew().askingAgain(STALE).issue())).containsExactly("unanswered-warnings");
        assertThat(rules(
                        anew().askingAgain("stale-figure@without-water/north/u").issue()))
                .containsExactly("unknown-answer");
    }

    @Test
    void aGroupOfNoWarningIsRefusedWithTheNearest() {
        Checked<IssuedReport> refused = desk.accepting("stale-figure@without-watr/north/un", "Nobody can get in")
                .issue();
        assertThat(refused.findings())
                .filteredOn(finding -> finding.rule().id().equals("unknown-group"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).isEqualTo("did you mean `" + STALE + "`?"));
    }

    @Test
    void wordsThatAreWrittenAnewAreAskedAnew() throws IOException {
        desk.given().append("crisis.yaml", "highlights:\n  - There are 3 roads\n");
        desk.accepting(STALE, "Nobody can get in");
        issues(desk.accepting("typed-number@crisis.yaml#/highlights/0~3", "We counted them"));
        rain("2016-09-21");
        issues(anew());
        Path crisis = desk.crisis().resolve("crisis.yaml");
        Files.writeString(crisis, Files.readString(crisis).replace("3 roads", "3 bridges"));
        rain("2016-09-22");
        assertThat(rules(anew().issue())).containsExactly("unanswered-warnings");
    }

    @Test
    void anAnswerThatWasTypedIntoTheManifestIsAFinding() throws IOException {
        issues(desk.accepting(STALE, "Nobody can get in"));
        Path manifest = desk.crisis().resolve("issued/0001/manifest.yaml");
        String written = Files.readString(manifest);
        for (String typed : List.of("covers: many", "covers: 1\n  until: never", "covers: 1.5")) {
            Files.writeString(manifest, written.replace("covers: 1", typed));
            assertThat(checked())
                    .extracting(finding -> finding.rule().id())
                    .as(typed)
                    .contains("broken-manifest");
        }
        Files.writeString(manifest, written.replace("since: \"1\"", "since: \"7\""));
        assertThat(checked()).noneMatch(finding -> finding.subject().answer().isPresent());
    }

    /** As versions up to 0.9 named it. */
    @Test
    void anAnswerThatNamesTheLineInTheFileStaysToo() {
        issues(desk.accepting("stale-figure@facts/2016-09-01.yaml#/facts/0/value", "Nobody can get in"));
        rain("2016-09-21");
        issues(anew());
        assertThat(accepted()).hasSize(1);
    }

    @Test
    void everyRuleButThoseOnSafetyIsAnsweredByOneStar() {
        desk.given().append("crisis.yaml", "small-numbers-below: 5\n");
        desk.given()
                .known("2016-09-02", "- {figure: without-water, value: 2, date: 2016-09-02, place: south, source: un}");
        assertThat(rules(desk.accepting("*@*/*/un", "As the UN states it").issue()))
                .containsExactly("unanswered-warnings");
        issues(desk.accepting("small-number@without-water/south/un", "A town of thousands"));
        assertThat(accepted())
                .extracting(answer -> answer.standing().orElseThrow().covers())
                .containsExactly(2, 1);
    }

    private void few(String day, String value) {
        desk.given()
                .known(
                        day,
                        "- {figure: without-water, value: " + value + ", date: " + day + ", place: south, source: un}");
    }

    private Desk handful() {
        desk.given().append("crisis.yaml", "small-numbers-below: 10\n");
        few("2016-09-20", "6");
        return desk.accepting(STALE, "Nobody can get in");
    }

    @Test
    void theAnswerToASmallNumberStaysWithItsSeriesUntilItFalls() {
        issues(handful().accepting("small-number@without-water/south/un", "A town of thousands"));
        few("2016-09-21", "8");
        issues(anew());
        few("2016-09-22", "6");
        issues(anew());
        few("2016-09-23", "5");
        assertThat(rules(anew().issue())).containsExactly("unanswered-warnings");
    }

    @Test
    void aSmallNumberWithOtherWordsIsAskedAnew() {
        issues(handful().accepting("small-number@without-water/*/un", "A town of thousands"));
        few("2016-09-21", "8, remark: A girl of 9 from the north house");
        Checked<IssuedReport> refused = anew().issue();
        assertThat(rules(refused)).containsExactly("unanswered-warnings");
        assertThat(refused.findings())
                .filteredOn(finding -> finding.rule() == CheckRule.SMALL_NUMBER)
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint())
                        .endsWith("or accept it: --accept '" + finding.id()
                                + "' --reason '…'; or, until the number falls, --accept"
                                + " 'small-number@without-water/south/un' --reason '…'"));
    }

    /** None are no small number, so that nobody was asked about them. */
    @Test
    void aSmallNumberAfterNoneIsAsked() {
        handful().given().known("2016-09-20", """
            - {figure: without-water, value: 6, date: 2016-09-20, place: south, source: un}
            - {figure: without-water, value: 0, date: 2016-09-20, place: north, source: radio}
            """);
        issues(desk.accepting("small-number@without-water/*/*", "A town of thousands"));
        desk.given()
                .known(
                        "2016-09-21",
                        "- {figure: without-water, value: 3, date: 2016-09-21, place: north, source: radio}");
        assertThat(rules(anew().issue())).containsExactly("unanswered-warnings");
    }

    @Test
    void anAnswerThatStandsIsNotTakenOverByABroaderGroup() {
        issues(desk.accepting("stale-figure@without-water/*/un", "Nobody can get in"));
        desk.given()
                .known(
                        "2016-09-21",
                        "- {figure: without-water, value: 70, date: 2016-09-02, place: south, source: radio}");
        issues(anew().accepting("stale-figure@*/*/*", "It is off the air"));
        assertThat(accepted())
                .extracting(
                        answer -> answer.reason().plain(),
                        answer -> answer.standing().orElseThrow().covers())
                .containsExactlyInAnyOrder(tuple("Nobody can get in", 1), tuple("It is off the air", 1));
    }

    @Test
    void whatIsNotTranslatedIsAskedOnceForEachFileAndStaysAnsweredAsSomeOfItIsReplaced() {
        desk.given()
                .replace(
                        "crisis.yaml",
                        "languages: [en]",
                        "languages: [en, fr]\neditions: [{audience: public, languages: [en]}]")
                .known("2016-09-19", """
                    - {note: background, text: It is dry.}
                    - {event: Fog, date: 2016-09-19, source: un}
                    - {note: overview, text: It rains.}
                    """);
        desk.accepting("stale-figure@w1", "Nobody can get in")
                .accepting("untranslated@facts/2016-09-19.yaml#1~fr", "English alone")
                .accepting("untranslated@rain#/event~fr", "English alone");
        desk.given().known("2016-09-20", "- {event: Rain, id: rain, date: 2016-09-20, source: un}");
        issues(desk);
        desk.given().known("2016-09-21", """
            - {note: overview, text: {en: It is dry., fr: Il fait sec.}}
            - {event: {en: Sun, fr: Soleil}, date: 2016-09-21, source: un}
            """);

        issues(anew());
    }
}
