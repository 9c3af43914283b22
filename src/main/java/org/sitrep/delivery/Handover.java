package org.sitrep.delivery;

import java.io.IOException;

/** Receives the moment after which a letter may have arrived. */
@FunctionalInterface
public interface Handover {

    /** For a channel without an outbox: nothing is on record. */
    Handover UNRECORDED = () -> {};

    /**
     * Is called once the whole letter is on its way but for its final dot, immediately before that.
     *
     * @throws IOException where the moment could not be recorded: then the letter must not be handed over
     */
    void begins() throws IOException;
}
