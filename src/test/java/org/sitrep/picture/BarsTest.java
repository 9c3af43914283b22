package org.sitrep.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.picture.Bars.Bar;
import org.sitrep.picture.Extent.Kind;

/** Counts as bars: from zero, on one scale, never stacked. */
class BarsTest {

    private static Extent count(Kind kind, double number) {
        return new Extent(kind, number, number);
    }

    @Test
    void barsAreAsLongAsTheirCountsAndBeginAtZero() {
        List<Bar> bars = Bars.of(
                        List.of(count(Kind.OPEN_ABOVE, 231), count(Kind.EXACT, 25), count(Kind.EXACT, 50)),
                        List.of(40.0, 10.0, 10.0),
                        250)
                .bars();

        assertThat(bars.get(2).to()).isCloseTo(2 * bars.get(1).to(), within(0.05));
        assertThat(bars.get(0).to() / bars.get(1).to()).isCloseTo(231.0 / 25, within(0.02));
    }

    @Test
    void anOpenEndReachesOnAndItsNumberStandsBehindItWithinThePicture() {
        Bars bars =
                Bars.of(List.of(count(Kind.OPEN_ABOVE, 231), count(Kind.OPEN_BELOW, 200)), List.of(40.0, 40.0), 250);

        Bar atLeast = bars.bars().get(0);
        assertThat(atLeast.open()).isPositive();
        assertThat(atLeast.label()).isGreaterThan(atLeast.to() + atLeast.open());
        assertThat(atLeast.label() + 40).isLessThanOrEqualTo(250);
        assertThat(bars.bars().get(1).open()).as("up to has no open end above").isZero();
    }

    @Test
    void anUnknownHasNoBarOnlyItsWord() {
        Bar unknown = Bars.of(List.of(count(Kind.NONE, 0), count(Kind.EXACT, 9)), List.of(30.0, 9.0), 250)
                .bars()
                .get(0);

        assertThat(unknown.to()).isZero();
        assertThat(unknown.open()).isZero();
        assertThat(unknown.label()).isZero();
    }
}
