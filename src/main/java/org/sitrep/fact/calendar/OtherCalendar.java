package org.sitrep.fact.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.JulianFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Moment;

/** Knows dates by their years that no report can mean: those of another calendar, and slips. */
public enum OtherCalendar {
    SOLAR_HIJRI(1300, 1419, "Solar Hijri calendar"),
    HIJRI(1420, 1500, "Hijri calendar"),
    VIKRAM_SAMVAT(2070, 2150, "Vikram Samvat calendar, which is some 57 years ahead"),
    BUDDHIST(2400, 2700, "Buddhist calendar");

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2069;

    private static final Pattern PART = Pattern.compile("(\\d{4})-(?:W\\d{2}|(\\d{2})(?:-(\\d{2})(.*))?)");

    /** The day before the first of the first year, as a Julian day. */
    private static final long EPOCH = 1_948_319;

    private static final int LONG_MONTHS = 6;

    private final int from;
    private final int to;
    private final String title;

    OtherCalendar(int from, int to, String title) {
        this.from = from;
        this.to = to;
        this.title = title;
    }

    /** Returns what to write in place of a day, a moment or a period of which a year lies outside 1800 to 2069; empty where none does. */
    public static Optional<String> hint(String text) {
        for (String part : text.split("/", 2)) {
            Matcher found = PART.matcher(part);
            if (found.matches() && isOutside(Integer.parseInt(found.group(1)))) {
                return Optional.of(hint(found, text, part));
            }
        }
        return Optional.empty();
    }

    /** Returns whether a day is of a year of another calendar: what follows from it is not worth saying. */
    public static boolean has(LocalDate day) {
        return Stream.of(values()).anyMatch(calendar -> calendar.hasYear(day.getYear()));
    }

    private boolean hasYear(int year) {
        return year >= from && year <= to;
    }

    private static boolean isOutside(int year) {
        return year >= Moment.FIRST_YEAR && (year < FIRST_YEAR || year > LAST_YEAR);
    }

    private static String hint(Matcher part, String text, String shown) {
        int year = Integer.parseInt(part.group(1));
        for (OtherCalendar calendar : values()) {
            if (calendar.hasYear(year)) {
                return calendar.written(text)
                        .map(written -> "write `" + written + "`, if `" + shown + "` is of the " + calendar.title)
                        .orElse("write the Gregorian date; this may be of the " + calendar.title);
            }
        }
        return "correct the year";
    }

    /** Writes each end in the Gregorian calendar; a month by its first and last day. */
    private Optional<String> written(String text) {
        String[] ends = text.split("/", 2);
        String first = end(ends[0], false);
        String last = end(ends[ends.length - 1], true);
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(first.equals(last) ? first : first + "/" + last);
    }

    private String end(String text, boolean isLast) {
        Matcher part = PART.matcher(text);
        if (!part.matches() || part.group(2) == null) {
            return "";
        }
        int year = Integer.parseInt(part.group(1));
        int month = Integer.parseInt(part.group(2));
        if (!isOutside(year)) {
            return text;
        }
        try {
            LocalDate day = part.group(3) != null
                    ? day(year, month, Integer.parseInt(part.group(3)))
                    : isLast ? day(year + month / 12, month % 12 + 1, 1).minusDays(1) : day(year, month, 1);
            return day + (part.group(4) == null ? "" : part.group(4));
        } catch (DateTimeException e) {
            // That calendar has no such day either.
            return "";
        }
    }

    /**
     * Returns a day of this calendar in the Gregorian one.
     *
     * @throws DateTimeException where it has no such day, or its days are known from tables alone
     */
    public LocalDate day(int year, int month, int day) {
        return switch (this) {
            case SOLAR_HIJRI -> solar(year, month, day);
            case HIJRI -> LocalDate.from(HijrahDate.of(year, month, day));
            case BUDDHIST -> LocalDate.from(ThaiBuddhistDate.of(year, month, day));
            case VIKRAM_SAMVAT -> throw new DateTimeException("its months are known from tables alone");
        };
    }

    /** Eight years in 33 are leap years; six months of 31 days are followed by months of 30. */
    private static LocalDate solar(int year, int month, int day) {
        int length = month <= LONG_MONTHS ? 31 : month < 12 || (25 * year + 11) % 33 < 8 ? 30 : 29;
        if (month < 1 || month > 12 || day < 1 || day > length) {
            throw new DateTimeException("no such day");
        }
        long before = 365L * (year - 1) + (8L * year + 21) / 33 + 30L * (month - 1) + Math.min(month - 1, LONG_MONTHS);
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, EPOCH + before + day);
    }
}
