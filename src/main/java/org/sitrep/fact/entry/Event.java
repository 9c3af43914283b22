package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitrep.fact.prose.Text;

/**
 * Something that happened on a day.
 *
 * @param head what every entry has
 * @param text what happened, in our words
 * @param date the day
 * @param tracks the ids of the timelines it stands in
 * @param place the id of where
 */
public record Event(Head head, Text text, LocalDate date, List<String> tracks, Optional<String> place) implements Fact {

    public Event {
        tracks = List.copyOf(tracks);
    }

    @Override
    public LocalDate trueOf() {
        return date;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.event(this);
    }

    @Override
    public Event rewritten(Rewriting by) {
        return new Event(by.head(this), text, date, tracks, place.map(by::place));
    }
}
