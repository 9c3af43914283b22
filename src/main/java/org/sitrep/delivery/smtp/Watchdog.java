package org.sitrep.delivery.smtp;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes the line when an answer takes too long as a whole: a socket's own timeout starts again with every byte. */
final class Watchdog implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer;
    private volatile @Nullable Socket line;
    private volatile boolean closed;

    Watchdog() {
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "smtp-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Takes the line to close. */
    void watch(Socket socket) {
        line = socket;
        closed = false;
    }

    /** Returns whether the line was closed from here. */
    boolean hasClosed() {
        return closed;
    }

    /** Starts to count; cancel what is given in time. */
    ScheduledFuture<?> within(Duration time) {
        return timer.schedule(this::bite, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void bite() {
        Socket socket = line;
        closed = true;
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            return; // the socket's own timeout is left
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
