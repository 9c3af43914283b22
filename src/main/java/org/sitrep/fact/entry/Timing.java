package org.sitrep.fact.entry;

import java.time.LocalDate;

/** When a figure holds: on a date (a stock, or the day a cumulative count had reached it) or over a period. */
public sealed interface Timing {

    /** Returns its first day. */
    LocalDate first();

    /** Returns the day a figure so timed is true of. */
    LocalDate last();

    /**
     * A single day.
     *
     * @param date the day the level was reached or held
     */
    record On(LocalDate date) implements Timing {
        @Override
        public LocalDate first() {
            return date;
        }

        @Override
        public LocalDate last() {
            return date;
        }
    }

    /**
     * A run of days.
     *
     * @param period the days counted
     */
    record Over(Period period) implements Timing {
        @Override
        public LocalDate first() {
            return period.from();
        }

        @Override
        public LocalDate last() {
            return period.to();
        }
    }
}
