package org.sitrep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.app.issue.Check;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.diagnostic.Finding;

/** Given a slip in what is declared or recorded of a response, what does a check say? */
class ResponseMistakesTest {

    private static final String DAY = "2016-04-30";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheResponse() {
        given = Given.in(folder)
                .replace("crisis.yaml", "places:", "default-sensitivity: public\nplaces:")
                .replace("crisis.yaml", "{id: wash, label: Water}", "{id: wash, label: Water}, {id: food, label: Food}")
                .replace(
                        "crisis.yaml", "tracks:", "activities: [{id: trucks, label: Trucking, cluster: wash}]\ntracks:")
                .replace("crisis.yaml", "  - {id: army,", "  - {id: hallan, name: Kingdom of Hallan}\n  - {id: army,")
                .append("crisis.yaml", """
                      - {id: given, label: Money given, counts: USD, measure: stock, role: received}
                      - {id: w-given, label: Given for water, counts: USD, measure: stock, role: received, cluster: wash}
                      - {id: f-given, label: Given for food, counts: USD, measure: stock, role: received, cluster: food}
                      - {id: of-hallan, label: From Hallan, counts: USD, measure: stock, parts-of: given,
                         by: {donor: Kingdom of Hallan}}
                      - {id: of-oster, label: From Oster, counts: USD, measure: stock, parts-of: given, by: {donor: Oster}}
                      - {id: w-aim, label: Aim, counts: people, measure: stock, role: target, cluster: wash}
                      - {id: w-got, label: Got, counts: people, measure: stock, role: reached, cluster: wash}
                      - {id: f-aim, label: Aim, counts: people, measure: stock, role: target, cluster: food}
                      - {id: f-got, label: Got, counts: people, measure: stock, role: reached, cluster: food}
                      - {id: share, label: Share, counts: per cent, measure: stock}
                    """);
    }

    private static String un(String indicator, String value) {
        return figure(indicator, value, "source: un");
    }

    private static String figure(String indicator, String value, String more) {
        return "- {figure: " + indicator + ", value: \"" + value + "\", date: 2016-04-30, " + more + "}\n";
    }

    private List<String> found(String rule, String... facts) {
        given.known(DAY, String.join("", facts));
        return new Check()
                .run(RenderOrder.of(folder, Set.of(), folder.resolve("out"))).stream()
                        .filter(finding -> finding.rule().id().equals(rule))
                        .map(Finding::message)
                        .toList();
    }

    @Test
    void donorsWhoGaveMoreThanWasReceivedAreFound() {
        assertThat(found("total-differs", un("given", "5"), un("of-hallan", "4"), un("of-oster", "3")))
                .containsExactly("less was received than its donors gave, 7");
        assertThat(found("total-differs", un("given", "5"), un("of-hallan", "6")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"9, 4, 3", "7, 4, 3", "9, about 4, 3", "about 7, 4, 3", "5, up to 6, 3"})
    void donorsWhoMayBeAPartOfWhatWasReceivedAreNot(String whole, String one, String other) {
        assertThat(found("total-differs", un("given", whole), un("of-hallan", one), un("of-oster", other)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"doner", "donateur", "sex"})
    void aPartOfWhatWasReceivedThatNamesNoDonorIsFound(String by) {
        given.replace("crisis.yaml", "{donor: Oster}", "{" + by + ": Oster}");
        assertThat(found("not-by-donor", un("given", "5")))
                .containsExactly("`of-oster` is a part of what was received, by `" + by
                        + "`: only what is `by: {donor: …}` stands among those who gave");
    }

    @Test
    void aShareThatIsTypedAsAFractionIsFoundAndBothItsHintsAreTaken() {
        assertThat(found("like-a-share", un("share", "0.45")))
                .containsExactly("`share.2016-04-30.un` is 0.45 per cent: less than one in a hundred");
        assertThat(found("like-a-share", un("share", "0.45%"))).isEmpty();
        assertThat(found("like-a-share", un("share", "45%"))).isEmpty();
        assertThat(found("like-a-share", un("share", "0"))).isEmpty();
        assertThat(found("like-a-share", un("share", "1.5"))).isEmpty();
    }

    @Test
    void peopleAreWholeNumbers() {
        assertThat(found("like-a-share", un("w-got", "0.45")))
                .containsExactly("`w-got.2016-04-30.un` is 0.45, and counts people");
        assertThat(found("like-a-share", un("w-got", "1.5 million"))).isEmpty();
        assertThat(found("like-a-share", un("given", "0.45"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"part: loop, whole: w-aim", "part: w-got, whole: loop", "part: w-got, whole: w-got"})
    void whatIsSetAgainstItselfIsAnError(String ratio) {
        given.append(
                "crisis.yaml",
                "  - {id: loop, label: Loop, counts: people, measure: stock, gap-of: {" + ratio + "}}\n");
        assertThat(found("circular-parts", un("given", "5"))).hasSize(1);
    }

    @Test
    void aRatioHasNoRole() {
        given.append(
                "crisis.yaml",
                "  - {id: part, label: Part, counts: per cent, measure: stock, role: reached, cluster: wash,"
                        + " ratio-of: {part: w-got, whole: w-aim}}\n");
        assertThat(found("role-of-ratio", un("given", "5"))).hasSize(1);
    }

    private static String trucks(String more) {
        return "- {activity: trucks, by: army, places: [north], state: ongoing, source: un, sensitivity: public" + more
                + "}\n";
    }

    @Test
    void anActivityThatStatesAnotherClusterThanItsOwnIsFound() {
        assertThat(found("other-cluster", trucks(", cluster: food")))
                .containsExactly("the activity states the cluster `food`, and `trucks` is declared as one of `wash`:"
                        + " it counts for `food`");
        assertThat(found("other-cluster", trucks(", cluster: wash"))).isEmpty();
        assertThat(found("other-cluster", trucks(""))).isEmpty();
    }

    @Test
    void aDonorWhoseMoneyIsWithheldIsNamedByNoPublicActivity() {
        String secret = figure("of-hallan", "4", "source: un, sensitivity: internal");
        String activity = trucks(", funded-by: [hallan]");
        assertThat(found("donor-withheld", un("given", "9"), secret, activity))
                .containsExactly("`hallan` is named as a donor to `public`, from which its money is withheld");
        assertThat(found("donor-withheld", un("given", "9"), un("of-hallan", "4"), activity))
                .isEmpty();
        assertThat(found(
                        "donor-withheld",
                        un("given", "9"),
                        secret,
                        activity.replace("sensitivity: public", "sensitivity: internal")))
                .isEmpty();
    }

    @Test
    void theOfficerIsToldThatAWithheldDonorKeepsTheSumBack() {
        String secret = figure("of-hallan", "4", "source: un, sensitivity: internal");
        assertThat(found("coverage-not-computed", un("w-given", "5"), un("f-given", "4"), secret))
                .contains("the sum over clusters, as of `w-given`, is not computed for `public`: something withheld"
                        + " from it would follow");
        assertThat(found("coverage-not-computed", un("w-given", "5"), un("f-given", "4")))
                .noneMatch(message -> message.contains("the sum over clusters"));
    }

    @Test
    void whatDiffersByAudienceIsFoundOnceAndSaysForWhom() {
        assertThat(found(
                        "coverage-over",
                        un("w-aim", "5"),
                        un("w-got", "6"),
                        un("f-aim", "5"),
                        figure("f-got", "6", "source: un, sensitivity: internal")))
                .containsExactly("more are reached than targeted, or in need: `wash`; for `internal`: more are reached"
                        + " than targeted, or in need: `wash`, `food`");
        assertThat(found("coverage-over", un("w-aim", "5"), un("w-got", "6")))
                .containsExactly("more are reached than targeted, or in need: `wash`");
    }
}
