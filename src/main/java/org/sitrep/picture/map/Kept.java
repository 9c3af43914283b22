package org.sitrep.picture.map;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps what was made once, up to a number of things: the editions of a brief ask for the same.
 *
 * @param <K> what identifies a thing
 * @param <V> what is made
 */
final class Kept<K, V> {

    private static final int MAX = 64;

    private final Map<K, V> kept = new HashMap<>();

    /** Returns what was made for a key, or makes it. */
    synchronized V get(K key, Supplier<V> made) {
        V known = kept.get(key);
        if (known == null) {
            known = made.get();
            if (kept.size() >= MAX) {
                kept.clear();
            }
            kept.put(key, known);
        }
        return known;
    }
}
