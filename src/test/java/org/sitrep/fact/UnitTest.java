package org.sitrep.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.fact.quantity.Unit;

/** Money, percentages and rates are known by the words that people have for them. */
@Tag("anywhere")
class UnitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD | USD",
                "US$ | USD",
                "usd | USD",
                "US dollars | USD",
                "dollars américains | USD",
                "dollars des États-Unis | USD",
                "dólares estadounidenses | USD",
                "долларов США | USD",
                "دولار أمريكي | USD",
                "美元 | USD",
                "Euros | EUR",
                "€ | EUR",
                "Swiss francs | CHF",
                "Syrian pounds | SYP",
                "livres sterling | GBP",
                "Nepalese rupees | NPR",
                "SSP | SSP",
                "% | %",
                "Per cent | %",
                "pour cent | %",
                "per 1000 | per 1,000",
                "per 10,000 people | per 10,000"
            })
    void itIsKnownByItsWords(String words, String unit) {
        assertThat(Unit.of(words)).map(Unit::written).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"households", "dollars", "pen", "ABC", "trucks per day", "deaths per 10,000 people", "per 12"})
    void otherWordsAreNoUnit(String words) {
        assertThat(Unit.of(words)).isEmpty();
    }
}
