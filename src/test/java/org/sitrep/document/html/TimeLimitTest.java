package org.sitrep.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What counts is what a template does, not how busy the machine is with something else. */
class TimeLimitTest {

    private static final Duration LIMIT = Duration.ofMillis(20);

    @Test
    void workThatIsKeptWaitingIsDoneAllTheSame() throws ExecutionException {
        assertThat(TimeLimit.run(
                        () -> {
                            TimeUnit.MILLISECONDS.sleep(10 * LIMIT.toMillis());
                            return "done";
                        },
                        LIMIT))
                .contains("done");
    }

    @Test
    void workWithoutEndIsStopped() throws ExecutionException {
        assertThat(TimeLimit.run(
                        () -> {
                            long turns = 0;
                            while (!Thread.currentThread().isInterrupted()) {
                                turns++;
                            }
                            return turns;
                        },
                        LIMIT))
                .isEmpty();
    }
}
