package org.sitrep.fact.entry;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads periods: days, weeks by ISO 8601 (Monday first) and months, alone or from one to another, both counted. */
public final class PeriodReader {

    private static final Pattern PART = Pattern.compile("(\\d{4})-(?:(\\d{2})|W(\\d{2}))");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})");
    private static final List<Pattern> WEEKS = List.of(
            Pattern.compile("(?<year>\\d{4})[ -]?(?i:w|wk|week) ?(?<number>\\d{1,2})"),
            Pattern.compile("(?i:w|wk|week) ?(?<number>\\d{1,2})[ ,/-]+(?<year>\\d{4})"));
    private static final List<Pattern> MONTHS = List.of(
            Pattern.compile("(?<year>\\d{4})[-/ .]?(?<number>\\d{1,2})"),
            Pattern.compile("(?<number>\\d{1,2})[-/ .](?<year>\\d{4})"));

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

    /** Returns how a day, a week or a month is written that was written otherwise; empty where it is none. */
    public static Optional<String> meant(String text) {
        Matcher day = DAY.matcher(text.strip());
        return day.matches()
                ? Optional.of(day.group(1) + "-" + day.group(2) + "-" + day.group(3))
                        .filter(PeriodReader::isDay)
                : meant(WEEKS, text, "W").or(() -> meant(MONTHS, text, ""));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() >= Moment.FIRST_YEAR;
        } catch (DateTimeException e) {
            // What does not exist was not meant.
            return false;
        }
    }

    private static Optional<String> meant(List<Pattern> forms, String text, String sign) {
        return forms.stream()
                .map(form -> form.matcher(text.strip()))
                .filter(Matcher::matches)
                .map(form -> form.group("year") + "-" + sign
                        + (form.group("number").length() == 1 ? "0" : "") + form.group("number"))
                .filter(PeriodReader::exists)
                .findFirst();
    }

    private static boolean exists(String part) {
        int number = Integer.parseInt(part.substring(part.length() - 2));
        int year = Integer.parseInt(part.substring(0, 4));
        return year >= Moment.FIRST_YEAR && number > 0 && number <= (part.contains("W") ? weeks(year) : 12);
    }
}
