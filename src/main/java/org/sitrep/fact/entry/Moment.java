package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A day, or a minute of a day, in the crisis's time zone. A day without a time means its end.
 *
 * @param date the day
 * @param time the time of day, where one is given
 */
public record Moment(LocalDate date, Optional<LocalTime> time) implements Comparable<Moment> {

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
            return endOf(LocalDate.parse(text));
        }
        LocalDateTime at = LocalDateTime.parse(text.replace(' ', 'T'));
        return new Moment(at.toLocalDate(), Optional.of(at.toLocalTime()));
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
