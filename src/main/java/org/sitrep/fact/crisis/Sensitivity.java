package org.sitrep.fact.crisis;

/**
 * Which audience may see a fact: a step on the crisis's ladder of audiences.
 *
 * @param id the audience that may see it, such as {@code public}
 * @param rank the step, counted from 0 for the widest audience
 */
public record Sensitivity(String id, int rank) {

    /** Returns whether a reader with this clearance may see what is marked so. */
    public boolean admits(Sensitivity marked) {
        return marked.rank <= rank;
    }
}
