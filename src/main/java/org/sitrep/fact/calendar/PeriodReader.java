package org.sitrep.fact.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.entry.Period;

/** Reads periods: days, weeks by ISO 8601 (Monday first) and months, alone or from one to another, both counted. */
public final class PeriodReader {

    private static final Pattern PART = Pattern.compile("(\\d{4})-(?:(\\d{2})|W(\\d{2}))");

    private PeriodReader() {}

    /**
     * Reads {@code 2016-09-19/2016-09-25}, {@code 2016-09-19}, {@code 2016-W38} or {@code 2016-09}.
     *
     * @throws DateTimeException where an end is none of these, or does not exist
     * @throws IllegalArgumentException where it ends before it begins
     */
    public static Period read(String text) {
        String[] ends = text.split("/", 2);
        return new Period(part(ends[0]).from(), part(ends[ends.length - 1]).to());
    }

    private static Period part(String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            LocalDate day = LocalDate.parse(text);
            return new Period(day, day);
        }
        if (!exists(text)) {
            throw new DateTimeException(text + " does not exist");
        }
        int year = Integer.parseInt(part.group(1));
        if (part.group(3) == null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(part.group(2)));
            return new Period(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate monday = firstWeek(year).plusWeeks(Integer.parseInt(part.group(3)) - 1L);
        return new Period(monday, monday.plusDays(6));
    }

    /** The first week of a year is that of its fourth of January. */
    private static LocalDate firstWeek(int year) {
        return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY);
    }

    /** Returns how many weeks a year has: 52 or 53. */
    public static int weeks(int year) {
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 1, 4))
                .getMaximum();
    }

    /** Returns whether there is such a week or month. */
    static boolean exists(String part) {
        int number = Integer.parseInt(part.substring(part.length() - 2));
        int year = Integer.parseInt(part.substring(0, 4));
        return year >= Moment.FIRST_YEAR && number > 0 && number <= (part.contains("W") ? weeks(year) : 12);
    }
}
