package org.sitrep.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.Given;
import org.sitrep.Shown;
import org.sitrep.edition.FigureBlock;
import org.sitrep.edition.ReportModel;
import org.sitrep.edition.text.Cited;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;

/** The twelve rules of "How we count" in the manual, one by one. */
@Tag("anywhere")
class HowWeCountTest {

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void layOutTheCrisis() {
        given = Given.in(folder);
    }

    private static final String SIEGE = """
        - {condition: siege, id: siege-north, since: 2016-07-17, place: north, by: army, source: radio}
        """;

    @Nested
    class Rule1ElapsedDays {

        @Test
        void theFirstDayIsNotCounted() {
            given.known("2016-08-01", SIEGE);
            assertThat(onlyClock("2016-09-25").days()).hasValue(70);
            assertThat(onlyClock("2016-08-01").days()).hasValue(15);
        }

        @Test
        void interruptionsAreShownWithTheDaysSinceItResumed() {
            given.known("2016-08-01", SIEGE).known("2016-09-04", """
                - {update: siege-north, state: interrupted, date: 2016-08-06, source: radio}
                - {update: siege-north, state: resumed, date: 2016-09-04, source: ngo}
                """);
            Clock clock = onlyClock("2016-09-25");
            assertThat(clock.days()).hasValue(70);
            assertThat(clock.resumed().orElseThrow().days()).isEqualTo(21);
            assertThat(clock.interruptions()).singleElement().satisfies(gap -> {
                assertThat(gap.lifted().date()).isEqualTo("2016-08-06");
                assertThat(gap.resumed().orElseThrow().date()).isEqualTo("2016-09-04");
            });
            assertThat(lines(given.brief("2016-09-25")))
                    .containsExactly(
                            "Since 17 July (by: The army)",
                            "6 August: interrupted",
                            "4 September: resumed, 21 days ago",
                            "Last confirmed on 4 September, 21 days ago");
        }

        @Test
        void lastConfirmedIsShownWhenItIsOlderThanFreshFor() {
            given.known("2016-08-01", SIEGE);
            assertThat(onlyClock("2016-08-15").confirmed().stale()).isFalse();
            assertThat(onlyClock("2016-08-16").confirmed().stale()).isTrue();
            assertThat(given.checked("2016-08-16")).containsExactly("stale-condition");
        }

        @Test
        void anEndedConditionStopsCounting() {
            given.known("2016-08-01", SIEGE)
                    .known("2016-08-20", "- {update: siege-north, state: ended, date: 2016-08-19, source: un}\n");
            Clock clock = onlyClock("2016-09-25");
            assertThat(clock.status()).isEqualTo(Clock.Status.ENDED);
            assertThat(clock.days()).hasValue(33);
            assertThat(clock.confirmed().stale()).isFalse();
        }

        @Test
        void whereNoSourceStatesTheBeginningNoDaysAreCounted() {
            given.known("2016-08-01", "- {condition: siege, date: 2016-08-01, place: north, source: radio}\n");
            assertThat(onlyClock("2016-09-25").days()).isEmpty();
            assertThat(Shown.in(given.brief("2016-09-25")).clocks().get(0).days())
                    .isEmpty();
        }

        @Test
        void anotherBeginningThatAConfirmationStatesIsShownBesideTheFirst() {
            given.known("2016-08-01", SIEGE)
                    .known(
                            "2016-09-01",
                            "- {update: siege-north, state: confirmed, since: 2016-07-20, date: 2016-09-01, source:"
                                    + " un}\n");
            assertThat(onlyClock("2016-09-02").otherStarts()).hasSize(1);
            assertThat(lines(given.brief("2016-09-02"))).contains("1 September: confirmed, with 20 July as its start");
        }

        private Clock onlyClock(String day) {
            assertThat(given.asOf(day).clocks()).hasSize(1);
            return given.asOf(day).clocks().get(0);
        }

        private List<String> lines(ReportModel brief) {
            return Shown.in(brief).clocks().get(0).lines().stream()
                    .map(Cited::text)
                    .map(text -> text.text())
                    .toList();
        }
    }

    @Nested
    class Rules2And3DatesAndView {

        @Test
        void aFactIsInViewFromTheDayItIsTrueOfAndKnown() {
            given.known("2016-09-04", "- {event: It began, date: 2016-07-17, tracks: [truce], source: un}\n");
            assertThat(given.asOf("2016-09-03").timelines()).isEmpty();
            assertThat(given.asOf("2016-09-04").timelines()).hasSize(1);
        }

        @Test
        void aDayCanBeRestatedWithWhatIsKnownNow() {
            given.known("2016-09-04", "- {event: It began, date: 2016-07-17, tracks: [truce], source: un}\n");
            assertThat(given.asOf("2016-08-01", "2016-09-04", "public").timelines())
                    .hasSize(1);
            assertThat(given.asOf("2016-07-16", "2016-09-04", "public").timelines())
                    .isEmpty();
        }

        @Test
        void twoReportsADayDifferByTheirTime() {
            given.known("2016-09-04T18:00", "- {event: It began, date: 2016-09-04, tracks: [truce], source: un}\n");
            assertThat(given.asOf("2016-09-04T12:00").timelines()).isEmpty();
            assertThat(given.asOf("2016-09-04T18:00").timelines()).hasSize(1);
            assertThat(given.asOf("2016-09-04").timelines()).hasSize(1);
        }

        @Test
        void aPeriodIsTrueOfItsLastDay() {
            given.known(
                    "2016-09-30",
                    "- {figure: killed, value: 3, period: 2016-09-01/2016-09-07, place: north, source: un}\n");
            assertThat(given.asOf("2016-09-06", "2016-09-30", "public").lines()).isEmpty();
            assertThat(given.asOf("2016-09-07", "2016-09-30", "public").lines()).hasSize(1);
        }
    }

    @Nested
    class Rule4RedactBeforeComputing {

        private static final String PARTS = """
            - {figure: without-water, id: n, value: 100, date: 2016-09-01, place: north, source: un, sensitivity: internal}
            - {figure: without-water, id: s, value: 50, date: 2016-09-01, place: south, source: un}
            """;

        @Test
        void aTotalWithAWithheldPartIsWithheld() {
            given.known("2016-09-01", PARTS);
            assertThat(given.asOf("2016-09-01", "2016-09-01", "internal").totals())
                    .hasSize(1);
            assertThat(given.asOf("2016-09-01").totals()).isEmpty();
        }

        @Test
        void aTypedTotalThatWouldGiveThePartAwayIsWithheldToo() {
            given.known(
                    "2016-09-01",
                    PARTS
                            + "- {figure: without-water, id: all, value: 150, date: 2016-09-01, place: valley, source:"
                            + " un}\n");
            assertThat(given.asOf("2016-09-01").inView().keySet()).containsExactly("s");
            assertThat(given.asOf("2016-09-01", "2016-09-01", "internal")
                            .inView()
                            .keySet())
                    .containsExactlyInAnyOrder("n", "s", "all");
        }

        @Test
        void aTotalByIndicatorThatWouldGiveAPartAwayIsWithheldToo() {
            given.known("2016-09-01", """
                - {figure: women, id: w, value: 60, date: 2016-09-01, place: north, source: un, sensitivity: internal}
                - {figure: men, id: m, value: 40, date: 2016-09-01, place: north, source: un}
                - {figure: displaced, id: d, value: 100, date: 2016-09-01, place: north, source: un}
                """);
            assertThat(given.asOf("2016-09-01").inView().keySet()).containsExactly("m");
        }

        @Test
        void aFigureSupersededByARestrictedOneIsUnderReview() {
            given.known(
                            "2016-09-01",
                            "- {figure: without-water, value: 654, date: 2016-09-01, place: north, source: un}\n")
                    .known(
                            "2016-09-02",
                            "- {figure: without-water, value: 777, date: 2016-09-02, place: north, source: un,"
                                    + " sensitivity: internal}\n");
            ReportModel brief = given.brief("2016-09-02");
            FigureBlock.Row row = Shown.in(brief).figures().get(0).rows().get(0);
            assertThat(row.kind()).isEqualTo(FigureBlock.Kind.REVIEW);
            assertThat(row.value()).isEmpty();
            assertThat(row.details().get(0).text()).isEqualTo("Under review");
            assertThat(brief.toString()).doesNotContain("777").doesNotContain("654");
        }

        @Test
        void aRestrictedCorrectionLeavesTheFigureUnderReview() {
            given.known(
                            "2016-09-01",
                            "- {figure: killed, id: k, value: 41, period: 2016-09-01, place: north, source: un}\n")
                    .known("2016-09-02", """
                        - correct: k
                          set: {value: 888}
                          cause: source-revised
                          reason: Revised
                          source: un
                          sensitivity: internal
                        """);
            ReportModel model = given.brief("2016-09-02");
            String brief = model.toString().replace(model.words().toString(), "");
            assertThat(brief).contains("Under review").doesNotContain("888").doesNotContain("41");
        }

        @Test
        void aRestrictedEndOfAConditionLeavesItUnderReview() {
            given.known("2016-08-01", SIEGE)
                    .known(
                            "2016-08-20",
                            "- {update: siege-north, state: ended, date: 2016-08-19, source: un, sensitivity:"
                                    + " internal}\n");
            ReportModel brief = given.brief("2016-08-21");
            assertThat(Shown.in(brief).clocks().get(0).status()).isEqualTo("Under review");
            assertThat(Shown.in(brief).clocks().get(0).days()).isEmpty();
        }
    }

    @Nested
    class Rule5LatestFigure {

        @Test
        void theNewestFigureOfEachSourceIsShownAndThePreferredSourceLeads() {
            given.known("2016-09-03", """
                - {figure: without-water, id: un-1, value: 100, date: 2016-09-01, place: north, source: un}
                - {figure: without-water, id: un-2, value: 110, date: 2016-09-02, place: north, source: un}
                - {figure: without-water, id: radio-1, value: 300, date: 2016-09-03, place: north, source: radio}
                """);
            Line line = given.asOf("2016-09-03").lines().get(0);
            assertThat(line.claims()).extracting(c -> c.figure().id()).containsExactly("un-2", "radio-1");
            assertThat(line.lead().orElseThrow().earlier())
                    .extracting(f -> f.id())
                    .containsExactly("un-1");
        }
    }

    @Nested
    class Rule6SourcesAreCompared {

        @Test
        void theyAgreeUpToATenthOfTheLarger() {
            assertThat(standing("100", "110", "2016-09-01")).isEqualTo(Agreement.CONTRADICTS);
            assertThat(standing("about 100", "about 110", "2016-09-01")).isEqualTo(Agreement.AGREES);
            assertThat(standing("about 100", "about 112", "2016-09-01")).isEqualTo(Agreement.DIFFERS);
        }

        @Test
        void theyContradictWhereNoNumberIsPossibleUnderBoth() {
            assertThat(standing("at least 100", "up to 99", "2016-09-01")).isEqualTo(Agreement.CONTRADICTS);
            assertThat(standing("more than 100", "100", "2016-09-01")).isEqualTo(Agreement.CONTRADICTS);
            assertThat(standing("at least 100", "900", "2016-09-01")).isEqualTo(Agreement.DIFFERS);
        }

        @Test
        void stocksOfDatesFurtherApartThanTheyStayFreshAreNotCompared() {
            assertThat(standing("100", "900", "2016-09-08")).isEqualTo(Agreement.CONTRADICTS);
            assertThat(standing("100", "900", "2016-09-09")).isEqualTo(Agreement.NOT_COMPARABLE);
        }

        @Test
        void whatOnlyGrowsIsNeverLessOnALaterDayThanAnotherSourceSaysOfAnEarlierOne() {
            assertThat(counted("8", "at least 9", "4")).isEqualTo(Agreement.CONTRADICTS);
            assertThat(counted("3", "5", "about 5")).isEqualTo(Agreement.NOT_COMPARABLE);
            assertThat(counted("3", "at least 3", "4")).isEqualTo(Agreement.NOT_COMPARABLE);
            assertThat(counted("3", "up to 9", "4")).isEqualTo(Agreement.NOT_COMPARABLE);
            assertThat(counted("3", "dozens", "4")).isEqualTo(Agreement.NOT_COMPARABLE);
            assertThat(counted("3", "2", "4")).isEqualTo(Agreement.NOT_COMPARABLE);
        }

        /** The radio's count is of the first day; the UN, that leads, counts anew on the second. */
        private Agreement counted(String first, String others, String second) {
            given.known("2016-09-02", """
                - {figure: cases, id: c1, value: %s, date: 2016-09-01, place: north, source: un}
                - {figure: cases, id: c2, value: %s, date: 2016-09-01, place: north, source: radio}
                - {figure: cases, id: c3, value: %s, date: 2016-09-02, place: north, source: un}
                """.formatted(first, others, second));
            return given.asOf("2016-09-02").lines().get(0).others().get(0).agreement();
        }

        @Test
        void anOlderCountThatContradictsStaysBesideTheNewerOneWithItsDay() {
            given.append("crisis.yaml", "key-figures: [{indicator: cases, place: north}]\n")
                    .known("2016-09-02", """
                        - {figure: cases, value: 3, date: 2016-09-01, place: north, source: un}
                        - {figure: cases, value: at least 8, date: 2016-09-01, place: north, source: radio}
                        - {figure: cases, value: 4, date: 2016-09-02, place: north, source: un}
                        """);
            assertThat(Shown.in(given.brief("2016-09-02")).cards())
                    .singleElement()
                    .satisfies(card -> {
                        assertThat(card.value().text()).startsWith("4");
                        assertThat(card.caution()).anyMatch(other -> other.matches(".*radio.*at least 8.*\\(1 Sep.*"));
                    });
            assertThat(given.checked("2016-09-02")).contains("sources-contradict");
        }

        @Test
        void partsOfALaterDayThatAddUpToMoreThanTheirSourceSaidOfTheWholeComeFirst() {
            given.append("crisis.yaml", "key-figures: [{indicator: cases, place: valley}]\n")
                    .known("2016-09-02", """
                        - {figure: cases, value: 8, date: 2016-09-01, place: valley, source: un}
                        - {figure: cases, value: 9, date: 2016-09-02, place: north, source: un}
                        - {figure: cases, value: unknown, date: 2016-09-02, place: south, source: un}
                        """);
            assertThat(Shown.in(given.brief("2016-09-02")).cards())
                    .extracting(card -> card.value().text())
                    .containsExactly("at least 9");
            given.replace("facts/2016-09-02.yaml", "value: 9", "value: 7");
            assertThat(Shown.in(given.brief("2016-09-02")).cards())
                    .extracting(card -> card.value().text())
                    .containsExactly("8");
        }

        @Test
        void wordsAndUnknownsAreNotCompared() {
            assertThat(standing("100", "hundreds", "2016-09-01")).isEqualTo(Agreement.NOT_COMPARABLE);
            assertThat(standing("100", "unknown", "2016-09-01")).isEqualTo(Agreement.NOT_COMPARABLE);
        }

        @Test
        void figuresOfDifferentPeriodsAreNotCompared() {
            given.known("2016-09-09", """
                - {figure: killed, value: 3, period: 2016-09-01/2016-09-07, place: north, source: un}
                - {figure: killed, value: 9, period: 2016-09-01/2016-09-08, place: north, source: radio}
                """);
            assertThat(given.asOf("2016-09-09").lines().get(0).others().get(0).agreement())
                    .isEqualTo(Agreement.NOT_COMPARABLE);
        }

        @Test
        void figuresWithoutAPlaceAreOfTheCrisisAsAWholeAndComparedOnlyWithSuch() {
            given.known("2016-09-01", """
                - {figure: without-water, value: 3, date: 2016-09-01, source: un}
                - {figure: without-water, value: 9, date: 2016-09-01, source: radio}
                - {figure: without-water, value: 9, date: 2016-09-01, place: north, source: radio}
                """);
            assertThat(given.asOf("2016-09-01").lines())
                    .filteredOn(line -> line.place().isEmpty())
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.others().get(0).agreement()).isEqualTo(Agreement.CONTRADICTS));
        }

        private Agreement standing(String un, String radio, String radioDay) {
            given.known("2016-09-10", """
                - {figure: without-water, value: "%s", date: 2016-09-01, place: north, source: un}
                - {figure: without-water, value: "%s", date: %s, place: north, source: radio}
                """.formatted(un, radio, radioDay));
            return given.asOf("2016-09-10").lines().get(0).others().get(0).agreement();
        }
    }

    @Nested
    class Rule7Change {

        @Test
        void isComputedBetweenTwoExactFigures() {
            two("100", "130");
            assertThat(change()).contains("up by 30 since 1 September");
        }

        @Test
        void isShownAsFromAndToWithQualifiers() {
            two("about 100", "130");
            assertThat(change()).contains("was about 100 on 1 September");
        }

        @Test
        void isSaidToBeNoneWhereTheFigureStandsStill() {
            two("100", "100");
            assertThat(change()).contains("unchanged since 1 September");
        }

        @Test
        void isNoneWhereTheSourceSaysTheSameInWords() {
            two("no access", "no access");
            assertThat(change()).contains("unchanged since 1 September");
            two("no access", "unknown");
            assertThat(change()).contains("was no access on 1 September");
        }

        @Test
        void ofPeriodsOfUnequalLengthIsNotComparable() {
            given.known("2016-09-09", """
                - {figure: killed, value: 3, period: 2016-09-01, place: north, source: un}
                - {figure: killed, value: 9, period: 2016-09-02/2016-09-03, place: north, source: un}
                """);
            Line line = given.asOf("2016-09-09").lines().get(0);
            Comparison change = Comparison.between(
                    line.indicator(),
                    line.claims().get(0).earlier().get(0),
                    line.claims().get(0).figure());
            assertThat(change).isEqualTo(new Comparison.NotComparable(Comparison.Reason.UNEQUAL_PERIODS));
        }

        @Test
        void acrossSourcesIndicatorsOrPlacesIsNotComparable() {
            given.known("2016-09-09", """
                - {figure: without-water, id: a, value: 3, date: 2016-09-01, place: north, source: un}
                - {figure: without-water, id: b, value: 4, date: 2016-09-02, place: north, source: radio}
                - {figure: without-water, id: c, value: 5, date: 2016-09-02, place: south, source: un}
                - {figure: displaced, id: d, value: 6, date: 2016-09-02, place: north, source: un}
                """);
            assertThat(between("a", "b")).isEqualTo(new Comparison.NotComparable(Comparison.Reason.OTHER_SOURCE));
            assertThat(between("a", "c")).isEqualTo(new Comparison.NotComparable(Comparison.Reason.OTHER_PLACE));
            assertThat(between("a", "d")).isEqualTo(new Comparison.NotComparable(Comparison.Reason.OTHER_INDICATOR));
        }

        private Comparison between(String from, String to) {
            Situation situation = given.asOf("2016-09-09");
            var later = (org.sitrep.fact.entry.Figure) situation.inView().get(to);
            var earlier = (org.sitrep.fact.entry.Figure) situation.inView().get(from);
            return Comparison.between(situation.crisis().vocabulary().indicator(later.indicator()), earlier, later);
        }

        private void two(String before, String after) {
            given.known("2016-09-02", """
                - {figure: without-water, value: %s, date: 2016-09-01, place: north, source: un}
                - {figure: without-water, value: %s, date: 2016-09-02, place: north, source: un}
                """.formatted(before, after));
        }

        private Optional<String> change() {
            return Shown.in(given.brief("2016-09-02"))
                    .figures()
                    .get(0)
                    .rows()
                    .get(0)
                    .change();
        }
    }

    @Nested
    class Rule8Cumulative {

        private static final String FALL = """
            - {figure: cases, id: first, value: 4181, date: 2016-09-01, place: north, source: un}
            - {figure: cases, id: second, value: 3079, date: 2016-09-03, place: north, source: un}
            """;

        @Test
        void aFallWithoutACorrectionIsFound() {
            given.known("2016-09-03", FALL);
            assertThat(given.checked("2016-09-03")).containsExactly("cumulative-fall");
        }

        @Test
        void aCorrectionExplainsTheFallAndIsPrinted() {
            given.known("2016-09-03", FALL).known("2016-09-04", """
                - correct: first
                  set: {value: 3001}
                  cause: source-revised
                  reason: Counted twice
                  source: un
                """);
            assertThat(given.checked("2016-09-04")).isEmpty();
            assertThat(Shown.in(given.brief("2016-09-04")).revisions())
                    .singleElement()
                    .satisfies(revision -> {
                        assertThat(revision.was().text().text()).contains("4,181");
                        assertThat(revision.now().get(0).text().text()).contains("3,001");
                        assertThat(revision.reason().text()).isEqualTo("Counted twice");
                        assertThat(revision.cause()).isEqualTo("The source revised it");
                    });
        }

        @Test
        void aCorrectionIsPrintedOnlyInTheNextReport() {
            given.known("2016-09-03", FALL)
                    .known("2016-09-04", "- {correct: first, set: {value: 3001}, cause: our-error, reason: Misread}\n");
            assertThat(Shown.in(given.brief("2016-09-04", "2016-09-03")).revisions())
                    .hasSize(1);
            assertThat(Shown.in(given.brief("2016-09-05", "2016-09-04")).revisions())
                    .isEmpty();
        }
    }

    @Nested
    class Rule9RatiosAndTotals {

        @Test
        void aTotalTakesTheWeakestQualifierOfItsParts() {
            assertThat(total("about 250,000", "about 1.5 million")).isEqualTo("about 1.75 million");
            assertThat(total("100", "50")).isEqualTo("150");
            assertThat(total("100", "about 50")).isEqualTo("about 150");
            assertThat(total("100", "at least 50")).isEqualTo("at least 150");
            assertThat(total("100", "more than 50")).isEqualTo("more than 150");
            assertThat(total("up to 100", "50")).isEqualTo("up to 150");
            assertThat(total("100", "unknown")).isEqualTo("at least 100");
            assertThat(total("100", "200 to 300")).isEqualTo("300 to 400");
        }

        @Test
        void whereNoHonestSumCanBeStatedThereIsNone() {
            assertThat(total("at least 100", "up to 50")).isEqualTo("none");
            assertThat(total("unknown", "no access")).isEqualTo("none");
        }

        @Test
        void aTotalIsOverPartsOfOneSourceAndOfPeriodsThatAreTheSameOrThereIsNone() {
            given.known("2016-09-02", """
                - {figure: without-water, value: 1, date: 2016-09-01, place: north, source: un}
                - {figure: without-water, value: 3, date: 2016-09-01, place: south, source: radio}
                - {figure: killed, value: 1, period: 2016-09-01, place: north, source: un}
                - {figure: killed, value: 2, period: 2016-09-02, place: south, source: un}
                """);
            assertThat(given.asOf("2016-09-02").totals()).isEmpty();
        }

        @Test
        void aTypedTotalIsCheckedAgainstItsParts() {
            String parts = """
                - {figure: women, value: 60, date: 2016-09-01, place: north, source: un}
                - {figure: men, value: 40, date: 2016-09-01, place: north, source: un}
                """;
            given.known(
                    "2016-09-01",
                    parts + "- {figure: displaced, value: 101, date: 2016-09-01, place: north, source: un}\n");
            assertThat(given.checked("2016-09-01")).containsExactly("total-differs");
            given.known(
                    "2016-09-01",
                    parts + "- {figure: displaced, value: 100, date: 2016-09-01, place: north, source: un}\n");
            assertThat(given.checked("2016-09-01")).isEmpty();
        }

        @Test
        void aRatioIsComputedAndATypedOneIsChecked() {
            given.known("2016-09-01", ratio(""));
            assertThat(given.asOf("2016-09-01").ratios()).singleElement().satisfies(ratio -> {
                assertThat(ratio.value().units()).isEqualTo(new BigDecimal("25.9"));
                assertThat(ratio.value().qualifier()).isEqualTo(Qualifier.EXACTLY);
            });
            given.known("2016-09-01", ratio("26.3"));
            assertThat(given.checked("2016-09-01")).containsExactly("ratio-differs");
            given.known("2016-09-01", ratio("25.9"));
            assertThat(given.checked("2016-09-01")).isEmpty();
        }

        private String ratio(String typed) {
            String parts = """
                - {figure: deaths, value: 232, date: 2016-09-01, place: north, source: un}
                - {figure: cases, value: 896, date: 2016-09-01, place: north, source: un}
                """;
            return typed.isEmpty()
                    ? parts
                    : parts + "- {figure: fatality, value: " + typed
                            + ", date: 2016-09-01, place: north, source: un}\n";
        }

        private String total(String north, String south) {
            given.known("2016-09-02", """
                - {figure: without-water, value: "%s", date: 2016-09-01, place: north, source: un}
                - {figure: without-water, value: "%s", date: 2016-09-01, place: south, source: un}
                """.formatted(north, south));
            List<Total> totals = given.asOf("2016-09-02").totals();
            if (totals.isEmpty()) {
                return "none";
            }
            return Shown.in(given.brief("2016-09-02")).figures().get(0).rows().stream()
                    .filter(row -> row.kind() == FigureBlock.Kind.TOTAL)
                    .map(row -> row.value().orElseThrow().text())
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class Rule10Stale {

        @Test
        void aFigureOlderThanItStaysFreshIsPrintedWithItsAgeAndFound() {
            given.known(
                    "2016-09-01",
                    "- {figure: without-water, value: 100, date: 2016-09-01, place: north, source: un}\n");
            assertThat(given.checked("2016-09-08")).isEmpty();
            assertThat(given.checked("2016-09-09")).containsExactly("stale-figure");
            assertThat(Shown.in(given.brief("2016-09-09"))
                            .figures()
                            .get(0)
                            .rows()
                            .get(0)
                            .details())
                    .extracting(d -> d.text())
                    .containsExactly("8 days old");
        }
    }

    @Nested
    class Rule11Previous {

        @Test
        void aChangeIsTakenFromTheReportToCompareWith() {
            given.known("2016-09-03", """
                - {figure: without-water, value: 100, date: 2016-09-01, place: north, source: un}
                - {figure: without-water, value: 110, date: 2016-09-02, place: north, source: un}
                - {figure: without-water, value: 150, date: 2016-09-03, place: north, source: un}
                """);
            given.known(
                    "2016-09-01", "- {figure: without-water, value: 90, date: 2016-08-31, place: north, source: un}\n");
            FigureBlock.Row row = Shown.in(given.brief("2016-09-03", "2016-09-01"))
                    .figures()
                    .get(0)
                    .rows()
                    .get(0);
            assertThat(row.change()).contains("up by 60 since 31 August");
        }

        @Test
        void ofAFreshFigureThatTheLastReportHadAlreadyNothingIsSaid() {
            given.known(
                    "2016-09-01", "- {figure: without-water, value: 90, date: 2016-08-31, place: north, source: un}\n");
            FigureBlock.Row row = Shown.in(given.brief("2016-09-03", "2016-09-01"))
                    .figures()
                    .get(0)
                    .rows()
                    .get(0);
            assertThat(row.change()).isEmpty();
        }

        @Test
        void thePeriodCoveredBeginsAfterTheLastReport() {
            given.known("2016-09-01", SIEGE);
            assertThat(given.brief("2016-09-25", "2016-09-19")
                            .masthead()
                            .times()
                            .period()
                            .from()
                            .toString())
                    .isEqualTo("2016-09-20");
            assertThat(given.brief("2016-09-25")
                            .masthead()
                            .times()
                            .period()
                            .from()
                            .toString())
                    .isEqualTo("2016-09-01");
        }
    }

    @Nested
    class Rule12Demands {

        private static final String DEMAND =
                "- {demand: pauses, ask: Pauses in the fighting, by: envoy, of: [parties], date: 2016-07-28, source:"
                        + " un}\n";

        @Test
        void daysAreCountedFromTheFirstRecordedCall() {
            given.known("2016-08-11", DEMAND);
            assertThat(only("2016-09-25").daysSinceFirst()).isEqualTo(59);
        }

        @Test
        void withoutAResponseOnRecordNoneIsClaimed() {
            given.known("2016-08-11", DEMAND);
            assertThat(only("2016-09-25").response()).isEmpty();
            assertThat(Shown.in(given.brief("2016-09-25")).responses()).isEmpty();
        }

        @Test
        void aRepeatedCallLeavesTheResponseStanding() {
            given.known("2016-08-11", DEMAND)
                    .known(
                            "2016-08-18",
                            "- {update: pauses, state: accepted-in-part, by: army, date: 2016-08-18, source: un}\n")
                    .known("2016-08-19", "- {update: pauses, state: repeated, date: 2016-08-19, source: un}\n");
            DemandRecord record = only("2016-09-25");
            assertThat(record.calls()).hasSize(2);
            assertThat(record.response().orElseThrow().date()).isEqualTo("2016-08-18");
            assertThat(Shown.in(given.brief("2016-09-25"))
                            .responses()
                            .get(0)
                            .text()
                            .text())
                    .isEqualTo("18 August: accepted in part, The army");
        }

        private DemandRecord only(String day) {
            return given.asOf(day).demands().get(0);
        }
    }

    @Test
    void quantitiesArePrintedAsClaimed() {
        assertThat(Quantity.Absent.UNKNOWN.best()).isEmpty();
        given.known(
                "2016-09-01",
                "- {figure: without-water, value: unknown, date: 2016-09-01, place: north, source: un}\n");
        assertThat(Shown.in(given.brief("2016-09-01"))
                        .figures()
                        .get(0)
                        .rows()
                        .get(0)
                        .value()
                        .orElseThrow()
                        .text())
                .isEqualTo("unknown");
    }
}
