package org.sitrep.delivery.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sitrep.delivery.Outcome;

/** What a letter becomes by the outcome of sending it: how often, and for how long, it is tried again. */
final class Patience {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofHours(4));
    private static final Duration IN_ALL = Duration.ofDays(2);

    private Patience() {}

    /**
     * Returns what comes of a letter by the outcome of sending it.
     *
     * @return of one that is put off once more: deferred until after a pause, longer each time; refused after two days of this
     */
    static Event settled(Entry entry, Outcome outcome, Instant now) {
        String words = outcome.words();
        return switch (outcome.kind()) {
            case DELIVERED -> event(State.DELIVERED, words, now);
            case REFUSED -> event(State.REFUSED, words, now);
            case UNKNOWN -> event(State.UNKNOWN, words, now);
            case LINE_FAILED -> event(State.QUEUED, words, now);
            case DEFERRED -> putOff(entry, words, now);
            // The server has not asked for a pause: the next round sends it.
            case DROPPED -> {
                Event later = putOff(entry, words, now);
                yield event(later.state(), later.why(), now);
            }
        };
    }

    private static Event event(State state, String why, Instant now) {
        return new Event(now, state, why, Optional.empty(), false);
    }

    private static Event putOff(Entry entry, String reply, Instant now) {
        List<Event> before = entry.deferrals();
        boolean enough = !before.isEmpty() && !now.isBefore(before.get(0).when().plus(IN_ALL));
        if (enough) {
            return event(State.REFUSED, "given up after two days: " + reply, now);
        }
        Duration pause = PAUSES.get(Math.min(before.size(), PAUSES.size() - 1));
        return new Event(now, State.DEFERRED, reply, Optional.of(now.plus(pause)), false);
    }
}
