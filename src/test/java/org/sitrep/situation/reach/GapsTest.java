package org.sitrep.situation.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Finding;
import org.sitrep.edition.Card;

/** Given what is targeted and what is reached, what is left between them? */
class GapsTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void aimAtSomething() {
        given = Given.in(folder).append("crisis.yaml", """
              - {id: aim, label: People targeted, counts: people, measure: stock}
              - {id: given-water, label: People given water, counts: people, measure: cumulative, start: 2016-01-01}
              - {id: left, label: People still without, counts: people, measure: stock,
                 gap-of: {part: given-water, whole: aim}}
            key-figures: [{indicator: left}]
            """);
    }

    private static String figures(String aim, String reached, String source) {
        return "- {figure: aim, value: \"" + aim + "\", date: 2016-04-01, source: un}\n"
                + "- {figure: given-water, value: \"" + reached + "\", date: 2016-04-04, source: " + source + "}\n";
    }

    private List<Card> cards() {
        return Shown.in(given.brief("2016-04-05")).cards();
    }

    private List<String> said() {
        return cards().stream()
                .map(card -> card.value().text() + " · " + card.label().text() + " · "
                        + card.caution().get(0).replace('\u00a0', ' '))
                .toList();
    }

    private List<String> reasons() {
        return Checks.ofDraft(given.warnedAsOf("2016-04-05")).stream()
                .filter(finding -> finding.rule().id().equals("ratio-not-computed"))
                .map(Finding::message)
                .toList();
    }

    @Test
    void theRestIsComputedAndSaysOfWhat() {
        given.known("2016-04-05", figures("5,000", "1,200", "un"));
        assertThat(said()).containsExactly("3,800 · People still without · Computed: 5,000 (1 Apr) less 1,200 (4 Apr)");
    }

    @Test
    void nothingIsLeftWhereMoreAreReachedThanTargeted() {
        given.known("2016-04-05", figures("5,000", "5,300", "un"));
        assertThat(said()).singleElement().asString().startsWith("0 · ");
    }

    @Test
    void onlyExactNumbersLeaveARest() {
        given.known("2016-04-05", figures("5,000", "about 1,200", "un"));
        assertThat(cards()).isEmpty();
        given.known("2016-04-05", figures("at least 5,000", "1,200", "un"));
        assertThat(cards()).isEmpty();
        given.known("2016-04-05", figures("5,000", "unknown", "un"));
        assertThat(cards()).isEmpty();
    }

    @Test
    void onlyOneSourcesFiguresDoUnlessTheCrisisSaysOtherwise() {
        given.known("2016-04-05", figures("5,000", "1,200", "ngo"));
        assertThat(cards()).isEmpty();
        given.replace("crisis.yaml", "whole: aim}", "whole: aim, sources: any}");
        assertThat(cards())
                .singleElement()
                .satisfies(card -> assertThat(card.source()).isEqualTo("The NGO and The UN"));
    }

    @Test
    void householdsAreNotTakenOffPeople() {
        given.replace("crisis.yaml", "label: People targeted, counts: people", "label: Targeted, counts: households")
                .known("2016-04-05", figures("5,000", "1,200", "un"));
        assertThat(cards()).isEmpty();
        given.replace("crisis.yaml", "key-figures: [{indicator: left}]", "");
        assertThat(reasons())
                .containsExactly("the ratio `left` is not computed: `given-water` and `aim` do not count the same");
    }

    @Test
    void whatNoSourceStatesOfTheWholeIsAddedUpFromItsPlaces() {
        given.replace(
                        "crisis.yaml",
                        "key-figures: [{indicator: left}]",
                        "key-figures: [{indicator: left, place: valley}]")
                .known("2016-04-05", """
                    - {figure: aim, value: 5000, date: 2016-04-01, place: valley, source: un}
                    - {figure: given-water, value: 700, date: 2016-04-04, place: north, source: un}
                    - {figure: given-water, value: 500, date: 2016-04-04, place: south, source: un}
                    """);
        assertThat(said()).containsExactly("3,800 · People still without · Computed: 5,000 (1 Apr) less 1,200 (4 Apr)");
        assertThat(cards().get(0).caution()).contains("Computed from 3 figures of this source");
    }

    @Test
    void anIndicatorIsAGapOrARatio() {
        given.replace("crisis.yaml", "gap-of:", "ratio-of: {part: given-water, whole: aim}, gap-of:")
                .known("2016-04-05", figures("5,000", "1,200", "un"));
        assertThat(given.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message() + finding.hint())
                        .contains("a ratio is no gap: make another indicator of it"));
    }

    @Test
    void itsTwoIndicatorsAreDeclared() {
        given.replace("crisis.yaml", "whole: aim}", "whole: aims}")
                .known("2016-04-05", figures("5,000", "1,200", "un"));
        assertThat(given.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("aims"));
    }

    @Test
    void aGapCanBeReferredToAndSaysHowItWas() {
        given.append("crisis.yaml", "highlights: [\"Still {latest:left} are without water.\"]\n")
                .known("2016-04-02", "- {figure: given-water, value: 1000, date: 2016-04-01, source: un}\n")
                .known("2016-04-03", "- {figure: aim, value: \"5,000\", date: 2016-04-01, source: un}\n")
                .known("2016-04-05", "- {figure: given-water, value: \"1,200\", date: 2016-04-04, source: un}\n");
        Shown shown = Shown.in(given.brief("2016-04-05", "2016-04-03"));
        assertThat(shown.highlights().toString()).contains("3,800");
        assertThat(shown.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.change()).contains("was 4,000 on 1 April"));
    }

    @Test
    void aGapIsComparedWithAGapAndNotWithTheShareOfTheSameParts() {
        given.replace(
                        "crisis.yaml",
                        "- {id: left,",
                        "- {id: share, label: Share, counts: per cent, measure: stock,"
                                + " ratio-of: {part: given-water, whole: aim}}\n  - {id: left,")
                .known("2016-04-02", "- {figure: given-water, value: 1000, date: 2016-04-01, source: un}\n")
                .known("2016-04-03", "- {figure: aim, value: \"5,000\", date: 2016-04-01, source: un}\n")
                .known("2016-04-05", "- {figure: given-water, value: \"1,200\", date: 2016-04-04, source: un}\n");
        assertThat(Shown.in(given.brief("2016-04-05", "2016-04-03")).cards())
                .singleElement()
                .satisfies(card -> assertThat(card.change()).contains("was 4,000 on 1 April"));
    }

    @Test
    void aGapOfWhatIsWithheldIsNotComputedAndNotToldBySomebodyElse() {
        given.known(
                "2016-04-05",
                figures("5,000", "1,200", "un, sensitivity: internal")
                        + "- {figure: left, value: 3800, date: 2016-04-04, source: un}\n");
        assertThat(cards()).isEmpty();
        assertThat(given.brief("2016-04-05").toString()).doesNotContain("3,800").doesNotContain("1,200");
    }
}
