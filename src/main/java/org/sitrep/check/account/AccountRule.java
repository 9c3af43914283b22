package org.sitrep.check.account;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What the account finds. */
public enum AccountRule implements Rule {
    ACCOUNT_OPEN(
            ERROR,
            "an entry in view that no part of the report prints, counts or replaces: a fault of the program",
            "report it, with the entry; no line of yours is wrong");

    private final Meaning meaning;

    AccountRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
