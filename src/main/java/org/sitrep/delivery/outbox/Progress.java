package org.sitrep.delivery.outbox;

/** Receives how far a round is. */
@FunctionalInterface
public interface Progress {

    /**
     * Reports that a letter is being sent, and then what became of it.
     *
     * @param label what a person calls the letter
     * @param state transmitting while it is being sent; then its state
     * @param number of the letter within the round, from 1
     * @param of how many letters the round has
     */
    void is(String label, State state, int number, int of);
}
