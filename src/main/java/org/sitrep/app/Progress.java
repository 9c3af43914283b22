package org.sitrep.app;

/** Receives how far a long run is. */
@FunctionalInterface
public interface Progress {

    /**
     * Reports what begins now.
     *
     * @param step the step, in a few words
     */
    void begins(String step);
}
