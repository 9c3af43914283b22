package org.sitrep;

import java.util.List;
import java.util.stream.IntStream;

/** How often a thing is tried: a few times for every change, and all times with {@code mvn verify -Pfull}. */
public final class Counts {

    private static final boolean FULL = Boolean.getBoolean("counts.full");

    /** One language of each script, and so of each direction and each way to break lines. */
    private static final List<String> ONE_OF_EACH_SCRIPT = List.of("ar", "en", "uk", "zh-Hans");

    private Counts() {}

    /** Returns how often: the first number for every change, the second with the profile. */
    public static int of(int few, int all) {
        return FULL ? all : few;
    }

    /** Returns each so-many-th of a list, beginning with the first; all of it with the profile. */
    public static <T> List<T> each(int step, List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> FULL || i % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** Returns one language of each script; all of them with the profile. */
    public static List<String> languages(List<String> all) {
        return all.stream()
                .filter(language -> FULL || ONE_OF_EACH_SCRIPT.contains(language))
                .toList();
    }
}
