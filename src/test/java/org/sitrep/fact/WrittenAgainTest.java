package org.sitrep.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.ProseReader;
import org.sitrep.fact.prose.ProseWriter;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.fact.quantity.QuantityReader;
import org.sitrep.fact.quantity.QuantityWriter;

/** What is read from the ledger is written so that it reads the same. */
class WrittenAgainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "231",
                "0",
                "at least 231",
                "over 60",
                "fewer than 12",
                "up to 275,000",
                "almost 2 million",
                "about 1.5 million",
                "1.2500 million",
                "0.125000",
                "100 billion",
                "250,000 to 275,000",
                "1.2 to 1.5 million",
                "500 thousand to 1.25 million",
                "USD 22.4 million",
                "at least 3,000 EUR",
                "US$ 3 to 4 million",
                "about 12.5%",
                "1.5 per 10,000",
                "٣٬٠٠٠",
                "several",
                "most",
                "unknown",
                "no access",
                "not assessed",
                "pending"
            })
    void aQuantity(String claimed) {
        QuantityReader.Reading read = QuantityReader.read(claimed);
        Quantity quantity = read.quantity().orElseThrow();
        QuantityReader.Reading reread = QuantityReader.read(QuantityWriter.write(quantity, read.unit()));
        Quantity again = reread.quantity().orElseThrow();
        assertThat(reread.unit()).isEqualTo(read.unit());
        assertThat(QuantityWriter.write(again)).isEqualTo(QuantityWriter.write(quantity));
        assertThat(again.best()
                        .map(best -> best.compareTo(quantity.best().orElseThrow()))
                        .orElse(0))
                .isZero();
        assertThat(again.isExact()).isEqualTo(quantity.isExact());
        assertThat(again.getClass()).isEqualTo(quantity.getClass());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One line.",
                "Two\n\nparagraphs, of which the second\ngoes on.",
                "A list:\n\n- one\n- two **bold** and *slanted {figure:x}*\n\nand more",
                "{days:siege} days, {total:water@city}, {date:e} and {literal:48} hours",
                "5 * 3 is not *marked",
            })
    void prose(String text) {
        Prose prose = ProseReader.read(text).prose();
        assertThat(ProseReader.read(ProseWriter.write(prose)).prose()).isEqualTo(prose);
    }
}
