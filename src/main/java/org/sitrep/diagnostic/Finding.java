package org.sitrep.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One thing to know about the input or the report.
 *
 * @param rule the rule that found it
 * @param severity how much it weighs
 * @param place where it stands
 * @param message what was found and what was expected
 * @param hint what to do next, or empty
 * @param about what it is about, such as the word that was found
 * @param naming what its id is made of
 */
public record Finding(
        Rule rule, Severity severity, Place place, String message, String hint, List<String> about, Naming naming) {

    /** What the id of a finding is made of, beside its rule. */
    public enum Naming {
        /** The place: a rule finds one thing there. */
        PLACE,
        /** The place, and what it is about, where a rule may find several things in one place. */
        PLACE_AND_SUBJECT,
        /** The first character that it is about, by its number in Unicode, wherever it stands. */
        CHARACTER
    }

    public Finding {
        message = Printable.line(message);
        hint = Printable.line(hint);
        about = List.copyOf(about);
    }

    /** Returns a finding of a rule that finds one thing in a place. */
    public static Finding of(Rule rule, Place place, String message, String hint) {
        return new Finding(rule, rule.severity(), place, message, hint, List.of(), Naming.PLACE);
    }

    /**
     * Returns the name of this finding, stable over runs while the input stands, so that a person can name one finding and no
     * other: {@code rule@file#pointer}, or {@code rule@file#line}, and {@code ~} with what it is about.
     */
    public String id() {
        return idWithin("");
    }

    /** Returns the id with the file as it stands within a folder, whose name ends with a slash. */
    public String idWithin(String folder) {
        String file = place.file().startsWith(folder) ? place.file().substring(folder.length()) : place.file();
        String where = file + "#" + (place.pointer().isEmpty() ? place.line() : place.pointer());
        Stream<String> parts = switch (naming) {
            case PLACE -> Stream.of(where);
            case PLACE_AND_SUBJECT -> Stream.concat(Stream.of(where), about.stream());
            case CHARACTER -> about.stream().limit(1).map(Finding::number);
        };
        return rule.id() + "@" + String.join("~", parts.toList());
    }

    private static String number(String character) {
        return String.format(Locale.ROOT, "U+%04X", character.codePointAt(0));
    }

    /** Returns the same finding at another place, by which it is named. */
    public Finding at(Place other) {
        return new Finding(rule, severity, other, message, hint, about, Naming.PLACE);
    }

    /** Returns this finding with something more that it is about, by which it is named. */
    public Finding about(String what) {
        List<String> more = Stream.concat(about.stream(), Stream.of(what)).toList();
        return new Finding(rule, severity, place, message, hint, more, Naming.PLACE_AND_SUBJECT);
    }

    /** Returns this finding named in another way. */
    public Finding namedBy(Naming other) {
        return new Finding(rule, severity, place, message, hint, about, other);
    }

    /** Returns this finding as an error, where the run is stricter than the rule. */
    public Finding asError() {
        return new Finding(rule, Severity.ERROR, place, message, hint, about, naming);
    }

    /** Returns this finding as a warning, where the run can do without. */
    public Finding asWarning() {
        Severity less = isError() ? Severity.WARNING : severity;
        return new Finding(rule, less, place, message, hint, about, naming);
    }

    /** Returns this finding with another hint. */
    public Finding withHint(String other) {
        return new Finding(rule, severity, place, message, other, about, naming);
    }

    /** Returns whether this finding stops the report. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
