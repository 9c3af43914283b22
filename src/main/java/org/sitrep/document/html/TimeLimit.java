package org.sitrep.document.html;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work on a thread of its own, with a stack that is as deep on every machine, and gives it up after a while. */
final class TimeLimit {

    private static final long STACK = 32 << 20;

    private TimeLimit() {}

    /**
     * Runs work.
     *
     * @param work what to do; it ends soon after its thread is interrupted
     * @param limit how long to wait for it
     * @return what it gives; empty where it took longer
     * @throws ExecutionException if it failed
     */
    static <T> Optional<T> run(Callable<T> work, Duration limit) throws ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "template", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            thread.interrupt();
        }
    }
}
