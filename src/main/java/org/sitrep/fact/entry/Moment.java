package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * A day, or a minute of a day, in the crisis's time zone. A day without a time means its end.
 *
 * @param date the day
 * @param time the time of day, where one is given
 */
public record Moment(LocalDate date, Optional<LocalTime> time) implements Comparable<Moment> {

    /** The first year that is written with four digits of its own: 0016 is a slip for 2016. */
    public static final int FIRST_YEAR = 1000;

    /** Returns the end of a day. */
    public static Moment endOf(LocalDate date) {
        return new Moment(date, Optional.empty());
    }

    /**
     * Reads {@code 2016-09-25} or {@code 2016-09-25T17:40}.
     *
     * @throws DateTimeParseException where the text is neither, or the date does not exist
     */
    public static Moment parse(String text) {
        if (text.length() > 10 && !text.substring(10).matches("[T ]\\d\\d:\\d\\d")) {
            throw new DateTimeParseException("a time has hours and minutes", text, 10);
        }
        if (text.length() <= 10) {
            return inTime(text, endOf(LocalDate.parse(text)));
        }
        LocalDateTime at = LocalDateTime.parse(text.replace(' ', 'T'));
        return inTime(text, new Moment(at.toLocalDate(), Optional.of(at.toLocalTime())));
    }

    private static Moment inTime(String text, Moment moment) {
        if (moment.date.getYear() < FIRST_YEAR) {
            throw new DateTimeParseException("a year has four digits, from 1000 on", text, 0);
        }
        return moment;
    }

    /** Returns why there was no such moment in a zone: clocks or the calendar went past it; empty where there was. */
    public Optional<String> skippedIn(ZoneId zone) {
        return change(zone).filter(ZoneOffsetTransition::isGap).flatMap(change -> {
            LocalDateTime before = change.getDateTimeBefore();
            LocalDateTime after = change.getDateTimeAfter();
            boolean isDay = !before.isAfter(date.atStartOfDay())
                    && !after.isBefore(date.plusDays(1).atStartOfDay());
            if (isDay) {
                return Optional.of(zone + " had no such day, its calendar went from " + date.minusDays(1) + " to "
                        + after.toLocalDate());
            }
            return time.map(
                    t -> "clocks in " + zone + " went from " + before.toLocalTime() + " to " + after.toLocalTime());
        });
    }

    /** Returns why a time of day was there twice in a zone: clocks went back over it; empty where it was there once. */
    public Optional<String> twiceIn(ZoneId zone) {
        return time.isEmpty()
                ? Optional.empty()
                : change(zone)
                        .filter(ZoneOffsetTransition::isOverlap)
                        .map(change -> "clocks in " + zone + " went back from "
                                + change.getDateTimeBefore().toLocalTime() + " to "
                                + change.getDateTimeAfter().toLocalTime());
    }

    private Optional<ZoneOffsetTransition> change(ZoneId zone) {
        return Optional.ofNullable(zone.getRules().getTransition(date.atTime(time.orElse(LocalTime.NOON))));
    }

    /** Returns whether this moment is after another. */
    public boolean isAfter(Moment other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Moment other) {
        return last().compareTo(other.last());
    }

    private LocalDateTime last() {
        return date.atTime(time.orElse(LocalTime.MAX));
    }

    @Override
    public String toString() {
        return date + time.map(t -> "T" + t).orElse("");
    }
}
