package org.sitrep.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitrep.picture.Course.Stretch;
import org.sitrep.picture.Picture;

/**
 * The main timeline to look at: its events by number, and what lasted as bars above them.
 *
 * @param stretches what lasted
 * @param dates the day of each event of the timeline, in the order of its rows
 * @param picture how it is drawn
 * @param alternative the same in words
 * @param wide which days are drawn wider than the others, what is hollow, and how many conditions are drawn; absent where none is
 */
public record CourseView(
        List<Stretch> stretches, List<LocalDate> dates, Picture picture, String alternative, Optional<String> wide) {

    public CourseView {
        stretches = List.copyOf(stretches);
        dates = List.copyOf(dates);
    }
}
