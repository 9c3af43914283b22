package org.sitrep.delivery.outbox;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.delivery.Letter;

/**
 * A line of the journal.
 *
 * @param letter in the first line of a letter alone
 */
record JournalLine(
        Instant when,
        String id,
        State state,
        @Nullable Envelope letter,
        @Nullable String why,
        @Nullable Instant next,
        @Nullable Boolean asked) {

    JournalLine {
        if (when == null || id == null || state == null || !Letter.isId(id)) {
            throw new IllegalArgumentException("when, id and state are wanted");
        }
    }

    static JournalLine of(String id, @Nullable Envelope letter, Event event) {
        return new JournalLine(
                event.when(),
                id,
                event.state(),
                letter,
                event.why().isEmpty() ? null : event.why(),
                event.next().orElse(null),
                event.asked() ? true : null);
    }

    Event event() {
        return new Event(when, state, why == null ? "" : why, Optional.ofNullable(next), Boolean.TRUE.equals(asked));
    }
}
