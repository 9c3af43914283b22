package org.sitrep.delivery;

/** A way to people. Used by one thread at a time. */
public interface Channel extends AutoCloseable {

    /**
     * Sends a letter, and waits until it is known what came of it.
     *
     * @param letter the letter
     * @param handover called immediately before the point of no return, if it comes to that
     * @return what came of it; never an exception
     */
    Outcome send(Letter letter, Handover handover);

    /** Ends the connection, if there is one. */
    @Override
    void close();
}
