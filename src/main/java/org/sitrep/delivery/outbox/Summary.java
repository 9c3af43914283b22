package org.sitrep.delivery.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of a round.
 *
 * @param letters those that were due, as they are now, in the order of the round
 * @param stopped why the round ended before its last letter; empty where it did not
 * @param had how many of the letters were delivered before the round
 */
public record Summary(List<Entry> letters, Optional<String> stopped, long had) {

    public Summary {
        letters = List.copyOf(letters);
    }

    /** What came of a round that had only letters that were due. */
    Summary(List<Entry> letters, Optional<String> stopped) {
        this(letters, stopped, 0);
    }

    /** Returns how many of the letters are in which state. */
    public Map<State, Long> byState() {
        return letters.stream()
                .map(Entry::state)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** Returns whether every letter of the round was delivered. */
    public boolean reachedAll() {
        return letters.stream().allMatch(letter -> letter.state() == State.DELIVERED);
    }
}
