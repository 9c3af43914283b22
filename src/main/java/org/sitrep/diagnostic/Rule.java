package org.sitrep.diagnostic;

/**
 * What the program looks for. Each package lists its rules in an enum, so that every rule can be named and explained. The public
 * name, such as {@code unknown-key}, never changes, as answers to warnings are kept under it.
 */
public interface Rule extends Keyed {

    /** Returns how much its findings weigh, what they say, and what to do about them. */
    Meaning meaning();

    /** Returns how much a finding weighs, unless something asked for a stricter run. */
    default Severity severity() {
        return meaning().severity();
    }

    /** Returns what the rule finds, in a few words. */
    default String finds() {
        return meaning().finds();
    }

    /** Returns what to do about it. */
    default String todo() {
        return meaning().todo();
    }

    /**
     * Returns a finding of this rule, which finds one thing in a place.
     *
     * @param place where it stands
     * @param message what was found and what was expected
     * @param hint what to do next, or empty
     */
    default Finding finding(Place place, String message, String hint) {
        return Finding.of(this, place, message, hint);
    }

    /**
     * What a rule means.
     *
     * @param severity how much a finding weighs
     * @param finds what it finds, in a few words
     * @param todo what to do about it
     */
    record Meaning(Severity severity, String finds, String todo) {}
}
