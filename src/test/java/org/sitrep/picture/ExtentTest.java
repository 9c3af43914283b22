package org.sitrep.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitrep.fact.quantity.Magnitude;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.picture.Extent.Kind;

/** A claim is drawn as what it is: an open end is an open end, and never a band of our own making. */
class ExtentTest {

    @ParameterizedTest
    @CsvSource({
        "EXACTLY, EXACT",
        "AT_LEAST, OPEN_ABOVE",
        "MORE_THAN, OPEN_ABOVE",
        "FEWER_THAN, OPEN_BELOW",
        "UP_TO, OPEN_BELOW",
        "NEARLY, OPEN_BELOW",
        "ABOUT, OPEN_BOTH"
    })
    void aQualifierOpensAnEndAndMovesNoNumber(Qualifier qualifier, Kind kind) {
        Extent drawn = Extent.of(new Quantity.Amount(qualifier, BigDecimal.valueOf(231), Magnitude.ONE));

        assertThat(drawn).isEqualTo(new Extent(kind, 231, 231));
    }

    @Test
    void onlyWhatTheSourceGaveAsARangeIsABand() {
        Quantity range = new Quantity.Range(
                BigDecimal.valueOf(250_000), Magnitude.ONE, BigDecimal.valueOf(275_000), Magnitude.ONE);

        assertThat(Extent.of(range)).isEqualTo(new Extent(Kind.RANGE, 250_000, 275_000));
    }

    @ParameterizedTest
    @EnumSource(Quantity.Absent.class)
    void anUnknownIsNotDrawnAndIsNoZero(Quantity.Absent unknown) {
        assertThat(Extent.of(unknown).isDrawn()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Quantity.Vague.class)
    void aWordIsNotDrawnAsANumber(Quantity.Vague word) {
        assertThat(Extent.of(word).isDrawn()).isFalse();
    }
}
