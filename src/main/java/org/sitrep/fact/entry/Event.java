package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitrep.fact.prose.Text;

/**
 * Something that happened on a day, or is planned for one.
 *
 * @param head what every entry has
 * @param text what happened, in our words
 * @param date the day; of several, the first
 * @param until the last of several days, as stated
 * @param planned whether it was known before it happened: what became of it is said by updates
 * @param tracks the ids of the timelines it stands in
 * @param place the id of where
 */
public record Event(
        Head head,
        Text text,
        LocalDate date,
        Optional<LocalDate> until,
        boolean planned,
        List<String> tracks,
        Optional<String> place)
        implements Fact {

    public Event {
        tracks = List.copyOf(tracks);
    }

    /** A plan is true of the day it was recorded, whatever becomes of it. */
    @Override
    public LocalDate trueOf() {
        return planned ? head.recorded().date() : date;
    }

    /** Returns its days, as far as the record says. */
    public Period days() {
        return new Period(date, until.orElse(date));
    }

    /** Returns whether its last day was stated beforehand: that it ended then is not on record. */
    public boolean isEndOnlyStated() {
        return !planned
                && until.filter(last -> last.isAfter(head.known().date())).isPresent();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.event(this);
    }

    @Override
    public Event rewritten(Rewriting by) {
        return new Event(by.head(this), text, date, until, planned, tracks, place.map(by::place));
    }
}
