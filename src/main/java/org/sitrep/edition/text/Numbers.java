package org.sitrep.edition.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sitrep.fact.entry.Attribution;

/**
 * The numbers of source notes, in the order in which a reader first meets them.
 *
 * @param order each source with its number, counted from 1
 */
public record Numbers(Map<Attribution, Integer> order) {

    public Numbers {
        order = Collections.unmodifiableMap(new LinkedHashMap<>(order));
    }

    /** Numbers the sources of what an output shows, in reading order. */
    public static Numbers over(Stream<Citation> shown) {
        Map<Attribution, Integer> order = new LinkedHashMap<>();
        shown.flatMap(citation -> citation.sources().stream())
                .forEach(source -> order.putIfAbsent(source, order.size() + 1));
        return new Numbers(order);
    }

    /** Returns the numbers of a line's sources, in rising order. */
    public List<Integer> of(Citation citation) {
        return citation.sources().stream()
                .map(source -> Objects.requireNonNull(order.get(source), "a source that no part shows"))
                .sorted()
                .toList();
    }
}
