package org.sitrep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** How many reports a second one thread makes, and two that share one engine, by turns. */
final class Threads {

    private static final int ROUNDS = 9;
    private static final int REPORTS = 20;

    private final Supplier<byte[]> work;
    private final List<List<Double>> millis = List.of(new ArrayList<>(), new ArrayList<>());

    Threads(Supplier<byte[]> work) {
        this.work = work;
    }

    /** Measures, and gives how many times as many reports two threads make in the same time. */
    double gain() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            round(pool, 2);
            for (int i = 0; i < ROUNDS; i++) {
                millis.get(0).add(round(pool, 1));
                millis.get(1).add(round(pool, 2));
            }
        } finally {
            pool.shutdown();
        }
        return perSecond(2) / perSecond(1);
    }

    /** Returns the reports a second of so many threads, in the middle round. */
    double perSecond(int threads) {
        return threads * REPORTS * 1_000 / Rounds.median(millis.get(threads - 1));
    }

    private double round(ExecutorService pool, int threads) throws Exception {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            tasks.add(this::reports);
        }
        return Rounds.millis(() -> {
            long bytes = 0;
            for (Future<Long> task : pool.invokeAll(tasks)) {
                bytes += task.get();
            }
            return bytes;
        });
    }

    private long reports() {
        long bytes = 0;
        for (int i = 0; i < REPORTS; i++) {
            bytes += work.get().length;
        }
        return bytes;
    }
}
