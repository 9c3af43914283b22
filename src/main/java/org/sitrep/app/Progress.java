package org.sitrep.app;

/** Hears how far a long run is. */
@FunctionalInterface
public interface Progress {

    /**
     * Returns what begins now.
     *
     * @param step the step, in a few words
     */
    void begins(String step);
}
