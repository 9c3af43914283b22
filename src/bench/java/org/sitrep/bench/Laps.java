package org.sitrep.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Times of stages, lap by lap. */
final class Laps {

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();
    private double sum;

    /** Runs a stage and keeps its time. */
    <T> T lap(String stage, Supplier<T> work) {
        long start = System.nanoTime();
        T done = work.get();
        double taken = (System.nanoTime() - start) / 1e6;
        Rounds.use(done);
        keep(stage, taken);
        sum += taken;
        return done;
    }

    /** Returns the milliseconds of all laps since the last split. */
    double split() {
        double all = sum;
        sum = 0;
        return all;
    }

    /** Keeps a time that was measured elsewhere. */
    void keep(String stage, double taken) {
        millis.computeIfAbsent(stage, s -> new ArrayList<>()).add(taken);
    }

    /** Returns the stages, in their order. */
    Set<String> stages() {
        return millis.keySet();
    }

    /** Returns the shortest time of a stage. */
    double fastest(String stage) {
        return Collections.min(millis.getOrDefault(stage, List.of()));
    }

    /** Returns the middle time of a stage; not a number where it never ran. */
    double median(String stage) {
        List<Double> times = millis.getOrDefault(stage, List.of());
        return times.isEmpty() ? Double.NaN : Rounds.median(times);
    }
}
