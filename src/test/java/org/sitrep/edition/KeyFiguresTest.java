package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Finding;

/** A key figure may be a total or a ratio; one that does not print is a finding. */
@Tag("anywhere")
class KeyFiguresTest {

    private static final String FIRST = "2016-09-01";
    private static final String DAY = "2016-09-02";

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder).append("crisis.yaml", """
                key-figures:
                  - {indicator: deaths, place: valley}
                  - {indicator: fatality, place: north}
                  - {indicator: displaced, place: south}
                """);
    }

    private static String figures(String day, String north, String south) {
        return """
                - {figure: deaths, value: %s, date: %s, place: north, source: un}
                - {figure: deaths, value: %s, date: %s, place: south, source: un}
                - {figure: cases, value: 100, date: %s, place: north, source: un}
                - {figure: women, value: 16, date: %s, place: south, source: un}
                - {figure: men, value: 14, date: %s, place: south, source: un}
                """.formatted(north, day, south, day, day, day, day);
    }

    private List<Card> cards() {
        return Shown.in(given.brief(DAY, FIRST)).cards();
    }

    private List<Finding> found() {
        return Stream.concat(
                        Given.edited(given.asOf(DAY), Optional.empty()).findings().stream(),
                        Checks.ofDraft(given.asOf(DAY)).stream()
                                .filter(finding -> finding.rule().id().equals("ratio-not-computed")))
                .toList();
    }

    @Test
    void totalsRatiosAndSumsBySexAreCardsThatSaySo() {
        given.known(FIRST, figures(FIRST, "5", "2")).known(DAY, figures(DAY, "9", "2"));
        assertThat(cards())
                .extracting(card -> card.value().text().replaceAll("\\h", ""))
                .containsExactly("11", "9%", "30");
        assertThat(cards())
                .extracting(card -> card.caution().get(0))
                .containsExactly(
                        "Computed from this source’s figures for The north (9) and The south (2)",
                        "Computed: 9 of 100",
                        "Computed from this source’s figures for Women (16) and Men (14)");
        assertThat(cards())
                .extracting(
                        card -> card.change().orElse("").replaceAll("\\h", " ").replace(" %", "%"))
                .containsExactly("up by 4 since 1 Sept", "was 5% (1 Sept)", "unchanged since 1 Sept");
        assertThat(Shown.in(given.brief(DAY)).highlights().toString())
                .contains("Deaths, The valley: 11 (The UN, 2 Sept).");
        assertThat(found()).isEmpty();
    }

    @Test
    void aSourcesOwnFigureGoesFirstUnlessItIsOlderOrStale() {
        String own = "- {figure: deaths, value: 8, date: 2016-09-01, place: valley, source: radio}\n";
        given.known(FIRST, figures(FIRST, "5", "2") + own);
        assertThat(cards().get(0).value().text()).isEqualTo("8");
        given.known(DAY, figures(DAY, "9", "2"));
        assertThat(cards().get(0).value().text()).isEqualTo("11");
    }

    @Test
    void aTotalMayStandInTheSubject() {
        given.append("crisis.yaml", "mail: {subject: {indicator: deaths, place: valley, as: dead}}\n")
                .known(FIRST, figures(FIRST, "5", "2"))
                .known(DAY, "- {figure: deaths, value: 9, date: 2016-09-02, place: north, source: un}\n");
        assertThat(given.brief(DAY).notice().subject().replaceAll("\\h", " "))
                .isEqualTo("[The valley Draft] 2 Sept: 11 dead, as of 1 – 2 Sept (The UN)");
    }

    @Test
    void oneThatDoesNotPrintIsAWarningThatSaysWhy() {
        given.known(DAY, """
                - {figure: deaths, value: 1, date: 2016-09-02, place: north, source: un}
                - {figure: deaths, value: 2, date: 2016-09-02, place: south, source: radio}
                - {figure: cases, value: 9, date: 2016-09-02, place: north, source: radio}
                """);
        assertThat(found())
                .allSatisfy(finding -> assertThat(finding.place().line()).isPositive());
        assertThat(found())
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "key figure `deaths` of `valley` does not print: its parts are claimed by different sources, which are"
                                + " never added",
                        "key figure `fatality` of `north` does not print: `deaths` and `cases` are claimed by different sources,"
                                + " which only `sources: any` divides",
                        "key figure `displaced` of `south` does not print: no figure of any of its 2 parts is in view");
    }

    @Test
    void thoseThatPageOneHasNoRoomForAreANote() {
        given.append("crisis.yaml", """
                  - {indicator: cases, place: north}
                  - {indicator: women, place: south}
                  - {indicator: men, place: south}
                  - {indicator: deaths, place: south}
                  - {indicator: killed, place: south}
                """).known(DAY, figures(DAY, "9", "2"));
        assertThat(cards()).hasSize(6);
        assertThat(found()).extracting(finding -> finding.rule().id()).containsExactly("beyond-the-limit");
    }

    @Test
    void aRatioThatNobodyAskedForOnPageOneIsANoteWhereItCannotBeComputed() {
        given.known(DAY, """
                - {figure: deaths, value: 1, date: 2016-09-02, place: south, source: un}
                - {figure: cases, value: about 9, date: 2016-09-02, place: south, source: un}
                """);
        assertThat(found())
                .filteredOn(finding -> finding.rule().id().equals("ratio-not-computed"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo(
                                "the ratio `fatality` of `south` is not computed: `cases` must be one exact number above 0, and"
                                        + " `deaths` a number that is no range"));
    }
}
