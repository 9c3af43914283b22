package org.sitrep.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.picture.Timescale.Mark;
import org.sitrep.picture.Timescale.Part;

/** The line of time of the drawn timeline: crowded days get more room, and say so by their ground. */
class TimescaleTest {

    private static final LocalDate FROM = LocalDate.of(2023, 4, 15);
    private static final double LENGTH = 491;
    private static final double ROOM = 8;

    private static Timescale scale(int days, List<Integer> marks) {
        List<Mark> marked =
                marks.stream().map(day -> new Mark(FROM.plusDays(day), ROOM)).toList();
        return Timescale.of(FROM, FROM.plusDays(days), LENGTH, marked);
    }

    @Test
    void whereNothingIsCrowdedAllDaysAreEqual() {
        Timescale scale = scale(70, List.of(0, 30, 70));

        assertThat(scale.wide()).isEmpty();
        assertThat(scale.at(FROM.plusDays(30))).isCloseTo(30 * LENGTH / 70, within(0.01));
    }

    @Test
    void threeDaysOfTwoYearsGetTheRoomOfTheirMarks() {
        Timescale scale = scale(730, List.of(100, 726, 727, 730));

        assertThat(scale.wide()).hasSize(1);
        Part wide = scale.wide().get(0);
        assertThat(wide.days().from()).isEqualTo(FROM.plusDays(726));
        assertThat(wide.days().to()).isEqualTo(scale.to());
        assertThat(scale.at(FROM.plusDays(727)) - scale.at(FROM.plusDays(726))).isCloseTo(ROOM, within(0.01));
        assertThat(scale.at(scale.to())).isCloseTo(LENGTH, within(0.01));
    }

    @Test
    void aCrowdInTheMiddleIsOneTooAndAFewDaysBetweenTwoCrowdsBelongToThem() {
        Timescale scale = scale(400, List.of(10, 200, 201, 204, 205, 390));

        assertThat(scale.wide())
                .singleElement()
                .extracting(Part::days)
                .satisfies(days -> assertThat(days.from()).isEqualTo(FROM.plusDays(200)))
                .satisfies(days -> assertThat(days.to()).isEqualTo(FROM.plusDays(205)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void timeRunsOnAndMarkedDaysStandApart(int seed) {
        Random random = new Random(seed);
        int days = 50 + random.nextInt(2_000);
        int lately = 1 + random.nextInt(days);
        List<Integer> marks = IntStream.generate(() -> days - random.nextInt(lately))
                .limit(1 + random.nextInt(40))
                .distinct()
                .sorted()
                .boxed()
                .toList();
        Timescale scale = scale(days, marks);

        assertThat(scale.at(FROM)).isCloseTo(0, within(0.01));
        assertThat(scale.at(scale.to())).isCloseTo(LENGTH, within(0.01));
        for (int day = 1; day <= days; day++) {
            assertThat(scale.at(FROM.plusDays(day))).isGreaterThan(scale.at(FROM.plusDays(day - 1)));
        }
        List<LocalDate> ticks = scale.ticks(48);
        assertThat(ticks).contains(FROM, scale.to()).isSorted();
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(scale.at(ticks.get(i)) - scale.at(ticks.get(i - 1))).isGreaterThanOrEqualTo(48);
        }
    }
}
