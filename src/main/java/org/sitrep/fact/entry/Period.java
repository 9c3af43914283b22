package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A run of days, both ends counted.
 *
 * @param from the first day
 * @param to the last day; not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after the day it begins");
        }
    }

    /** Returns the length in days, both ends counted: one date is a period of one day. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Returns whether all days of another are among its own. */
    public boolean holds(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + "/" + to;
    }
}
