package org.sitrep.delivery.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the journal says of each letter, in the order in which they were queued. */
final class History {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Adds a line; a reason where it cannot follow those before. */
    Optional<String> add(JournalLine line) {
        Entry before = entries.get(line.id());
        Envelope letter = line.letter();
        if (before == null && letter != null) {
            entries.put(line.id(), new Entry(line.id(), letter, List.of(line.event())));
        } else if (before != null && letter == null) {
            entries.put(line.id(), before.with(line.event()));
        } else {
            return Optional.of(before == null ? "a letter that was never queued" : "a letter queued twice");
        }
        return Optional.empty();
    }

    Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }
}
