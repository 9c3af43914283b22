package org.sitrep.typeset.style.css;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with a style sheet. */
public enum SheetRule implements Rule {
    BAD_SYNTAX(ERROR, "a style sheet that cannot be read", "correct it at the place named"),
    UNKNOWN_PROPERTY(ERROR, "a property that the typesetter does not know", "the hint names another"),
    UNKNOWN_UNIT(ERROR, "a unit that the typesetter does not know", "the hint names those it knows"),
    UNKNOWN_SELECTOR(ERROR, "a selector that the typesetter does not know", "the hint names those it knows"),
    UNKNOWN_AT_RULE(ERROR, "an at-rule that the typesetter does not know", "use `@page` and its margin boxes"),
    BAD_VALUE(ERROR, "a value that a property does not take", "the hint says what is expected");

    private final Meaning meaning;

    SheetRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
