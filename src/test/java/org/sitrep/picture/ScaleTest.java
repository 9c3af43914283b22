package org.sitrep.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.picture.Extent.Kind;

/** Scales begin at zero, and what is twice as long is twice as much. */
class ScaleTest {

    private static Extent exactly(double number) {
        return new Extent(Kind.EXACT, number, number);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 55, 231, 275_000, 1_750_000, 13_500_000, 999_999_999})
    void zeroIsAtZeroAndTheHighestNumberWithin(double highest) {
        Scale scale = Scale.over(List.of(exactly(1), exactly(highest)), 100, 4);

        assertThat(scale.at(0)).isZero();
        assertThat(scale.at(highest)).isBetween(50.0, 100.0);
        assertThat(scale.at(highest)).isCloseTo(2 * scale.at(highest / 2), within(0.02));
        assertThat(scale.ticks()).hasSizeBetween(2, 5).startsWith(BigDecimal.ZERO);
        assertThat(scale.ticks()).allMatch(tick -> tick.doubleValue() <= scale.end());
    }

    @Test
    void ticksAreRoundAndWhole() {
        Scale scale = Scale.over(List.of(exactly(2_000_000)), 100, 2);
        assertThat(scale.ticks()).extracting(BigDecimal::intValueExact).containsExactly(0, 2_000_000);
        assertThat(Scale.over(List.of(exactly(1)), 100, 4).ticks())
                .extracting(BigDecimal::intValueExact)
                .containsExactly(0, 1);
    }

    @Test
    void whereThereIsNoNumberItStillIsAScale() {
        assertThat(Scale.over(List.of(), 100, 4).at(0)).isZero();
        assertThat(Scale.over(List.of(exactly(0)), 100, 4).at(1)).isBetween(50.0, 100.0);
    }
}
