package org.sitrep.intake.facts;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.NOTE;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with a file of facts, beyond its schema. */
public enum FactsRule implements Rule {
    NO_FACTS_FILE(ERROR, "a file of facts that holds no list of facts", "write `known:` and `facts:`"),
    NO_ENTRY(ERROR, "a text or number where an entry is expected", "write keys with their values, such as `figure: …`"),
    NO_KIND(
            ERROR,
            "an entry that does not say of what kind it is",
            "begin it with `figure:`, `event:`, `note:` or another kind"),
    TWO_KINDS(ERROR, "an entry of two kinds", "make two entries of it"),
    PLANNED_FOR_FEW(
            NOTE,
            "a planned event that does not say who may see it: the narrowest audience alone does",
            "state its `sensitivity:`"),
    OTHER_DAY(WARNING, "a file of facts named for another day than it says", "rename it, or correct `known:`");

    private final Meaning meaning;

    FactsRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
