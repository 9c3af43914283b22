package org.sitrep.fact.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Moment;

/** Says how days, weeks, months and years that people write in other ways are written in the ledger. */
public final class DateWording {

    private static final Pattern WITH_TIME =
            Pattern.compile("(?<day>.*\\d.*)[Tt ](?<time>\\d{1,2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)?");
    private static final Pattern BETWEEN =
            Pattern.compile(" +(?:to|until|au|hasta|до|[-–—]) +|\\.\\.+|[–—…]|(?<=\\d{4}-\\d{1,2}-\\d{1,2}) */ *");
    private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+");
    private static final Set<String> WEEK = Set.of("w", "wk", "week", "semaine", "semana");
    private static final Set<String> NO_MATTER =
            Set.of("of", "the", "st", "nd", "rd", "th", "er", "de", "del", "le", "г", "р", "年", "月", "日", "号");
    private static final List<Locale> NAMES = Stream.of("en", "fr", "es", "ru", "uk", "ar", "ar-SY", "fa-AF")
            .map(Locale::forLanguageTag)
            .toList();

    /** What the words come to, a week marked by w and a month that is named by m, and how that is written. */
    private static final Map<Pattern, String> FORMS = forms(
            "(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})", "${y}-0${m}-0${d}",
            "(?<y>\\d{4}) m?(?<m>\\d{1,2}) (?<d>\\d{1,2})", "${y}-0${m}-0${d}",
            "(?<d>\\d{1,2}) m?(?<m>\\d{1,2}) (?<y>\\d{4})", "${y}-0${m}-0${d}",
            "m?(?<m>\\d{1,2}) (?<d>\\d{1,2}) (?<y>\\d{4})", "${y}-0${m}-0${d}",
            "(?<y>\\d{4}) w (?<n>\\d{1,2})", "${y}-W0${n}",
            "w (?<n>\\d{1,2}) (?<y>\\d{4})", "${y}-W0${n}",
            "(?<y>\\d{4}) m?(?<m>\\d{1,2})", "${y}-0${m}",
            "(?<y>(?:1[89]|20)\\d{2})(?<m>\\d{2})", "${y}-0${m}",
            "m?(?<m>\\d{1,2}) (?<y>\\d{4})", "${y}-0${m}",
            "(?<y>\\d{4})", "${y}-01-01/${y}-12-31");

    private DateWording() {}

    private static Map<Pattern, String> forms(String... pairs) {
        Map<Pattern, String> forms = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            forms.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return forms;
    }

    /**
     * Returns what a text may mean: a day, with its time where it has one, a week, a month, or the first and last day of a span;
     * several where it does not tell whether the day or the month stands first, that by day first; none where it is no date.
     */
    public static List<String> of(String text) {
        Matcher timed = WITH_TIME.matcher(text.strip());
        if (timed.matches()) {
            String time = (timed.end("time") - timed.start("time") == 5 ? "T" : "T0") + timed.group("time");
            return one(timed.group("day"))
                    .filter(day -> day.length() == 10)
                    .map(day -> day + time)
                    .toList();
        }
        List<List<String>> ends = Arrays.stream(BETWEEN.split(text.strip(), 2))
                .map(end -> one(end).toList())
                .toList();
        return ends.size() == 1
                ? ends.get(0)
                : ends.get(0).stream()
                        .flatMap(first -> ends.get(1).stream().map(last -> first + "/" + last))
                        .filter(DateWording::exists)
                        .toList();
    }

    private static Stream<String> one(String text) {
        String words = WORD.matcher(plain(text))
                .results()
                .map(word -> meaning(word.group()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return FORMS.entrySet().stream()
                .map(form -> Map.entry(form.getKey().matcher(words), form.getValue()))
                .filter(form -> form.getKey().matches())
                .map(form -> form.getKey().replaceFirst(form.getValue()).replaceAll("-(W?)0(\\d\\d)", "-$1$2"))
                .filter(DateWording::exists)
                .distinct();
    }

    private static boolean exists(String period) {
        try {
            return PeriodReader.read(period).from().getYear() >= Moment.FIRST_YEAR;
        } catch (DateTimeException | IllegalArgumentException e) {
            // What does not exist, or ends before it begins, was not meant.
            return false;
        }
    }

    private static String meaning(String word) {
        if (Character.isDigit(word.charAt(0)) || NO_MATTER.contains(word)) {
            return NO_MATTER.contains(word) ? "" : word;
        }
        Set<Integer> months = WEEK.contains(word) || word.length() < 3 ? Set.of() : months(word);
        return months.size() == 1 ? "m" + months.iterator().next() : WEEK.contains(word) ? "w" : "?";
    }

    /** The months whose names begin so, in any of the languages. */
    private static Set<Integer> months(String beginning) {
        return NAMES.stream()
                .flatMap(language -> Arrays.stream(Month.values())
                        .filter(month -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
                                .anyMatch(style -> plain(month.getDisplayName(style, language))
                                        .startsWith(beginning))))
                .map(Month::getValue)
                .collect(Collectors.toSet());
    }

    /** Small letters without accents, and 0 to 9 for digits. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }
}
