package org.sitrep.intake.yaml;

import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.fact.calendar.PeriodReader;
import org.sitrep.fact.entry.Moment;

/** Finds why a date or a time, rightly written, does not exist. */
final class CalendarCheck {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("(\\d{2}):(\\d{2})");

    private CalendarCheck() {}

    /** Returns what is wrong with a date; empty for one that exists, and for what is no date at all. */
    static Optional<String> date(String text) {
        Matcher parts = DATE.matcher(text);
        return parts.matches() ? date(number(parts, 1), number(parts, 2), number(parts, 3)) : Optional.empty();
    }

    private static Optional<String> date(int year, int month, int day) {
        if (year < Moment.FIRST_YEAR) {
            return Optional.of("a year has four digits, from " + Moment.FIRST_YEAR + " on");
        }
        if (month < 1 || month > 12) {
            return Optional.of(String.format(Locale.ROOT, "there is no month %02d", month));
        }
        int length = Month.of(month).length(Year.isLeap(year));
        String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return day >= 1 && day <= length
                ? Optional.empty()
                : Optional.of(name + " " + year + " has " + length + " days");
    }

    /** Returns what is wrong with a day, a week or a month of a period; empty for one that exists, and for what is none. */
    static Optional<String> part(String text) {
        Matcher week = WEEK.matcher(text);
        if (!week.matches() || number(week, 1) < Moment.FIRST_YEAR) {
            return date(
                    week.matches()
                            ? week.group(1) + "-01-01"
                            : MONTH.matcher(text).matches() ? text + "-01" : text);
        }
        int weeks = PeriodReader.weeks(number(week, 1));
        return number(week, 2) >= 1 && number(week, 2) <= weeks
                ? Optional.empty()
                : Optional.of(week.group(1) + " has " + weeks + " weeks");
    }

    /** Returns what to write in place of a week that its year has not; empty for what is no week. */
    static Optional<String> weekHint(String text) {
        Matcher week = WEEK.matcher(text);
        return week.matches()
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "the last week of %1$d is `%1$d-W%2$d`, and the one after it `%3$d-W01`",
                        number(week, 1),
                        PeriodReader.weeks(number(week, 1)),
                        number(week, 1) + 1))
                : Optional.empty();
    }

    /** Returns what is wrong with a time of day; empty for one that exists, and for what is no time at all. */
    static Optional<String> time(String text) {
        Matcher parts = TIME.matcher(text);
        boolean wrong = parts.matches() && (number(parts, 1) > 23 || number(parts, 2) > 59);
        return wrong ? Optional.of("a day runs from 00:00 to 23:59") : Optional.empty();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
