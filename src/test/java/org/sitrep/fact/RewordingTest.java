package org.sitrep.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.Given;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.quantity.Counting;
import org.sitrep.fact.quantity.QuantityReader;
import org.sitrep.fact.quantity.Unit;

/** What a hint tells an officer to write is read, and is the number that was meant. */
@Tag("anywhere")
class RewordingTest {

    private static final Pattern PROPOSAL = Pattern.compile("write `([^`]+)`");

    /** By how much they multiply, words of all the languages of the program. */
    private static final Map<Integer, String> WORDS = Map.of(
            12, "dozen dozens douzaines docenas дюжин дюжины دزينة",
            100, "hundred centaines сотни сотен сотень 百",
            1_000, "k K thousands mille milliers mil тыс тыс. тысяч тысячи ТЫС тисяч тисячі тис. ألف الف آلاف هزار 千",
            10_000, "万 萬",
            100_000, "lakh lakhs Lakh لک 十万",
            1_000_000,
                    "m mn millions millones millón млн МЛН миллиона миллионов мільйонів мільйони مليون ملايين میلیون"
                            + " ملیون 百万",
            10_000_000, "crore crores 千万",
            100_000_000, "亿 億",
            1_000_000_000, "bn billions milliards mrd млрд миллиардов мільярдів مليار مليارات میلیارد 十亿");

    @TempDir
    private Path folder;

    @Test
    void aWordThatMultipliesIsNeverLeftOut() {
        WORDS.forEach((factor, words) -> Stream.of(words.split(" ", -1)).forEach(word -> {
            for (String number : List.of("2", "1.5", "1,5", "12", "250", "1 500", "٣")) {
                for (String tail : List.of("", " people", " de personas", " d'people", "人", " families")) {
                    for (String gap : List.of("", " ")) {
                        String plain =
                                number.replace("1,5", "1.5").replace(" ", "").replace("٣", "3");
                        isMeant(number + gap + word + tail, new BigDecimal(plain).multiply(BigDecimal.valueOf(factor)));
                    }
                }
            }
            assertThat(proposal("2 " + word + " families")).isEmpty();
            if (!word.endsWith(".")) {
                assertThat(proposal("2 " + word)).isPresent();
                assertThat(proposal("2 " + word + " people")).isPresent();
            }
        }));
    }

    private static void isMeant(String text, BigDecimal number) {
        proposal(text)
                .ifPresent(write -> assertThat(QuantityReader.read(write)
                                .quantity()
                                .orElseThrow()
                                .best()
                                .orElseThrow())
                        .as(text + " -> " + write)
                        .isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 lakh | 1,000,000",
                "~1.5 lakh people | about 150,000",
                "10-12 lakh | 1,000,000 to 1,200,000",
                "1.2 lakh to 1.5 lakh | 120,000 to 150,000",
                "2 crore | 20,000,000",
                "3 dozen | 36",
                "5 hundred thousand | 500 thousand",
                "2 mil millones | 2 billion",
                "3-4 млн человек | 3 to 4 million",
                "5 тыс. людей | 5 thousand",
                "5百万人 | 5 million",
                "3 millones de personas | 3 million",
                "40 people | 40",
                "10% - 15% | 10% to 15%",
                "INR 2 crore | INR 20,000,000"
            })
    void itsNumberIsMultipliedOut(String text, String write) {
        assertThat(proposal(text)).contains(write);
        assertThat(QuantityReader.read(write).quantity()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 families",
                "3 score",
                "10 lac",
                "2 lakh crore",
                "2 lakh 500 people",
                "5 million 200 thousand",
                "3 billones",
                "5万3千",
                "5百亿",
                "5万多人",
                "1.234 lakh",
                "0.3 dozen",
                "50,000 to 1 lakh",
                "10% or 15% of people",
                "hundreds of millions",
                "dozens of thousands",
                "thousands of millions",
                "hundreds of lakh people",
                "EUR 5m",
                "5 million kg"
            })
    void whatIsNotPlainIsNotProposed(String text) {
        assertThat(proposal(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "Nil", "no"})
    void whatMayBeNothingOrNotKnownIsAskedFor(String text) {
        assertThat(QuantityReader.read(text).hint())
                .isEqualTo("write `0`, if it was counted and there was none; `unknown`, if nobody knows");
        assertThat(QuantityReader.read("zero").hint()).isEqualTo("write `0`");
    }

    @Test
    void aCommaBeforeDecimalsIsNotTakenForOneThatGroups() {
        assertThat(QuantityReader.read("12,5%").hint()).endsWith("put a point before decimals, 12.5");
        assertThat(QuantityReader.read("12,5").hint()).isEqualTo("write `12.5`");
    }

    @Test
    void aHintFitsWhatTheIndicatorCounts() {
        Given given = Given.in(folder).append("crisis.yaml", """
              - {id: fled, label: Families fled, counts: people, measure: stock}
              - {id: homes, label: Homes hit, counts: {en: {one: home, other: homes}, ru: дома}, measure: stock}
              - {id: funds, label: Funding received, counts: US dollars, measure: stock}
            """);

        assertThat(hint(given, "fled", "$ 5 million")).startsWith("write a number such as");
        assertThat(hint(given, "fled", "300 families")).startsWith("write a number such as");
        assertThat(hint(given, "fled", "300 persons")).isEqualTo("write `300`");
        assertThat(hint(given, "homes", "1 home")).isEqualTo("write `1`");
        assertThat(hint(given, "homes", "5 тыс дома")).isEqualTo("write `5 thousand`");
        assertThat(hint(given, "funds", "$ 5 crore")).isEqualTo("write `USD 50,000,000`");
        assertThat(hint(given, "unheard", "12 homes")).startsWith("write a number such as");
    }

    private static String hint(Given given, String indicator, String value) {
        return given
                .known(
                        "2016-09-20",
                        "  - {figure: " + indicator + ", value: \"" + value + "\", date: 2016-09-19, source: ocha}")
                .findings()
                .stream()
                .filter(finding -> finding.rule().id().equals("wrong-quantity"))
                .map(Finding::hint)
                .findFirst()
                .orElseThrow();
    }

    /** Counts people; of money, takes rupees. */
    private static final class People implements Counting {
        @Override
        public boolean isNamed(String words) {
            return List.of("people", "personas", "человек", "людей", "人").contains(words);
        }

        @Override
        public boolean takes(Unit typed) {
            return !typed.written().equals("EUR");
        }
    }

    private static Optional<String> proposal(String text) {
        return PROPOSAL.matcher(QuantityReader.read(text, new People()).hint())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .filter(write -> !write.equals("unknown"));
    }
}
