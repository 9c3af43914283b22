package org.sitrep.delivery.outbox;

import java.time.Instant;
import java.util.Optional;
import org.sitrep.delivery.Outcome;

/** What a letter becomes by the outcome of sending it. */
record Settlement(Entry entry, Instant now) implements Outcome.Cases<Event> {

    @Override
    public Event delivered(String reply) {
        return event(State.DELIVERED, reply);
    }

    @Override
    public Event refused(String reply) {
        return event(State.REFUSED, reply);
    }

    @Override
    public Event deferred(String reply) {
        return Patience.putOff(entry, reply, now);
    }

    /** The server has not asked for a pause: the next round sends it. */
    @Override
    public Event dropped(String why) {
        Event later = Patience.putOff(entry, why, now);
        return new Event(now, later.state(), later.why(), Optional.empty(), false);
    }

    @Override
    public Event unknown(String why) {
        return event(State.UNKNOWN, why);
    }

    @Override
    public Event lineFailed(String why) {
        return event(State.QUEUED, why);
    }

    private Event event(State state, String why) {
        return new Event(now, state, why, Optional.empty(), false);
    }
}
