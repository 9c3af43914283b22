package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.sitrep.document.text.ShortMessage;

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
                .containsExactly("up by 4 since 1 September", "was 5% on 1 September", "unchanged since 1 September");
        assertThat(Shown.in(given.brief(DAY)).highlights().toString())
                .contains("Deaths, The valley: 11 (computed from figures of The UN, 2 Sept).");
        assertThat(found()).isEmpty();
    }

    @Test
    void theShortMessageSaysOfWhatIsComputedThatItIs() {
        given.known(DAY, figures(DAY, "9", "2"));
        String message = new String(ShortMessage.of(given.brief(DAY), "short").bytes(), StandardCharsets.UTF_8);
        assertThat(message).contains("Case fatality ratio, The north (computed from figures of The UN, 2 Sept)");
        assertThat(message).doesNotContain("(The UN, 2 Sept)");
    }

    @Test
    void nothingIsComputedFromOneOfTwoValuesOfOneSourceAndDay() {
        given.known(
                DAY,
                figures(DAY, "9", "2")
                        + "- {figure: deaths, value: 11, date: 2016-09-02, place: north, source: un, id: d2}\n"
                        + "- {figure: women, value: 17, date: 2016-09-02, place: south, source: un, id: w2}\n");
        assertThat(cards()).isEmpty();
        String two = "gives two values of `%s` of `%s` for 2016-09-02, and nothing is computed from one of two";
        assertThat(found())
                .extracting(Finding::message)
                .containsExactly(
                        "key figure `deaths` of `valley` does not print: `un` " + two.formatted("deaths", "north"),
                        "key figure `fatality` of `north` does not print: `un` " + two.formatted("deaths", "north"),
                        "key figure `displaced` of `south` does not print: `un` " + two.formatted("women", "south"));
        given.known("2016-09-03", figures("2016-09-03", "12", "2"));
        assertThat(Shown.in(given.brief("2016-09-03")).cards()).hasSize(3);
    }

    @Test
    void aRatioOverAWholeThatIsNotTheSumOfItsPartsSaysSo() {
        given.append("crisis.yaml", "  - {indicator: fatality, place: valley}\n")
                .known(DAY, figures(DAY, "9", "2") + """
                    - {figure: cases, value: 82, date: 2016-09-02, place: south, source: un}
                    - {figure: cases, value: 186, date: 2016-09-02, place: valley, source: un}
                    - {figure: deaths, value: 11, date: 2016-09-02, place: valley, source: un}
                    """);
        List<String> said = List.of("Computed: 11 of 186", "186: By the source’s own figures, sum of the parts: 182");
        assertThat(cards()).last().satisfies(card -> assertThat(card.caution()).isEqualTo(said));
        assertThat(Shown.in(given.brief(DAY)).figures().stream().flatMap(block -> block.rows().stream()))
                .filteredOn(row -> row.kind() == FigureBlock.Kind.RATIO
                        && row.place().orElseThrow().text().equals("The valley"))
                .singleElement()
                .satisfies(row -> assertThat(row.details())
                        .extracting(detail -> detail.text())
                        .isEqualTo(said));
    }

    @Test
    void anotherSourcesValueBesideACardHasItsDateWhereThatIsAnother() {
        given.write("facts/none.yaml", "known: 2016-09-01\nfacts: []\n")
                .append("crisis.yaml", "  - {indicator: without-water, place: north}\n")
                .known(DAY, """
                    - {figure: without-water, value: 335, date: 2016-09-02, place: north, source: un}
                    - {figure: without-water, value: 500, date: 2016-09-01, place: north, source: radio}
                    - {figure: without-water, value: 600, date: 2016-09-02, place: north, source: ngo}
                    """);
        assertThat(cards().get(0).caution()).containsExactly("The radio: 500 (1 Sept)", "The NGO: 600");
    }

    @Test
    void aComputedTotalNamesWhoCitesItsSource() {
        given.write("sources.yaml", """
            sources:
              - {id: un, name: Local health sources, kind: Unnamed, unnamed: true}
              - {id: ocha, name: OCHA, kind: UN}
              - {id: radio, name: The radio, kind: media}
            """)
                .known(DAY, figures(DAY, "9", "2").replace("source: un", "sources: [{source: un, via: ocha}]"));
        assertThat(cards()).extracting(Card::source).containsOnly("OCHA, citing local health sources");
        assertThat(Shown.in(given.brief(DAY)).highlights().toString())
                .contains("11 (computed from figures of OCHA, citing local health sources, 2 Sept).");
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
                .isEqualTo("[The valley Draft] 2 Sept: 11 dead, as of 1 – 2 Sept (computed from The UN)");
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
                        "key figure `deaths` of `valley` does not print: its parts are claimed by different sources,"
                                + " which are never added",
                        "key figure `fatality` of `north` does not print: `deaths` and `cases` are claimed by"
                                + " different sources, which only `sources: any` divides",
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
        assertThat(cards()).hasSize(5);
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
                        .isEqualTo("the ratio `fatality` of `south` is not computed: `cases` must be one exact number"
                                + " above 0, and `deaths` a number that is no range, of a whole period both"));
    }
}
