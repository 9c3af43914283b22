package org.sitrep.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** The clock is a last stop: what a template may do is counted in steps. */
class TimeLimitTest {

    @Test
    void workThatEndsIsDone() throws ExecutionException {
        assertThat(TimeLimit.run(() -> "done", Duration.ofMinutes(10))).contains("done");
    }

    @Test
    void workWithoutEndIsGivenUp() throws ExecutionException {
        CountDownLatch never = new CountDownLatch(1);

        assertThat(TimeLimit.run(
                        () -> {
                            never.await();
                            return "done";
                        },
                        Duration.ofNanos(1)))
                .isEmpty();
    }
}
