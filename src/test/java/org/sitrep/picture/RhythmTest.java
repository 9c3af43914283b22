package org.sitrep.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.fact.entry.Period;

/** Which periods follow one another as days, weeks or months do? */
class RhythmTest {

    private static Set<Period> of(String... periods) {
        return Rhythm.of(Stream.of(periods).map(RhythmTest::period).toList(), 3);
    }

    private static Period period(String days) {
        List<String> ends = List.of(days.split("/"));
        return new Period(LocalDate.parse(ends.get(0)), LocalDate.parse(ends.get(ends.size() - 1)));
    }

    @Test
    void daysAreInTheOrderOfTime() {
        assertThat(of("2024-03-03", "2024-03-01", "2024-03-02"))
                .extracting(Period::toString)
                .containsExactly("2024-03-01", "2024-03-02", "2024-03-03");
    }

    @Test
    void monthsAreARhythmThoughTheyDifferInLength() {
        assertThat(of("2024-01-01/2024-01-31", "2024-02-01/2024-02-29", "2024-03-01/2024-03-31"))
                .hasSize(3);
    }

    @Test
    void fourWeeksThatAreAMonthByChanceAreNotTornOutOfTheirRhythm() {
        Set<Period> found =
                of("2021-01-04/2021-01-31", "2021-02-01/2021-02-28", "2021-03-01/2021-03-28", "2021-03-29/2021-04-25");

        assertThat(found).hasSize(4).noneMatch(period -> Rhythm.isShort(period, List.copyOf(found)));
        assertThat(of("2021-02-01/2021-02-28", "2021-03-01/2021-03-28", "2021-03-29/2021-04-10"))
                .hasSize(3)
                .filteredOn(period -> Rhythm.isShort(
                        period, List.of(period("2021-02-01/2021-02-28"), period("2021-03-01/2021-03-28"))))
                .containsExactly(period("2021-03-29/2021-04-10"));
    }

    @Test
    void aMonthThatHasBegunIsShortThoughAsLongAsFebruary() {
        List<Period> months =
                List.copyOf(of("2021-01-01/2021-01-31", "2021-02-01/2021-02-28", "2021-03-01/2021-03-29"));

        assertThat(months)
                .hasSize(3)
                .filteredOn(period -> Rhythm.isShort(period, months))
                .containsExactly(period("2021-03-01/2021-03-29"));
    }

    @Test
    void aWeekThatHasBegunIsTakenAndATotalOverAllIsNot() {
        assertThat(of(
                        "2024-03-04/2024-03-10",
                        "2024-03-11/2024-03-17",
                        "2024-03-18/2024-03-20",
                        "2024-03-04/2024-03-20"))
                .extracting(Period::toString)
                .containsExactly("2024-03-04/2024-03-10", "2024-03-11/2024-03-17", "2024-03-18/2024-03-20");
    }

    @Test
    void weeksThatOverlapAreNone() {
        assertThat(of("2024-03-04/2024-03-10", "2024-03-05/2024-03-11", "2024-03-06/2024-03-12"))
                .isEmpty();
    }

    @Test
    void daysFarApartAreNone() {
        assertThat(of("2024-01-01", "2024-02-01", "2024-03-05")).isEmpty();
    }

    @Test
    void twoAreTooFew() {
        assertThat(of("2024-03-04/2024-03-10", "2024-03-11/2024-03-17")).isEmpty();
    }
}
