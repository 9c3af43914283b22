package org.sitrep.document.html;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work on a thread of its own, and stops it after a while. */
final class TimeLimit {

    private static final long STACK = 1 << 20;

    private TimeLimit() {}

    /**
     * Runs work.
     *
     * @param work what to do; it ends soon after its thread is interrupted
     * @param limit how much of a processor's time it may take; a machine that is busy with something else takes longer
     * @return what it gives; empty where it took more
     * @throws ExecutionException if it failed
     */
    static <T> Optional<T> run(Callable<T> work, Duration limit) throws ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "template", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return within(limit.toNanos(), task, thread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            thread.interrupt();
        }
    }

    private static <T> Optional<T> within(long limit, FutureTask<T> task, Thread thread)
            throws ExecutionException, InterruptedException {
        long left = limit;
        while (left > 0) {
            try {
                return Optional.of(task.get(left, TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                left = limit - used(thread, limit);
            }
        }
        return task.isDone() ? Optional.of(task.get()) : Optional.empty();
    }

    /** Returns the nanoseconds that a thread kept a processor busy; the limit where that is not known, or it ended. */
    private static long used(Thread thread, long limit) {
        long nanos = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        return nanos < 0 ? limit : nanos;
    }
}
