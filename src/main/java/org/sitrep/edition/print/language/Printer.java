package org.sitrep.edition.print.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.NumberFormatter.SignDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.edition.text.DateText;
import org.sitrep.edition.text.Phrases;
import org.sitrep.edition.text.Wording;
import org.sitrep.fact.crisis.DateStyle;
import org.sitrep.fact.entry.Period;
import org.sitrep.fact.entry.Timing;
import org.sitrep.fact.prose.Text;
import org.sitrep.fact.quantity.Magnitude;

/** Prints numbers, dates and phrases in one language. Lives for one brief. */
public final class Printer {

    /** What ICU prints between two days. */
    private static final Pattern SPAN_DASH = Pattern.compile("\\s*[–—~～至-]\\s*", Pattern.UNICODE_CHARACTER_CLASS);

    /** Closes what ends a sentence by itself, for as long as it is not known whether a stop follows. */
    private static final String ENDED = "\uE001";

    /** A stop after what ends a sentence by itself, or nothing. */
    private static final Pattern DOUBLED = Pattern.compile(ENDED + "[.。۔।]?");

    private static final Pattern OTHER_DAY = Pattern.compile("(.*) \\((\\p{Nd}[^()]*)\\)");

    private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);
    private static final BigDecimal MYRIADS = MYRIAD.multiply(MYRIAD);

    private static final Pattern CLOSING = Pattern.compile("[\\p{Pe}\\p{Pf}\\p{Cf}\"'\\s]+$");

    private final Phrases phrases;
    private final String fallback;
    private final int year;
    private final ULocale locale;
    private final boolean isByMyriads;
    private final LocalizedNumberFormatter plain;
    private final Map<String, MessageFormat> messages = new HashMap<>();
    private final DayFormats days;
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
        this(phrases, fallback, year, Optional.empty());
    }

    /** Returns the same, with days written as a crisis wants them in this language. */
    public Printer(Phrases phrases, String fallback, int year, Optional<DateStyle> style) {
        this.phrases = phrases;
        this.fallback = fallback;
        this.year = year;
        this.locale = FixedWords.locale(phrases);
        this.days = new DayFormats(phrases.patterns(), locale, style);
        this.isByMyriads = isByMyriads(locale);
        this.plain = NumberFormatter.withLocale(locale)
                .precision(Precision.unlimited())
                .grouping(isByMyriads ? GroupingStrategy.MIN2 : GroupingStrategy.AUTO);
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
        return phrases.holder(key).isPresent();
    }

    /** Returns a phrase without gaps. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /** Returns a phrase, its gaps filled. */
    public String say(String key, Map<String, ?> gaps) {
        Optional<Phrases> holder = phrases.holder(key);
        if (holder.isEmpty()) {
            missing.add(key);
            return key;
        }
        String pattern = holder.get().patterns().getOrDefault(key, key);
        try {
            String said = messages.computeIfAbsent(
                            key, k -> new MessageFormat(pattern, FixedWords.locale(holder.get())))
                    .format(filling(gaps, pattern));
            return FixedWords.on(phrases, DOUBLED.matcher(said).replaceAll(""), holder.get());
        } catch (IllegalArgumentException e) {
            broken.put(key, String.valueOf(e.getMessage()));
            return key;
        }
    }

    /**
     * Within a phrase from right to left, what runs from left to right keeps its own order, and does not turn round others'. No stop
     * follows what ends a sentence. A word by which the phrase chooses stays as it is: it is not printed.
     */
    private Map<String, Object> filling(Map<String, ?> gaps, String pattern) {
        Map<String, Object> filling = new HashMap<>(gaps);
        filling.replaceAll((name, gap) -> gap instanceof String text && !chooses(pattern, name)
                ? ordered(unbracketed(text, name, pattern)) + (endsSentence(text) ? ENDED : "")
                : gap);
        return filling;
    }

    /** A day of another calendar, in brackets beside ours, has none within others. */
    private String unbracketed(String text, String name, String pattern) {
        Matcher other = OTHER_DAY.matcher(text);
        return other.matches() && pattern.matches("(?s).*\\([^()]*\\{" + Pattern.quote(name) + "}.*")
                ? commas(List.of(other.group(1), other.group(2)))
                : text;
    }

    private String ordered(String text) {
        return locale.isRightToLeft() && Direction.isMixed(text) ? Direction.isolate(text) : text;
    }

    /** Returns whether words end in a stop of any script, or in quotation marks or brackets right after one. */
    public static boolean endsSentence(String words) {
        String bare = CLOSING.matcher(words).replaceFirst("");
        return !bare.isEmpty()
                && ("…།".contains(bare.substring(bare.length() - 1))
                        || UCharacter.hasBinaryProperty(bare.codePointBefore(bare.length()), UProperty.S_TERM));
    }

    /** Returns words side by side in one line, without empty ones; from right to left, a date stays one beside a name that runs the other way. */
    public String beside(Stream<String> words) {
        return words.filter(each -> !each.isEmpty()).map(this::ordered).collect(Collectors.joining(" · "));
    }

    private static boolean chooses(String pattern, String gap) {
        return pattern.contains("select")
                && Pattern.compile("\\{\\s*" + Pattern.quote(gap) + "\\s*,\\s*select\\b")
                        .matcher(pattern)
                        .find();
    }

    /** Returns words with more in brackets. */
    public String bracketed(String words, String more) {
        return say("detail.earlier-figure", Map.of("value", words, "date", more));
    }

    /** Returns a value with its day. */
    public String on(String day, String value) {
        return say("detail.value-on", Map.of("value", value, "date", day));
    }

    /** Returns who, or what, else there is, and its value. */
    public String other(String source, String value) {
        return say("card.other", Map.of("source", source, "value", value));
    }

    /** Returns lines of words as one: each ends in a stop, or in what else ends it. */
    public Wording join(Wording first, List<Wording> more) {
        StringBuilder joined = new StringBuilder(first.text());
        for (Wording wording : more) {
            String separator = say("detail.separator");
            joined.append(endsSentence(joined.toString()) ? separator.substring(1) : separator)
                    .append(wording.text());
        }
        Stream<Wording> all = Stream.concat(Stream.of(first), more.stream());
        return new Wording(
                joined.toString(), all.flatMap(w -> w.lang().stream()).findFirst());
    }

    /** Returns the words of the ledger in the edition's language, or else in the crisis's first. */
    public Wording words(Text text) {
        Text.Localised found = text.wordsFor(phrases.language(), fallback);
        boolean foreign = !found.language().equals(phrases.language());
        String words = Direction.numbers(found.words(), found.language());
        return new Wording(words, foreign ? Optional.of(found.language()) : Optional.empty());
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

    /**
     * Returns a number with its digits grouped, never rounded; where people count by ten thousands, a round one in their words: 25万,
     * 1.2亿.
     */
    public String number(BigDecimal number) {
        boolean isRound = isByMyriads
                && number.compareTo(MYRIAD) >= 0
                && number.stripTrailingZeros().scale() <= (number.compareTo(MYRIADS) < 0 ? -2 : -4);
        return (isRound ? plain.notation(Notation.compactShort()) : plain)
                .format(number)
                .toString();
    }

    /** In Chinese, Japanese and Korean 10,000 has a word of its own: ICU's short form of it begins with one. */
    private static boolean isByMyriads(ULocale locale) {
        return NumberFormatter.withLocale(locale)
                .notation(Notation.compactShort())
                .format(MYRIAD)
                .toString()
                .matches("\\d\\D+");
    }

    /** Returns a number with the decimals that it was rounded to. */
    String rounded(BigDecimal number) {
        return plain.precision(Precision.fixedFraction(Math.max(0, number.scale())))
                .format(number)
                .toString();
    }

    /** Returns a sign with a number and words: a sign that keeps from left to right leaves the words their own order. */
    String words(String sign, String number) {
        boolean isWorded = number.codePoints().anyMatch(Character::isLetter);
        return (locale.isRightToLeft() && isWorded ? "\u200f" : "") + sign + number;
    }

    /** Returns a difference with its sign, in the language's digits and signs. */
    public String signed(BigDecimal difference) {
        return plain.sign(SignDisplay.EXCEPT_ZERO).format(difference).toString();
    }

    /** Returns a number in the word it was claimed in, or in the language's own, never rounded. */
    public String number(BigDecimal units, Magnitude magnitude) {
        BigDecimal claimed = magnitude.in(units);
        return counts(magnitude)
                ? say("quantity." + magnitude.word(), Map.of("number", number(claimed), "count", claimed))
                : number(units);
    }

    /** Returns whether numbers print in a magnitude's word. */
    boolean counts(Magnitude magnitude) {
        return magnitude != Magnitude.ONE && !isByMyriads;
    }

    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** Returns words with the language's comma between them, each in its own direction. */
    public String commas(Collection<String> words) {
        return words.stream().map(this::ordered).collect(Collectors.joining(say("mark.comma")));
    }

    /** Returns groups of words with the language's semicolon between them. */
    public String semicolons(Collection<String> words) {
        return String.join(say("mark.semicolon"), words);
    }

    /** Returns a whole number in words. */
    String spelt(int number) {
        return new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT).format(number);
    }

    /** Returns a list in the language's manner, such as "a, b and c". */
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(locale).format(items);
    }

    /** Returns the order of names in the language. */
    public Comparator<String> byName() {
        return Collator.getInstance(locale)::compare;
    }

    /** Returns a day in full, such as 25 September 2016. */
    public DateText fullDay(LocalDate date) {
        return new DateText(date, date, days.day("yMMMMd", date));
    }

    /** Returns a day for a sentence; the year only where it is not the brief's. */
    public String day(LocalDate date) {
        return days.day(date.getYear() == year ? "MMMMd" : "yMMMMd", date);
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
        return new DateText(date, date, days.day(shortly(date), date));
    }

    /** Returns a day beside a picture: of the Gregorian calendar alone. */
    String tick(LocalDate date) {
        return days.plainDay(shortly(date), date);
    }

    /** Returns the year of a day beside a picture. */
    String year(LocalDate date) {
        return days.plainDay("y", date);
    }

    private String shortly(LocalDate date) {
        return date.getYear() == year ? "MMMd" : "yMMMd";
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

    /** Returns whether no word of a text runs on over a place in it, Chinese words included. */
    public boolean isWordEnd(String text, int at) {
        BreakIterator words = BreakIterator.getWordInstance(locale);
        words.setText(text);
        return words.isBoundary(at);
    }

    /** Returns a run of days in full. */
    public DateText fullSpan(Period period) {
        return period.days() == 1 ? fullDay(period.from()) : span(period, "yMMMMd");
    }

    private DateText span(Period period, String skeleton) {
        return new DateText(period.from(), period.to(), days.span(skeleton, period));
    }
}
