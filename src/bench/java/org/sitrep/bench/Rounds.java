package org.sitrep.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Runs work many times and says how long the middle round took. */
final class Rounds {

    private static final double NANOS_A_MILLI = 1e6;

    /** What the work came to, so that no compiler may leave it out. */
    private static final AtomicLong SINK = new AtomicLong();

    private Rounds() {}

    /** Something to measure. */
    @FunctionalInterface
    interface Work {

        /** Does it once, and gives a number that depends on all of it. */
        long run() throws Exception;
    }

    /** Makes sure that something was really made. */
    static void use(Object made) {
        SINK.addAndGet(System.identityHashCode(made));
    }

    /** Runs work over and over for at least so long, until it is compiled. */
    static void warmUp(double millis, Work work) throws Exception {
        long end = System.nanoTime() + (long) (millis * NANOS_A_MILLI);
        do {
            SINK.addAndGet(work.run());
        } while (System.nanoTime() < end);
    }

    /** Returns the milliseconds that work took once. */
    static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        SINK.addAndGet(work.run());
        return (System.nanoTime() - start) / NANOS_A_MILLI;
    }

    /** Returns the milliseconds of the middle one of several rounds. */
    static double median(int rounds, Work work) throws Exception {
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            millis[i] = millis(work);
        }
        return median(millis);
    }

    static double median(List<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
