package org.sitrep.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing to know about the input or the report.
 *
 * @param rule the rule that found it
 * @param severity how much it weighs
 * @param place where it stands
 * @param message what was found and what was expected
 * @param hint what to do next, or empty
 * @param subject what it is about
 */
public record Finding(Rule rule, Severity severity, Place place, String message, String hint, Subject subject) {

    /** What the id of a finding is made of, beside its rule. */
    public enum Naming {
        /** The place: a rule finds one thing there. */
        PLACE,
        /** The place, and what it is about, where a rule may find several things in one place. */
        PLACE_AND_SUBJECT,
        /** The first character that it is about, by its number in Unicode, wherever it stands. */
        CHARACTER
    }

    /**
     * What a finding is about.
     *
     * @param words such as the word that was found
     * @param naming what the id of the finding is made of
     * @param entry the entry of the ledger, and which part of it, where it stands in one
     * @param series the series of the figure, where the entry is one
     * @param answer the reason for which somebody lets it stand, where it was answered
     */
    public record Subject(
            List<String> words,
            Naming naming,
            Optional<String> entry,
            Optional<Series> series,
            Optional<String> answer) {

        static final Subject NONE =
                new Subject(List.of(), Naming.PLACE, Optional.empty(), Optional.empty(), Optional.empty());

        public Subject {
            words = List.copyOf(words);
        }

        Subject named(List<String> others, Naming other) {
            return new Subject(others, other, entry, series, answer);
        }
    }

    public Finding {
        message = Printable.line(message);
        hint = Printable.line(hint);
    }

    /** Returns a finding of a rule that finds one thing in a place. */
    public static Finding of(Rule rule, Place place, String message, String hint) {
        return new Finding(rule, rule.severity(), place, message, hint, Subject.NONE);
    }

    /** Returns the words that it is about. */
    public List<String> about() {
        return subject.words;
    }

    /**
     * Returns the name of this finding, stable over runs while the input stands, so that a person can name one finding and no
     * other: {@code rule@entry}, or {@code rule@file#pointer}, or {@code rule@file#line}, and {@code ~} with what it is about.
     */
    public String id() {
        return idWithin("");
    }

    /** Returns the id with the file as it stands within a folder, whose name ends with a slash. */
    public String idWithin(String folder) {
        return subject.entry.map(this::named).orElseGet(() -> placeWithin(folder));
    }

    /** Returns the id that names the place, as {@link #idWithin} does of what stands in no entry. */
    public String placeWithin(String folder) {
        String file = place.file().startsWith(folder) ? place.file().substring(folder.length()) : place.file();
        return named(file + "#" + (place.pointer().isEmpty() ? place.line() : place.pointer()));
    }

    private String named(String what) {
        Stream<String> parts = switch (subject.naming) {
            case PLACE -> Stream.of(what);
            case PLACE_AND_SUBJECT -> Stream.concat(Stream.of(what), about().stream());
            case CHARACTER -> about().stream().limit(1).map(Finding::number);
        };
        return rule.id() + "@" + String.join("~", parts.toList());
    }

    private static String number(String character) {
        return String.format(Locale.ROOT, "U+%04X", character.codePointAt(0));
    }

    private Finding with(Severity other, Subject another) {
        return new Finding(rule, other, place, message, hint, another);
    }

    /** Returns the same finding in other words. */
    public Finding saying(String other) {
        return new Finding(rule, severity, place, other, hint, subject);
    }

    /** Returns the same finding at another place, by which it is named. */
    public Finding at(Place other) {
        return new Finding(rule, severity, other, message, hint, subject.named(about(), Naming.PLACE));
    }

    /** Returns this finding with something more that it is about, by which it is named. */
    public Finding about(String what) {
        List<String> more = Stream.concat(about().stream(), Stream.of(what)).toList();
        return with(severity, subject.named(more, Naming.PLACE_AND_SUBJECT));
    }

    /** Returns this finding named in another way. */
    public Finding namedBy(Naming other) {
        return with(severity, subject.named(about(), other));
    }

    /** Returns this finding on an entry, or a part of it, by which it is named in whatever line the entry stands. */
    public Finding on(String entry, Optional<Series> series) {
        return with(severity, new Subject(about(), subject.naming, Optional.of(entry), series, subject.answer));
    }

    /** Returns this finding as answered, with the reason for which it may stand. */
    public Finding answered(String reason) {
        return with(severity, new Subject(about(), subject.naming, subject.entry, subject.series, Optional.of(reason)));
    }

    /** Returns this finding as an error, where the run is stricter than the rule. */
    public Finding asError() {
        return with(Severity.ERROR, subject);
    }

    /** Returns this finding as a warning, where the run can do without. */
    public Finding asWarning() {
        return with(isError() ? Severity.WARNING : severity, subject);
    }

    /** Returns this finding with another message. */
    public Finding withMessage(String other) {
        return new Finding(rule, severity, place, other, hint, subject);
    }

    /** Returns this finding with another hint. */
    public Finding withHint(String other) {
        return new Finding(rule, severity, place, message, other, subject);
    }

    /** Returns whether this finding stops the report. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns whether this finding stops an issue until somebody answers for it. */
    public boolean isOpen() {
        return severity == Severity.WARNING && subject.answer.isEmpty();
    }
}
