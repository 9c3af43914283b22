package org.sitrep.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The main timeline to look at: its events by number, and what lasted as bars above them.
 *
 * @param asOf the day of the report
 * @param stretches what lasted
 * @param dates the day of each event of the timeline, in the order of its rows
 * @param alternative the same in words
 */
public record CourseView(LocalDate asOf, List<Stretch> stretches, List<LocalDate> dates, String alternative) {

    public CourseView {
        stretches = List.copyOf(stretches);
        dates = List.copyOf(dates);
    }

    /**
     * What lasted.
     *
     * @param label what, where, and for how many days; where sources date it differently, who says so
     * @param from its first day
     * @param to its last day; absent where it goes on
     * @param sure the day to which the record says that it held
     * @param gaps when it was interrupted
     * @param condition whether it is a condition on record; else a stretch between two events
     */
    public record Stretch(
            String label, LocalDate from, Optional<LocalDate> to, LocalDate sure, List<Gap> gaps, boolean condition) {

        public Stretch {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * An interruption.
     *
     * @param from when it began
     * @param to when it ended; absent where no source says so
     */
    public record Gap(LocalDate from, Optional<LocalDate> to) {}
}
