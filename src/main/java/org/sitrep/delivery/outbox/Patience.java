package org.sitrep.delivery.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How often, and for how long, a letter is tried again that a server put off. */
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
     * Returns what comes of a letter that a server puts off once more.
     *
     * @param reply what the server said
     * @return deferred until after a pause, longer each time; refused after two days of this
     */
    static Event putOff(Entry entry, String reply, Instant now) {
        List<Event> before = entry.deferrals();
        boolean enough = !before.isEmpty() && !now.isBefore(before.get(0).when().plus(IN_ALL));
        if (enough) {
            return new Event(now, State.REFUSED, "given up after two days: " + reply, Optional.empty(), false);
        }
        Duration pause = PAUSES.get(Math.min(before.size(), PAUSES.size() - 1));
        return new Event(now, State.DEFERRED, reply, Optional.of(now.plus(pause)), false);
    }
}
