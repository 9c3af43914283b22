package org.sitrep;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often a test of many tries has tried, for the table of attacks. */
public final class Tried {

    private static final Map<String, Integer> TIMES = new ConcurrentHashMap<>();

    private Tried() {}

    /** Counts one more try of a kind. */
    public static void once(String kind) {
        TIMES.merge(kind, 1, Integer::sum);
    }

    /** Returns how often a kind was tried so far. */
    public static int times(String kind) {
        return TIMES.getOrDefault(kind, 0);
    }
}
