package org.sitrep.delivery.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a letter.
 *
 * @param when the moment
 * @param state what the letter became by it
 * @param why the server's reply, or another reason, on one line; empty where there is nothing to say
 * @param next not to be tried again before; only of a letter deferred
 * @param asked whether a person asked for it
 */
public record Event(Instant when, State state, String why, Optional<Instant> next, boolean asked) {}
