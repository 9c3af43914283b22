package org.sitrep.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.document.html.Templates;
import org.sitrep.edition.text.Phrases;

/** Each language says all that English says, with the same values in it. */
class PhraseFilesTest {

    private static final Templates SET = Templates.builtIn().value().orElseThrow();
    private static final Phrases ENGLISH = phrases("en");

    /** What a language may have beside: patterns for dates that ICU knows badly. */
    private static final Pattern OWN = Pattern.compile("(date|span)\\..*");

    private static Phrases phrases(String language) {
        return SET.phrases(language).value().orElseThrow();
    }

    static List<String> languages() {
        return SET.languages();
    }

    @Test
    void thereAreTheEightLanguages() {
        assertThat(languages()).containsExactly("ar", "en", "es", "fa-AF", "fr", "ru", "uk", "zh-Hans");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPhraseIsThereAndNoOther(String language) {
        Set<String> keys = new TreeSet<>(phrases(language).patterns().keySet());
        keys.removeIf(key -> OWN.matcher(key).matches());
        assertThat(keys).isEqualTo(ENGLISH.patterns().keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPhraseHasTheSameGaps(String language) {
        ENGLISH.patterns()
                .forEach((key, english) ->
                        assertThat(gaps(phrases(language), key)).as(key).isEqualTo(gaps(ENGLISH, key)));
    }

    /** The number's size, which some languages need for the form of "million", is no gap of its own. */
    private static Set<String> gaps(Phrases phrases, String key) {
        Set<String> gaps =
                new TreeSet<>(new MessageFormat(phrases.patterns().get(key), locale(phrases)).getArgumentNames());
        gaps.remove("count");
        return gaps;
    }

    private static ULocale locale(Phrases phrases) {
        return ULocale.forLanguageTag(phrases.patterns().get("locale"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPluralHasEveryFormOfTheLanguage(String language) {
        Phrases phrases = phrases(language);
        Set<String> forms = PluralRules.forLocale(locale(phrases)).getKeywords();
        List<String> plurals = phrases.patterns().values().stream()
                .filter(pattern -> pattern.contains(", plural,"))
                .toList();
        assertThat(plurals).hasSizeGreaterThan(5);
        for (String plural : plurals) {
            assertThat(forms).as(plural).allMatch(form -> plural.matches("(?s).*[ {,]" + form + " ?\\{.*"));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theNumberOfDaysIsPrintedInDigitsButInTheArabicSingularAndDual(String language) {
        Phrases phrases = phrases(language);
        for (String key : List.of("clock.resumed-days", "clock.last-confirmed", "detail.stale", "highlight.clock")) {
            for (long days : new long[] {1, 2, 3, 5, 11, 21, 100, 102}) {
                String text = new MessageFormat(phrases.patterns().get(key), locale(phrases))
                        .format(Map.of("days", days, "date", "D", "what", "W"));
                boolean isInWords = language.equals("ar") && days <= 2;
                assertThat(digits(text)).as(key + " " + text).isEqualTo(isInWords ? "" : Long.toString(days));
            }
        }
    }

    private static String digits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .mapToObj(c -> Integer.toString(Character.digit(c, 10)))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguagePinsItsNumbersAndSaysWhoReviewedIt(String language) {
        assertThat(phrases(language).patterns()).containsKeys("locale", "numbering", "reviewed");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noMarkOfDirectionAndNoStraightApostropheStandsInAPhrase(String language) {
        assertThat(phrases(language).patterns().values())
                .noneMatch(pattern -> Stream.of("\u200e", "\u200f", "\u2066", "\u2067", "\u2068", "\u2069", "'")
                        .anyMatch(pattern::contains));
    }

    @Test
    void russianIsSpeltInOneWay() {
        assertThat(phrases("ru").patterns().values()).noneMatch(pattern -> pattern.matches("(?s).*[ёЁ].*"));
    }
}
