package org.sitrep.edition.print.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.SignDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Phrases;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.Magnitude;

/** Prints numbers, dates and phrases in one language. Lives for one brief. */
public final class Printer {

    /** Before the skeleton of a date, the key of a pattern for it, where ICU knows the language's dates badly. */
    private static final String DATE = "date.";

    /** Before the skeleton of a run of days, the key of another one that ICU knows better in the language. */
    private static final String SPAN = "span.";

    /** What ICU prints between two days. */
    private static final Pattern SPAN_DASH = Pattern.compile("\\s*[–—~～至-]\\s*", Pattern.UNICODE_CHARACTER_CLASS);

    /** What ends a sentence: it is not printed twice. */
    private static final String STOPS = ".。۔";

    private static final TimeZone UTC = TimeZone.GMT_ZONE;

    private final Phrases phrases;
    private final String fallback;
    private final int year;
    private final ULocale locale;
    private final LocalizedNumberFormatter plain;
    private final Map<String, MessageFormat> messages = new HashMap<>();
    private final Map<String, DateFormat> dates = new HashMap<>();
    private final Map<String, DateIntervalFormat> spans = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();
    private final Map<String, String> broken = new TreeMap<>();

    /**
     * Returns a printer.
     *
     * @param phrases the wording
     * @param fallback the crisis's first language
     * @param year the year of the brief: dates of that year are printed without it
     */
    public Printer(Phrases phrases, String fallback, int year) {
        this.phrases = phrases;
        this.fallback = fallback;
        this.year = year;
        this.locale = locale(phrases);
        this.plain = NumberFormatter.withLocale(locale).precision(Precision.unlimited());
    }

    /** Returns the keys asked for that the phrase file does not have. */
    public Set<String> missing() {
        return missing;
    }

    /** Returns the keys whose pattern ICU cannot use, and why. */
    public Map<String, String> broken() {
        return broken;
    }

    ULocale locale() {
        return locale;
    }

    /** Returns whether the wording has a phrase. */
    public boolean has(String key) {
        return phrases.patterns().containsKey(key);
    }

    /** Returns a phrase without gaps. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /** Returns a phrase, its gaps filled. */
    public String say(String key, Map<String, ?> gaps) {
        if (!phrases.patterns().containsKey(key)) {
            missing.add(key);
            return key;
        }
        try {
            return messages.computeIfAbsent(
                            key, k -> new MessageFormat(phrases.patterns().get(k), locale))
                    .format(isolated(gaps, phrases.patterns().get(key)));
        } catch (IllegalArgumentException e) {
            broken.put(key, String.valueOf(e.getMessage()));
            return key;
        }
    }

    /**
     * Within a phrase from right to left, what runs from left to right keeps its own order, and does not turn round others'. A word
     * by which the phrase chooses stays as it is: it is not printed.
     */
    private Map<String, Object> isolated(Map<String, ?> gaps, String pattern) {
        Map<String, Object> isolated = new HashMap<>(gaps);
        if (locale.isRightToLeft()) {
            isolated.replaceAll(
                    (name, gap) -> gap instanceof String text && Direction.isMixed(text) && !chooses(pattern, name)
                            ? Direction.isolate(text)
                            : gap);
        }
        return isolated;
    }

    /** Returns words side by side in one line, without empty ones; from right to left, a date stays one beside a name that runs the other way. */
    public String beside(Stream<String> words) {
        boolean isRightToLeft = locale.isRightToLeft();
        return words.filter(each -> !each.isEmpty())
                .map(each -> isRightToLeft && Direction.isMixed(each) ? Direction.isolate(each) : each)
                .collect(Collectors.joining(" · "));
    }

    private static boolean chooses(String pattern, String gap) {
        return pattern.contains("select")
                && Pattern.compile("\\{\\s*" + Pattern.quote(gap) + "\\s*,\\s*select\\b")
                        .matcher(pattern)
                        .find();
    }

    /** Returns lines of words as one: each ends in a stop. */
    public Wording join(Wording first, List<Wording> more) {
        StringBuilder joined = new StringBuilder(first.text());
        for (Wording wording : more) {
            if (STOPS.indexOf(joined.charAt(joined.length() - 1)) >= 0) {
                joined.setLength(joined.length() - 1);
            }
            joined.append(say("detail.separator")).append(wording.text());
        }
        Stream<Wording> all = Stream.concat(Stream.of(first), more.stream());
        return new Wording(
                joined.toString(), all.flatMap(w -> w.lang().stream()).findFirst());
    }

    /** Returns the words of the ledger in the edition's language, or else in the crisis's first. */
    public Wording words(Text text) {
        Text.Localised found = text.wordsFor(phrases.language(), fallback);
        boolean foreign = !found.language().equals(phrases.language());
        return new Wording(found.words(), foreign ? Optional.of(found.language()) : Optional.empty());
    }

    /** Returns our own words. */
    public Wording own(String text) {
        return new Wording(text, Optional.empty());
    }

    /** Picks from texts by language the one that {@link #words} would. */
    public <T> Map.Entry<String, T> pick(Map<String, T> byLanguage) {
        String language = Text.choose(byLanguage, phrases.language(), fallback);
        return Map.entry(language, byLanguage.get(language));
    }

    public boolean isOwn(String language) {
        return language.equals(phrases.language());
    }

    /** Returns a number with its digits grouped, never rounded. */
    public String number(BigDecimal number) {
        return plain.format(number).toString();
    }

    /** Returns a number with the decimals that it was rounded to. */
    String rounded(BigDecimal number) {
        return plain.precision(Precision.fixedFraction(Math.max(0, number.scale())))
                .format(number)
                .toString();
    }

    /** Returns a difference with its sign, in the language's digits and signs. */
    public String signed(BigDecimal difference) {
        return plain.sign(SignDisplay.EXCEPT_ZERO).format(difference).toString();
    }

    /** Returns a number in the word it was claimed in, never rounded. */
    public String number(BigDecimal units, Magnitude magnitude) {
        BigDecimal claimed = magnitude.in(units);
        return magnitude == Magnitude.ONE
                ? number(units)
                : say("quantity." + magnitude.word(), Map.of("number", number(claimed), "count", claimed));
    }

    public String number(long number) {
        return plain.format(number).toString();
    }

    /** Returns a list in the language's manner, such as "a, b and c". */
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(locale).format(items);
    }

    /** Returns a day in full, such as 25 September 2016. */
    public DateText fullDay(LocalDate date) {
        return new DateText(date, date, format("yMMMMd", date));
    }

    /** Returns a day for a sentence; the year only where it is not the brief's. */
    public String day(LocalDate date) {
        return format(date.getYear() == year ? "MMMMd" : "yMMMMd", date);
    }

    /** Returns a day or a run of days for a table; the year only where it is not the brief's. */
    public DateText when(Timing timing) {
        if (timing instanceof Timing.Over over && over.period().days() > 1) {
            boolean plainYear =
                    over.period().from().getYear() == year && over.period().to().getYear() == year;
            return span(over.period(), plainYear ? "MMMd" : "yMMMd");
        }
        return shortDay(timing.last());
    }

    /** Returns a day or a run of days for a sentence; the year only where it is not the brief's. */
    public String said(Timing timing) {
        return isRun(timing) ? when(timing).text() : day(timing.last());
    }

    /** Returns whether more than one day is meant. */
    public static boolean isRun(Timing timing) {
        return timing instanceof Timing.Over over && over.period().days() > 1;
    }

    /** Returns a day for a table. */
    public DateText shortDay(LocalDate date) {
        String skeleton = date.getYear() == year ? "MMMd" : "yMMMd";
        return new DateText(date, date, format(skeleton, date));
    }

    /** Returns a run of days for a sentence, the word between them in the language's own: "19 to 25 September". */
    public String spoken(Period period) {
        if (period.days() == 1) {
            return day(period.from());
        }
        boolean plainYear = period.from().getYear() == year && period.to().getYear() == year;
        String text = span(period, plainYear ? "MMMMd" : "yMMMMd").text();
        String[] ends = SPAN_DASH.split(text, -1);
        return ends.length == 2 ? say("prose.span", Map.of("from", ends[0], "to", ends[1])) : text;
    }

    /** Returns words with a large first letter, where the language has such. */
    public String begun(String words) {
        return CaseMap.toTitle().wholeString().noLowercase().apply(locale.toLocale(), null, words);
    }

    /** Returns a run of days in full. */
    public DateText fullSpan(Period period) {
        return period.days() == 1 ? fullDay(period.from()) : span(period, "yMMMMd");
    }

    private DateText span(Period period, String skeleton) {
        DateIntervalFormat format = spans.computeIfAbsent(skeleton, s -> {
            String known = phrases.patterns().getOrDefault(SPAN + s, s);
            DateIntervalFormat made = DateIntervalFormat.getInstance(known, locale);
            made.setTimeZone(UTC);
            return made;
        });
        String text = format.format(new DateInterval(millis(period.from()), millis(period.to())));
        return new DateText(period.from(), period.to(), text);
    }

    private String format(String skeleton, LocalDate date) {
        DateFormat format = dates.computeIfAbsent(skeleton, s -> {
            DateFormat made = phrases.patterns().containsKey(DATE + s)
                    ? new SimpleDateFormat(phrases.patterns().get(DATE + s), locale)
                    : DateFormat.getPatternInstance(Calendar.getInstance(UTC, locale), s, locale);
            made.setTimeZone(UTC);
            return made;
        });
        return format.format(millis(date));
    }

    private static long millis(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** Returns the locale of numbers, dates and plurals, its numbering system and calendar pinned. */
    private static ULocale locale(Phrases phrases) {
        ULocale base = ULocale.forLanguageTag(phrases.patterns().getOrDefault("locale", phrases.language()));
        return base.setKeywordValue("numbers", phrases.patterns().getOrDefault("numbering", "latn"))
                .setKeywordValue("calendar", "gregorian");
    }
}
