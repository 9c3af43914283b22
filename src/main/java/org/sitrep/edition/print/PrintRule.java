package org.sitrep.edition.print;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What stands in the way of printing an edition, or is left out of it. */
public enum PrintRule implements Rule {
    NOTE_WITHHELD(
            WARNING,
            "a note that refers to what is not in view, or was corrected into another figure",
            "write a newer note"),
    MISSING_PHRASE(
            ERROR,
            "wording that the phrase file of a language lacks",
            "add it; the English phrase file shows what it says"),
    BROKEN_PHRASE(ERROR, "wording that is no ICU message", "close each brace; give a plural its `other`");

    private final Meaning meaning;

    PrintRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
