package org.sitrep.delivery.smtp;

import java.time.Duration;

/**
 * How long to wait; each from 1 ms to a day.
 *
 * @param connect for the line
 * @param answer for a whole answer of the server, however slowly its letters come
 * @param lastAnswer for the answer to the final dot: to give up on this one leaves the outcome unknown
 * @param write for the line to take a further 8 kB
 */
public record Timeouts(Duration connect, Duration answer, Duration lastAnswer, Duration write) {

    /** What RFC 5321 asks for, where a person can wait for it. */
    public static final Timeouts USUAL =
            new Timeouts(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(3));

    public Timeouts {
        for (Duration timeout : new Duration[] {connect, answer, lastAnswer, write}) {
            if (timeout.toMillis() < 1 || timeout.toDays() > 1) {
                throw new IllegalArgumentException("a timeout is from 1 ms to a day");
            }
        }
    }

    /** Returns how long to wait for a server that was silent after a final dot: after another, no longer than for any answer. */
    public Timeouts afterSilence() {
        Duration least = answer.compareTo(lastAnswer) < 0 ? answer : lastAnswer;
        return new Timeouts(connect, answer, least, write);
    }
}
