package org.sitrep.situation;

import java.util.List;
import org.sitrep.fact.crisis.Named;
import org.sitrep.fact.entry.Event;

/**
 * The events of one track.
 *
 * @param track the track
 * @param events its events, the oldest first
 */
public record Timeline(Named track, List<Event> events) {

    public Timeline {
        events = List.copyOf(events);
    }
}
