package org.sitrep.edition.print.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.edition.text.Phrases;

/** Holds phrases that somebody wrote against the English ones: their keys, their gaps, the forms of their plurals. */
public final class PhraseCheck {

    private static final Pattern PLURAL = Pattern.compile(",\\s*plural\\s*,");

    /** The number's size, which some languages need for the form of "million", is no gap of its own. */
    private static final String SIZE = "count";

    private final Phrases phrases;
    private final Map<String, String> known;
    private final Function<String, Place> places;

    private PhraseCheck(Phrases phrases, Map<String, String> known, Function<String, Place> places) {
        this.phrases = phrases;
        this.known = known;
        this.places = places;
    }

    /**
     * Checks phrases.
     *
     * @param phrases what somebody wrote
     * @param known the English patterns by key
     * @param places gives the place of a key
     * @return an error for each phrase that cannot print, or lacks a value; a warning for each key that nothing asks for, and each
     *     plural without all forms of the language
     */
    public static List<Finding> of(Phrases phrases, Map<String, String> known, Function<String, Place> places) {
        PhraseCheck check = new PhraseCheck(phrases, known, places);
        return phrases.patterns().keySet().stream().flatMap(check::key).toList();
    }

    private Stream<Finding> key(String key) {
        if (key.equals(Phrases.REVIEWED)) {
            return found(
                    WordingRule.UNKNOWN_PHRASE, key, "is not said here", "write `wording-reviewed:` in crisis.yaml");
        }
        if (Phrases.isOfLanguage(key)) {
            return Stream.empty();
        }
        return known.containsKey(key)
                ? pattern(key, phrases.patterns().getOrDefault(key, ""))
                : found(
                        WordingRule.UNKNOWN_PHRASE,
                        key,
                        "is no phrase of the report",
                        Suggestion.nearest(key, known.keySet())
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("take it out"));
    }

    private Stream<Finding> pattern(String key, String pattern) {
        ULocale locale = FixedWords.locale(phrases);
        try {
            Set<String> gaps = gaps(pattern, locale);
            Set<String> wanted = gaps(known.getOrDefault(key, ""), ULocale.ENGLISH);
            return gaps.equals(wanted)
                    ? plural(key, pattern, PluralRules.forLocale(locale).getKeywords())
                    : found(
                            WordingRule.WRONG_PHRASE,
                            key,
                            "has the gaps " + gaps + ", where the English one has " + wanted,
                            "it reads in English: " + known.get(key));
        } catch (IllegalArgumentException e) {
            return found(
                    WordingRule.WRONG_PHRASE,
                    key,
                    "is no ICU message: " + e.getMessage(),
                    WordingRule.WRONG_PHRASE.todo());
        }
    }

    private static Set<String> gaps(String pattern, ULocale locale) {
        Set<String> gaps = new TreeSet<>(new MessageFormat(pattern, locale).getArgumentNames());
        gaps.remove(SIZE);
        return gaps;
    }

    private Stream<Finding> plural(String key, String pattern, Set<String> forms) {
        List<String> lacking = forms.stream()
                .filter(form -> PLURAL.matcher(pattern).find() && !pattern.matches("(?s).*[ {,}]" + form + "\\s*\\{.*"))
                .sorted()
                .toList();
        return lacking.isEmpty()
                ? Stream.empty()
                : found(
                        WordingRule.PLURAL_WITHOUT_FORM,
                        key,
                        "lacks forms of the plural that `" + phrases.language() + "` has: "
                                + String.join(", ", lacking),
                        "write each, such as `" + lacking.get(0) + " {…}`");
    }

    private Stream<Finding> found(WordingRule rule, String key, String what, String hint) {
        return Stream.of(rule.finding(places.apply(key), "the phrase `" + key + "` " + what, hint));
    }
}
