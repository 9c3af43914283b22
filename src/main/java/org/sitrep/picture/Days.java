package org.sitrep.picture;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale of days. It runs from left to right in every language, as axes do.
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param length how long it is drawn
 */
public record Days(LocalDate from, LocalDate to, double length) {

    private static final List<Period> STEPS = List.of(
            Period.ofDays(1),
            Period.ofDays(2),
            Period.ofWeeks(1),
            Period.ofWeeks(2),
            Period.ofMonths(1),
            Period.ofMonths(3),
            Period.ofMonths(6),
            Period.ofYears(1),
            Period.ofYears(2),
            Period.ofYears(5),
            Period.ofYears(10),
            Period.ofYears(50));

    public Days {
        if (to.isBefore(from) || !(length > 0)) {
            throw new IllegalArgumentException("days run forward over some length: " + from + ", " + to);
        }
    }

    /** Returns how far from the left a day is drawn. A single day is drawn in the middle. */
    public double at(LocalDate day) {
        long all = ChronoUnit.DAYS.between(from, to);
        return all == 0 ? length / 2 : length * ChronoUnit.DAYS.between(from, day) / all;
    }

    /**
     * Returns the days to mark: the first, and round steps after it as far as they leave room for the last, which is marked
     * too.
     *
     * @param room how much one mark's words take
     */
    public List<LocalDate> ticks(double room) {
        List<LocalDate> ticks = new ArrayList<>();
        ticks.add(from);
        if (from.equals(to) || length < room) {
            return ticks;
        }
        Period step = step(room);
        for (LocalDate day = first(step); at(day) <= length - room; day = day.plus(step)) {
            if (at(day) >= room) {
                ticks.add(day);
            }
        }
        ticks.add(to);
        return ticks;
    }

    private Period step(double room) {
        return STEPS.stream()
                .filter(step -> at(from.plus(step)) >= room)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
    }

    /** Months and years begin on their first day. */
    private LocalDate first(Period step) {
        if (step.toTotalMonths() == 0) {
            return from.plus(step);
        }
        LocalDate month = from.withDayOfMonth(1).plusMonths(1);
        return step.getYears() == 0 ? month : month.withMonth(1).plusYears(1);
    }
}
