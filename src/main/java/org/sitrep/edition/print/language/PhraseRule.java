package org.sitrep.edition.print.language;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with the phrases of a crisis's own. */
public enum PhraseRule implements Rule {
    UNKNOWN_PHRASE(
            WARNING, "a phrase of a crisis's own that no report asks for", "take it out; the hint has the nearest"),
    WRONG_PHRASE(
            ERROR,
            "a phrase of a crisis's own that is no ICU message, or has other gaps than the English one",
            "every { needs its }; a plural needs `other`; an apostrophe is written ’ or twice"),
    PLURAL_WITHOUT_FORM(WARNING, "a phrase of a crisis's own without all forms of the plural", "write each of them");

    private final Meaning meaning;

    PhraseRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
