package org.sitrep.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scale of time: it marks its two ends, and between them as many days as stand apart. */
class DaysTest {

    private static final LocalDate FROM = LocalDate.of(2016, 7, 7);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 6, 45, 80, 400, 4_000, 40_000})
    void marksStandApartAndBothEndsAreMarked(long days) {
        Days scale = new Days(FROM, FROM.plusDays(days), 500);

        List<LocalDate> ticks = scale.ticks(48);

        assertThat(ticks).first().isEqualTo(FROM);
        assertThat(ticks).last().isEqualTo(FROM.plusDays(days));
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(scale.at(ticks.get(i)) - scale.at(ticks.get(i - 1))).isGreaterThanOrEqualTo(47.9);
        }
    }

    @Test
    void aDayIsAsFarFromTheNextAsEveryOther() {
        Days scale = new Days(FROM, FROM.plusDays(10), 100);

        assertThat(scale.at(FROM)).isZero();
        assertThat(scale.at(FROM.plusDays(3))).isEqualTo(30);
    }

    @Test
    void aSingleDayStandsInTheMiddle() {
        Days scale = new Days(FROM, FROM, 100);

        assertThat(scale.at(FROM)).isEqualTo(50);
        assertThat(scale.ticks(48)).containsExactly(FROM);
    }
}
