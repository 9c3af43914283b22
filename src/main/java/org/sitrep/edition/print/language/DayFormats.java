package org.sitrep.edition.print.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitrep.fact.crisis.DateStyle;
import org.sitrep.fact.entry.Period;

/** Writes days and runs of days in one language, and as its crisis wants them. */
final class DayFormats {

    /** Before the skeleton of a date, the key of a pattern for it, where ICU knows the language's dates badly. */
    private static final String DATE = "date.";

    /** Before the skeleton of a run of days, the key of another one that ICU knows better in the language. */
    private static final String SPAN = "span.";

    /** The key of the word for the first day of a month. */
    private static final String FIRST = DATE + "1";

    private static final Pattern FIRST_DAY = Pattern.compile("(?<!\\d)1(?=[\\h–-])");

    /** Joins a month to the year after it in Persian, where none follows. */
    private static final Pattern JOINING_NOTHING = Pattern.compile("\u0654(?!\\h*\\p{Nd}{4})");

    private static final TimeZone UTC = TimeZone.GMT_ZONE;
    private static final ULocale LEVANT = ULocale.forLanguageTag("ar-SY");

    private final Map<String, String> patterns;
    private final ULocale locale;
    private final Optional<DateStyle> style;
    private final Map<String, DateFormat> dates = new HashMap<>();
    private final Map<String, DateIntervalFormat> spans = new HashMap<>();

    /**
     * Returns the formats of a language.
     *
     * @param patterns its phrases
     * @param locale its locale, with the Gregorian calendar
     * @param style how the crisis wants its days written
     */
    DayFormats(Map<String, String> patterns, ULocale locale, Optional<DateStyle> style) {
        this.patterns = patterns;
        this.locale = locale;
        this.style = style;
    }

    /** Returns a day by a skeleton of ICU. */
    String day(String skeleton, LocalDate date) {
        return styled(plainDay(skeleton, date), skeleton, new Period(date, date));
    }

    /** Returns a day without that of another calendar, for where there is no room. */
    String plainDay(String skeleton, LocalDate date) {
        DateFormat format = dates.computeIfAbsent(
                skeleton,
                s -> patterns.containsKey(DATE + s)
                        ? new SimpleDateFormat(patterns.get(DATE + s), locale)
                        : DateFormat.getPatternInstance(Calendar.getInstance(UTC, locale), s, locale));
        return named(format.format(calendar(date)));
    }

    /** Returns a run of days by a skeleton of ICU. */
    String span(String skeleton, Period period) {
        DateIntervalFormat format =
                spans.computeIfAbsent(skeleton, s -> interval(patterns.getOrDefault(SPAN + s, s), locale));
        String text = format.formatToValue(calendar(period.from()), calendar(period.to()))
                .toString();
        return styled(named(text), skeleton, period);
    }

    private static DateIntervalFormat interval(String skeleton, ULocale locale) {
        DateIntervalFormat made = DateIntervalFormat.getInstance(skeleton, locale);
        made.setTimeZone(UTC);
        return made;
    }

    /** The day as it was typed, field by field: its time alone would be of the Julian calendar before 1582. */
    private Calendar calendar(LocalDate date) {
        GregorianCalendar calendar = new GregorianCalendar(UTC, locale);
        calendar.clear();
        calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        return calendar;
    }

    /** The first of a month, where a language has a word of its own for it, 1er septembre; and the months as the crisis names them. */
    private String named(String written) {
        String text =
                patterns.containsKey(FIRST) ? FIRST_DAY.matcher(written).replaceAll(patterns.get(FIRST)) : written;
        if (style.isEmpty() || style.get() == DateStyle.SOLAR_HIJRI) {
            return text;
        }
        String[] usual = months(locale);
        String[] levantine = months(LEVANT);
        for (int i = 0; i < usual.length; i++) {
            boolean both = style.get() == DateStyle.LEVANTINE_AND_WESTERN;
            text = text.replace(usual[i], both ? levantine[i] + "/" + usual[i] : levantine[i]);
        }
        return text;
    }

    private static String[] months(ULocale locale) {
        return new DateFormatSymbols(GregorianCalendar.class, locale).getMonths();
    }

    private String styled(String gregorian, String skeleton, Period period) {
        String days = style.equals(Optional.of(DateStyle.SOLAR_HIJRI))
                ? gregorian + " (" + solar(skeleton, period) + ")"
                : gregorian;
        return JOINING_NOTHING.matcher(days).replaceAll("");
    }

    private String solar(String skeleton, Period period) {
        ULocale solar = locale.setKeywordValue("calendar", "persian");
        Calendar from = Calendar.getInstance(UTC, solar);
        Calendar to = Calendar.getInstance(UTC, solar);
        from.setTimeInMillis(calendar(period.from()).getTimeInMillis());
        to.setTimeInMillis(calendar(period.to()).getTimeInMillis());
        return period.days() == 1
                ? DateFormat.getPatternInstance(from, skeleton, solar).format(from)
                : interval(skeleton, solar).formatToValue(from, to).toString();
    }
}
