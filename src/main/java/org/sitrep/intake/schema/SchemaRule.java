package org.sitrep.intake.schema;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What has not the shape that its schema declares. */
public enum SchemaRule implements Rule {
    UNKNOWN_KEY(ERROR, "a key that the file does not take", "the hint suggests the nearest"),
    MISSING_KEY(ERROR, "an entry without a key that it needs", "add the key"),
    EXCLUDING_KEYS(ERROR, "two keys of which one excludes the other", "keep one of them"),
    WRONG_KEY(ERROR, "a key of a form that is not taken there", "the hint shows the form"),
    NO_VALUE(ERROR, "a key without a value", "write `unknown`, `not assessed` or `pending`, or remove the key"),
    WRONG_TYPE(ERROR, "a list where a text is expected, or the like", "the hint shows what the key takes"),
    WRONG_VALUE(ERROR, "a value that the key does not take", "the hint says what the key takes"),
    OUT_OF_BOUNDS(ERROR, "a number too small or too large for its key", "the message names the bounds");

    private final Meaning meaning;

    SchemaRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
