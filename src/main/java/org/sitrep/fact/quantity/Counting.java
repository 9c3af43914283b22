package org.sitrep.fact.quantity;

/** What is counted, so that a hint leaves out only its name, and proposes only a unit that it takes. */
public interface Counting {

    /** Of what nothing is known: no word is left out, and no unit proposed. */
    Counting UNKNOWN = new Counting() {};

    /** Returns whether words are a name of what is counted: trucks, people. */
    default boolean isNamed(String words) {
        return false;
    }

    /** Returns whether a number may be typed with a unit. */
    default boolean takes(Unit typed) {
        return false;
    }
}
