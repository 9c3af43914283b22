package org.sitrep.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.fact.quantity.Magnitude.MILLION;
import static org.sitrep.fact.quantity.Magnitude.ONE;
import static org.sitrep.fact.quantity.Qualifier.ABOUT;
import static org.sitrep.fact.quantity.Qualifier.AT_LEAST;
import static org.sitrep.fact.quantity.Qualifier.EXACTLY;
import static org.sitrep.fact.quantity.Qualifier.FEWER_THAN;
import static org.sitrep.fact.quantity.Qualifier.MORE_THAN;
import static org.sitrep.fact.quantity.Qualifier.NEARLY;
import static org.sitrep.fact.quantity.Qualifier.UP_TO;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.fact.quantity.Counting;
import org.sitrep.fact.quantity.Qualifier;
import org.sitrep.fact.quantity.Quantity;
import org.sitrep.fact.quantity.QuantityReader;
import org.sitrep.fact.quantity.Unit;

/** A quantity is read as people write it, and never guessed at. */
@Tag("anywhere")
class QuantityReaderTest {

    @Test
    void aNumberMayCarryAQualifier() {
        assertThat(read("231")).isEqualTo(amount(EXACTLY, "231"));
        assertThat(read("at least 231")).isEqualTo(amount(AT_LEAST, "231"));
        assertThat(read("more than 60")).isEqualTo(amount(MORE_THAN, "60"));
        assertThat(read("over 60")).isEqualTo(amount(MORE_THAN, "60"));
        assertThat(read("fewer than 60")).isEqualTo(amount(FEWER_THAN, "60"));
        assertThat(read("up to 275,000")).isEqualTo(amount(UP_TO, "275000"));
        assertThat(read("almost 300")).isEqualTo(read("nearly 300"));
        assertThat(read("  About   300 ")).isEqualTo(amount(ABOUT, "300"));
    }

    @ParameterizedTest
    @CsvSource({
        "017, `017`: expected a number that does not begin with 0, write 17",
        "007.5, `007.5`: expected a number that does not begin with 0, write 7.5",
        "00, `00`: expected a number that does not begin with 0, write 0",
        "up to 012, `012`: expected a number that does not begin with 0, write 12",
        "fewer than 0, `fewer than 0`: no number is smaller than 0, 'write 0, or `unknown`'",
        "less than 0.0, `less than 0.0`: no number is smaller than 0, 'write 0, or `unknown`'",
        "at least 0, `at least 0`: every number is at least 0, 'write 0, or `unknown`'",
        "up to 0, `up to 0`: that is 0 itself, 'write 0, or `unknown`'",
        "nearly 0, `nearly 0`: that is 0 itself, 'write 0, or `unknown`'",
        "about 0 million, `about 0 million`: that is 0 itself, 'write 0, or `unknown`'"
    })
    void whatSaysNothingIsRefused(String text, String problem, String hint) {
        QuantityReader.Reading reading = QuantityReader.read(text);

        assertThat(reading.quantity()).isEmpty();
        assertThat(reading.problem()).isEqualTo(problem);
        assertThat(reading.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "٢٣١ | 231",
                "٣٬٠٠٠ | 3000",
                "۱٫۵ million | 1500000",
                "٣٫٠٠٠ | 3",
                "३,००० | 3000",
                "३,००,००० | 300000",
                "৩,০০০ | 3000",
                "၃,၀၀၀ | 3000",
                "３，０００ | 3000"
            })
    void digitsOfAnyScriptAreRead(String text, String number) {
        assertThat(read(text).best().orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5% | 12.5 | %",
                "12.5 % | 12.5 | %",
                "about 12.5 per cent | 12.5 | %",
                "10% to 12% | 11 | %",
                "١٢٫٥٪ | 12.5 | %",
                "1.5 per 10,000 | 1.5 | per 10,000",
                "1.5 per 1000 | 1.5 | per 1,000",
                "USD 22.4 million | 22400000 | USD",
                "US$ 22.4 million | 22400000 | USD",
                "US$3,000 | 3000 | USD",
                "EUR 3,000 | 3000 | EUR",
                "€3,000 | 3000 | EUR",
                "at least USD 5 | 5 | USD",
                "22.4 million USD | 22400000 | USD",
                "22.4 million US dollars | 22400000 | USD",
                "USD 3 million to USD 4 million | 3500000 | USD",
                "up to 3 million | 3000000 | "
            })
    void moneyPercentagesAndRatesSayWhatTheyAreIn(String text, String number, String unit) {
        QuantityReader.Reading reading = QuantityReader.read(text);

        assertThat(reading.quantity().orElseThrow().best().orElseThrow()).isEqualByComparingTo(number);
        assertThat(reading.unit().map(Unit::written).orElse(null)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "415m | 415 million",
                "1.2bn | 1.2 billion",
                "300k | 300 thousand",
                "~300 | about 300",
                "c. 300 | about 300",
                "circa 300 | about 300",
                "approx. 300 | about 300",
                "some 300 | about 300",
                "~300k people | about 300 thousand",
                "<5 | fewer than 5",
                "<5% | fewer than 5%",
                ">300 | more than 300",
                "≥ 300 | at least 300",
                "300+ | at least 300",
                "no more than 300 | up to 300",
                "300-400 | 300 to 400",
                "300 – 400 | 300 to 400",
                "between 300 and 400 | 300 to 400",
                "1.2-1.5m | 1.2 to 1.5 million",
                "1 500 | 1,500",
                "1 500 000 | 1,500,000",
                "1'500 | 1,500",
                "12,5% | 12.5%",
                "12 trucks | 12",
                "$22.4m | USD 22.4 million",
                "US$22.4m | USD 22.4 million",
                "£3,000 | GBP 3,000",
                "5 million dollars | 5 million USD",
                "12.5% of children | 12.5%",
                "zero | 0",
                "n/a | unknown",
                "TBC | pending",
                "hundreds of thousands | thousands"
            })
    void whatIsWrittenOtherwiseIsRefusedWithWhatToWrite(String text, String write) {
        QuantityReader.Reading reading = QuantityReader.read(text, new Trucks());

        assertThat(reading.quantity()).isEmpty();
        assertThat(reading.hint()).isEqualTo("write `" + write + "`");
        assertThat(QuantityReader.read(write).quantity()).isPresent();
    }

    @Test
    void noHintGivesWhatIsRefused() {
        assertThat(QuantityReader.read("1.234.567").hint()).isEqualTo("write 1,234,567 or 1234567");
        assertThat(QuantityReader.read("250.001").hint()).endsWith("for a decimal fraction write 250.0010");
        assertThat(read("250.0010").best().orElseThrow()).isEqualByComparingTo("250.001");
    }

    @Test
    void noneAndMoreThanNoneAreClaims() {
        assertThat(read("0")).isEqualTo(amount(EXACTLY, "0"));
        assertThat(read("0.5")).isEqualTo(amount(EXACTLY, "0.5"));
        assertThat(read("more than 0")).isEqualTo(amount(MORE_THAN, "0"));
    }

    @Test
    void aNumberClaimedInMillionsStaysInMillions() {
        assertThat(read("nearly 2 million")).isEqualTo(new Quantity.Amount(NEARLY, new BigDecimal("2E+6"), MILLION));
        assertThat(read("1.5 million").best().orElseThrow()).isEqualByComparingTo("1500000");
    }

    @Test
    void aRangeHasTwoEnds() {
        assertThat(read("250,000 to 275,000"))
                .isEqualTo(new Quantity.Range(new BigDecimal("250000"), ONE, new BigDecimal("275000"), ONE));
        assertThat(read("1.2 to 1.5 million").interval().orElseThrow().low()).isEqualByComparingTo("1200000");
        assertThat(read("900,000 to 1 million").interval().orElseThrow().low()).isEqualByComparingTo("900000");
    }

    @Test
    void unknownsAreValuesOfTheirOwn() {
        assertThat(read("unknown")).isEqualTo(Quantity.Absent.UNKNOWN);
        assertThat(read("no access")).isEqualTo(Quantity.Absent.NO_ACCESS);
        assertThat(read("not assessed")).isEqualTo(Quantity.Absent.NOT_ASSESSED);
        assertThat(read("pending")).isEqualTo(Quantity.Absent.PENDING);
        assertThat(read("dozens")).isEqualTo(Quantity.Vague.DOZENS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lots",
                "-5",
                "1,50",
                "1,2345",
                "12,",
                "1e6",
                "five",
                "about",
                "at least",
                "12 trucks",
                "",
                "1..2",
                "1 500",
                "0,231",
                "9999999999999999999999",
                "some 300",
                "3 to",
                "to 3"
            })
    void whatIsNoQuantityIsRefused(String text) {
        assertThat(QuantityReader.read(text).quantity()).isEmpty();
        assertThat(QuantityReader.read(text).problem()).isNotBlank();
        assertThat(QuantityReader.read(text).hint()).isNotBlank();
    }

    @Test
    void aPointBeforeThreeDigitsIsAmbiguous() {
        QuantityReader.Reading reading = QuantityReader.read("250.000");
        assertThat(reading.quantity()).isEmpty();
        assertThat(reading.problem()).isEqualTo("`250.000` can be read in two ways");
        assertThat(reading.hint())
                .isEqualTo("for the whole number write 250,000 or 250000; for a decimal fraction write 250.0");
    }

    @Test
    void aRangeUpsideDownIsRefused() {
        assertThat(QuantityReader.read("300 to 200").problem()).contains("from the lower number to the higher");
        assertThat(QuantityReader.read("1 million to 2").problem()).contains("upper end has no `million`");
    }

    @ParameterizedTest
    @CsvSource({
        "at least 100, 100, true",
        "at least 100, 99, false",
        "more than 100, 100, false",
        "more than 100, 101, true",
        "fewer than 100, 100, false",
        "fewer than 100, 0, true",
        "up to 100, 100, true",
        "nearly 100, 90, true",
        "nearly 100, 89, false",
        "nearly 100, 101, false",
        "about 100, 110, true",
        "about 100, 111, false",
        "90 to 100, 95, true",
        "90 to 100, 101, false",
    })
    void aClaimLeavesSomeNumbersPossible(String claim, String number, boolean possible) {
        assertThat(read(claim)
                        .interval()
                        .orElseThrow()
                        .overlaps(read(number).interval().orElseThrow()))
                .isEqualTo(possible);
    }

    /** Counts trucks and people, and takes any unit. */
    private static final class Trucks implements Counting {
        @Override
        public boolean isNamed(String words) {
            return words.equals("trucks") || words.equals("people");
        }

        @Override
        public boolean takes(Unit typed) {
            return true;
        }
    }

    private static Quantity read(String text) {
        return QuantityReader.read(text).quantity().orElseThrow();
    }

    private static Quantity amount(Qualifier qualifier, String units) {
        return new Quantity.Amount(qualifier, new BigDecimal(units), ONE);
    }
}
