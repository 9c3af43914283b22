package org.sitrep.check.words;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.fact.prose.Reference;

/** Versions of one text that do not say the same, or of which one is older. */
public final class Translations {

    private final String first;
    private final Map<String, Map<Month, Pattern>> months = new HashMap<>();

    private Translations(String first) {
        this.first = first;
    }

    /**
     * Returns a warning for each text whose languages differ in what they refer to, or in the numbers or months typed.
     *
     * @param writings all versions of the texts
     * @param first the language of the originals
     */
    public static Stream<Finding> differing(Stream<Writing> writings, String first) {
        Translations translations = new Translations(first);
        return texts(writings).values().stream().flatMap(translations::differing);
    }

    private static Map<String, Map<String, Writing>> texts(Stream<Writing> writings) {
        Map<String, Map<String, Writing>> texts = new LinkedHashMap<>();
        writings.forEach(writing -> texts.computeIfAbsent(writing.what(), what -> new LinkedHashMap<>())
                .putIfAbsent(writing.language(), writing));
        return texts;
    }

    private Writing original(Map<String, Writing> text) {
        return text.getOrDefault(first, text.values().iterator().next());
    }

    private Stream<Finding> differing(Map<String, Writing> text) {
        Writing original = original(text);
        List<Writing> others = text.values().stream()
                .filter(other -> !difference(original, other).isEmpty())
                .toList();
        return others.stream()
                .limit(1)
                .map(other -> CheckRule.TEXTS_DIFFER.finding(
                        other.place().get(),
                        original.what() + " does not say the same in each language: "
                                + others.stream()
                                        .map(each -> difference(original, each))
                                        .collect(Collectors.joining("; ")),
                        CheckRule.TEXTS_DIFFER.todo()));
    }

    private String difference(Writing one, Writing other) {
        List<String> ours = beyond(one, other);
        List<String> theirs = beyond(other, one);
        numbers(one, other, ours, theirs);
        List<String> months = months(one);
        List<String> others = months(other);
        if (!months.isEmpty() && !others.isEmpty()) {
            months.stream().filter(month -> !others.contains(month)).forEach(ours::add);
            others.stream().filter(month -> !months.contains(month)).forEach(theirs::add);
        } else if (months.isEmpty() != others.isEmpty() && (isTimeless(one) || isTimeless(other))) {
            ours.addAll(months);
            theirs.addAll(others);
        }
        String lacking =
                ours.isEmpty() == theirs.isEmpty() ? "" : ", not `" + (theirs.isEmpty() ? other : one).language() + "`";
        return Stream.concat(only(one, ours), only(other, theirs)).collect(Collectors.joining(", ")) + lacking;
    }

    private static Stream<String> only(Writing writing, List<String> what) {
        return what.isEmpty()
                ? Stream.empty()
                : Stream.of("only `" + writing.language() + "` has " + String.join(" and ", what));
    }

    /** A reference may begin a sentence in one language alone; days are counted by a number, or by one with its noun. */
    private static List<String> beyond(Writing writing, Writing other) {
        List<Reference> theirs =
                other.references().stream().map(Reference::sought).collect(Collectors.toCollection(ArrayList::new));
        return writing.references().stream()
                .filter(reference -> !theirs.remove(reference.sought()))
                .map(Reference::toString)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void numbers(Writing one, Writing other, List<String> ours, List<String> theirs) {
        List<TypedNumber> all = numbers(one);
        List<TypedNumber> others = numbers(other);
        List<TypedNumber> lacking = lacking(all, others);
        List<TypedNumber> added = lacking(others, all);
        if (areOfTwoCalendars(lacking, added) || areOfTwoCalendars(added, lacking)) {
            return;
        }
        boolean both = !lacking.isEmpty() && !added.isEmpty();
        lacking.stream().filter(number -> both || !number.mayBeWord()).forEach(number -> ours.add(number.shown()));
        added.stream().filter(number -> both || !number.mayBeWord()).forEach(number -> theirs.add(number.shown()));
    }

    /** Where the years are those of two calendars, days and months differ too. */
    private static boolean areOfTwoCalendars(List<TypedNumber> some, List<TypedNumber> others) {
        return years(some)
                .anyMatch(year -> years(others)
                        .anyMatch(other ->
                                year - other == 621 || year - other == 622 || Math.abs(year - other - 580) < 4));
    }

    private static Stream<Integer> years(List<TypedNumber> numbers) {
        return numbers.stream()
                .map(TypedNumber::shown)
                .filter(shown -> shown.matches("\\d{4}"))
                .map(Integer::valueOf);
    }

    private static List<TypedNumber> numbers(Writing writing) {
        return writing.texts()
                .flatMap(text -> TypedNumber.in(text, writing.language()).stream())
                .toList();
    }

    private static List<TypedNumber> lacking(List<TypedNumber> numbers, List<TypedNumber> others) {
        return numbers.stream()
                .filter(number -> !number.mayLack()
                        && others.stream().allMatch(other -> Collections.disjoint(number.readings(), other.readings())))
                .toList();
    }

    /** Months beside a number: “may” and “march” are verbs too. */
    private List<String> months(Writing writing) {
        String text = writing.texts()
                .map(TypedNumber::plain)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        if (text.codePoints().noneMatch(Character::isDigit)) {
            return List.of();
        }
        Map<Month, Pattern> patterns = months.computeIfAbsent(
                writing.language(),
                language -> Stream.of(Month.values())
                        .collect(Collectors.toMap(
                                month -> month, month -> pattern(month, language), (a, b) -> a, TreeMap::new)));
        return patterns.entrySet().stream()
                .filter(month -> month.getValue().matcher(text).find())
                .map(month -> month.getKey().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList();
    }

    /** Returns whether a text has neither a number nor a month, so that no date of any calendar is in it. */
    private static boolean isTimeless(Writing writing) {
        String text = writing.texts().collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        return writing.references().isEmpty()
                && text.codePoints().noneMatch(Character::isDigit)
                && Stream.of(Month.values())
                        .flatMap(month -> names(month, writing.language()))
                        .noneMatch(text::contains);
    }

    private static Stream<String> names(Month month, String language) {
        return Stream.of(language, language + "-SY")
                .map(Locale::forLanguageTag)
                .flatMap(locale -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
                        .map(style -> month.getDisplayName(style, locale).toLowerCase(Locale.ROOT)));
    }

    private static Pattern pattern(Month month, String language) {
        String names = names(month, language).map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        int number = month.getValue();
        return Pattern.compile("\\d(?:st|nd|rd|th|er|\\.)? (?:of |de |d[’'])?" + names + "(?!\\p{L})|" + names
                + ",? \\d|(?<!\\d)0?" + number + " ?[月월]|\\d{4}-0?" + number + "-\\d");
    }

    /**
     * Returns a note for each text of an entry that was corrected in the language of the originals, and in another not since.
     *
     * @param was the texts of the entry before a correction
     * @param now the same as they stand
     */
    public static Stream<Finding> older(Stream<Writing> was, Stream<Writing> now, String first) {
        Map<String, Map<String, Writing>> standing = texts(now);
        Translations translations = new Translations(first);
        return texts(was).entrySet().stream()
                .flatMap(text -> Stream.ofNullable(standing.get(text.getKey()))
                        .flatMap(stands -> translations.older(text.getValue(), stands)));
    }

    private Stream<Finding> older(Map<String, Writing> was, Map<String, Writing> now) {
        Writing original = original(now);
        String language = original.language();
        return isSame(original, was.get(language))
                ? Stream.empty()
                : was.values().stream()
                        .filter(words -> !words.language().equals(language)
                                && isSame(words, now.getOrDefault(words.language(), words)))
                        .map(words -> CheckRule.OLDER_TRANSLATION
                                .finding(
                                        now.getOrDefault(words.language(), original)
                                                .place()
                                                .get(),
                                        words.what() + " was corrected in `" + language + "`; in `" + words.language()
                                                + "` "
                                                + (now.containsKey(words.language())
                                                        ? "it reads as before"
                                                        : "it has no words any more"),
                                        "correct it in `" + words.language() + "` too")
                                .about(words.language()));
    }

    private static boolean isSame(Writing one, @Nullable Writing other) {
        return other != null
                && one.lines().equals(other.lines())
                && one.references().equals(other.references());
    }
}
