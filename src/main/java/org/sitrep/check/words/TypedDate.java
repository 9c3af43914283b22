package org.sitrep.check.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day, or a run of days within a month, that a person typed into a text.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param from the first day
 * @param to the last day
 */
record TypedDate(int start, int end, LocalDate from, LocalDate to) {

    private static final String DAYS =
            "(?<!\\d)(?:(\\d{1,2})日?(?: ?[-–—] ?| ?(?:to|and|au|et|al|y|إلى|حتى|تا|по|до|至|到) ?))?(\\d{1,2})";

    /** A pattern, and the groups of it that are the first day of several, the day, the month and the year; 0 for none. */
    private record Form(String pattern, int first, int day, int month, int year) {}

    /** Returns the dates in a text of a language; one without a year is of that of a day, or of the year before. */
    static List<TypedDate> in(String text, String language, LocalDate asOf) {
        Map<String, Month> months = months(language);
        String names = months.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(", ")(?:\\.(?=,| \\p{Ll}| ?\\d))?"));
        return Stream.of(
                        new Form(
                                DAYS + "(?:\\p{L}{1,2}|º|\\.)? ?(?:of |de |d[’'])?" + names
                                        + "(?:/\\p{L}+)?(?:,? ?(?:del? )?(\\d{4}))?(?!\\d)",
                                1,
                                2,
                                3,
                                4),
                        new Form(names + " " + DAYS + "(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?!\\d)", 2, 3, 1, 4),
                        new Form("(?:(\\d{4})年)?(\\d{1,2})[月月]" + DAYS + "[日號号]?", 3, 4, 2, 1),
                        new Form("(?<!\\d)(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\d)", 0, 3, 2, 1),
                        new Form("(?<!\\d)(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?!\\d)", 0, 1, 2, 3))
                .flatMap(form -> Pattern.compile(form.pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(TypedNumber.plain(text))
                        .results()
                        .flatMap(found -> of(found, form, months, asOf).stream()))
                .toList();
    }

    private static Optional<TypedDate> of(MatchResult found, Form form, Map<String, Month> months, LocalDate asOf) {
        String month = found.group(form.month).toLowerCase(Locale.ROOT);
        int number = months.containsKey(month) ? months.get(month).getValue() : Integer.parseInt(month);
        Optional<Integer> year = Optional.ofNullable(found.group(form.year)).map(Integer::valueOf);
        String last = found.group(form.day);
        String first = form.first > 0 && found.group(form.first) != null ? found.group(form.first) : last;
        boolean falls = Integer.parseInt(first) > Integer.parseInt(last);
        if (falls && form.month < form.day) {
            return Optional.empty();
        }
        try {
            LocalDate to = LocalDate.of(year.orElse(asOf.getYear()), number, Integer.parseInt(last));
            LocalDate day = year.isEmpty() && to.isAfter(asOf) ? to.minusYears(1) : to;
            // "From 25 to 9 March" names one day, after a number of something else.
            return Optional.of(new TypedDate(
                    falls ? found.start(form.day) : found.start(),
                    found.end(),
                    falls ? day : day.withDayOfMonth(Integer.parseInt(first)),
                    day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the months by their names, as people write them: in Arabic those of the Levant too. */
    private static Map<String, Month> months(String language) {
        Map<String, Month> months = new LinkedHashMap<>();
        for (String tag : List.of(language, language.split("-", 2)[0], language + "-SY", language + "-GB")) {
            for (Month month : Month.values()) {
                Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)
                        .map(style -> month.getDisplayName(style, Locale.forLanguageTag(tag))
                                .toLowerCase(Locale.ROOT))
                        .filter(name -> name.codePoints().noneMatch(Character::isDigit))
                        .forEach(name -> months.putIfAbsent(name.replaceAll("\\.$", ""), month));
            }
        }
        return months;
    }
}
