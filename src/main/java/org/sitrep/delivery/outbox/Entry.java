package org.sitrep.delivery.outbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A letter in the outbox, with all that ever happened to it.
 *
 * @param id that of the letter
 * @param envelope what stands on it
 * @param history the oldest event first; never empty
 */
public record Entry(String id, Envelope envelope, List<Event> history) {

    public Entry {
        history = List.copyOf(history);
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a letter in the outbox was queued at least");
        }
    }

    Entry with(Event event) {
        return new Entry(
                id, envelope, Stream.concat(history.stream(), Stream.of(event)).toList());
    }

    /** Returns what happened last. */
    public Event last() {
        return history.get(history.size() - 1);
    }

    /** Returns how far the letter is. */
    public State state() {
        return last().state();
    }

    /** Returns the reason for its state; empty where there is nothing to say. */
    public String why() {
        return last().why();
    }

    /** Returns whether a round at this moment would send it. */
    public boolean isDue(Instant now) {
        return switch (state()) {
            case QUEUED -> true;
            case DEFERRED -> last().next().stream().noneMatch(now::isBefore);
            case TRANSMITTING, DELIVERED, REFUSED, UNKNOWN, CANCELLED -> false;
        };
    }

    /** The deferrals since a person last had a say in it. */
    List<Event> deferrals() {
        int start = 0;
        for (int i = 0; i < history.size(); i++) {
            start = history.get(i).asked() ? i : start;
        }
        return history.subList(start, history.size()).stream()
                .filter(event -> event.state() == State.DEFERRED)
                .toList();
    }
}
