package org.sitrep.fact.crisis;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.Unit;

/**
 * What an indicator counts, in words: people, households, trucks, US dollars, per cent.
 *
 * @param text the words as they stand beside most numbers
 * @param forms the words by language and plural category; none in a language that states one form
 */
public record Counted(Text text, Map<String, Map<String, String>> forms) {

    /** The plural category that every language has. */
    public static final String OTHER = "other";

    private static final Set<String> PEOPLE = Set.of(
            "people",
            "persons",
            "individuals",
            "personnes",
            "personas",
            "люди",
            "людей",
            "человек",
            "лица",
            "особи",
            "осіб",
            "أشخاص",
            "شخص",
            "الأشخاص",
            "ناس",
            "نفر",
            "مردم",
            "افراد",
            "人",
            "人数",
            "人员");

    public Counted {
        forms = Map.copyOf(forms);
    }

    /** Returns what one text in the plural, or a map of forms, says by language. */
    public static Counted of(Map<String, Map<String, String>> forms) {
        Map<String, String> general = new LinkedHashMap<>();
        forms.forEach((language, words) -> general.put(language, words.getOrDefault(OTHER, "")));
        Map<String, Map<String, String>> several = new LinkedHashMap<>(forms);
        several.values().removeIf(words -> words.size() < 2);
        return new Counted(new Text(general), several);
    }

    /** Returns whether numbers of both may be set against each other: the same words in some language, or people. */
    public boolean isSameAs(Counted other) {
        return (isOfPeople() && other.isOfPeople())
                || (unit().isPresent() && unit().equals(other.unit()))
                || text.byLanguage().entrySet().stream()
                        .anyMatch(words -> other.text
                                .in(words.getKey())
                                .filter(words.getValue()::equalsIgnoreCase)
                                .isPresent());
    }

    private Stream<String> words() {
        return text.byLanguage().values().stream();
    }

    /** Returns the unit that the words name in some language, and nothing but it. */
    public Optional<Unit> unit() {
        return words().flatMap(words -> Unit.of(words).stream()).findFirst();
    }

    /** Returns whether the words hold a rate among others: "cases per 10,000 people". */
    boolean holds(Unit unit) {
        return words().anyMatch(words -> Unit.Rate.in(words).equals(Optional.of(unit)));
    }

    /** Returns whether a number needs no words beside its label: it counts people, or the label says it in some language. */
    public boolean isSaidBy(Text label) {
        return isOfPeople()
                || text.byLanguage().entrySet().stream()
                        .anyMatch(words -> label.in(words.getKey())
                                .filter(said -> says(said, words.getValue()))
                                .isPresent());
    }

    /** Returns whether words are the label, or all that is counted, in the singular or plural of some language. */
    boolean isNamed(String words, Text label) {
        Stream<String> forms = this.forms.values().stream().flatMap(byCategory -> byCategory.values().stream());
        return Stream.of(words(), forms, label.byLanguage().values().stream())
                        .flatMap(s -> s)
                        .anyMatch(name -> singular(name).equals(singular(words)))
                || (PEOPLE.contains(words.toLowerCase(Locale.ROOT)) && isOfPeople());
    }

    private static String singular(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{L}{2})s\\b", "");
    }

    /** Returns whether it counts people. */
    public boolean isOfPeople() {
        return words().anyMatch(words -> PEOPLE.contains(words.toLowerCase(Locale.ROOT)));
    }

    /** Whole words, where a script has spaces and no articles that join them: women are no men. */
    private static boolean says(String label, String words) {
        boolean spaced = switch (Character.UnicodeScript.of(words.codePointAt(0))) {
            case LATIN, CYRILLIC -> true;
            default -> false;
        };
        String quoted = Pattern.quote(words);
        return Pattern.compile(
                        spaced ? "(?<!\\p{L})" + quoted + "(?!\\p{L})" : quoted,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(label)
                .find();
    }
}
