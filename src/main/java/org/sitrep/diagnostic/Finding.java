package org.sitrep.diagnostic;

/**
 * One thing to know about the input or the report.
 *
 * @param id stable over runs while the input stands, so that a person can name one finding and no other
 * @param severity how much it weighs
 * @param rule the name of the rule that found it, such as {@code unknown-key}
 * @param place where it stands
 * @param message what was found and what was expected
 * @param hint what to do next, or empty
 */
public record Finding(String id, Severity severity, String rule, Place place, String message, String hint) {

    /** Returns a finding that stops the report. */
    public static Finding error(String rule, Place place, String message, String hint) {
        return of(Severity.ERROR, rule, place, message, hint);
    }

    /** Returns a finding that someone has to look at. */
    public static Finding warning(String rule, Place place, String message, String hint) {
        return of(Severity.WARNING, rule, place, message, hint);
    }

    /** Returns a finding for information. */
    public static Finding note(String rule, Place place, String message, String hint) {
        return of(Severity.NOTE, rule, place, message, hint);
    }

    private static Finding of(Severity severity, String rule, Place place, String message, String hint) {
        String where = place.pointer().isEmpty() ? Integer.toString(place.line()) : place.pointer();
        return new Finding(rule + "@" + place.file() + "#" + where, severity, rule, place, message, hint);
    }

    /** Returns the same finding at another place. */
    public Finding at(Place other) {
        return of(severity, rule, other, message, hint);
    }

    /**
     * Returns this finding with an id that names what it is about, where a rule may find several things in one place.
     *
     * @param what such as the word that was found
     */
    public Finding about(String what) {
        return new Finding(id + "~" + what, severity, rule, place, message, hint);
    }

    /** Returns whether this finding stops the report. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
