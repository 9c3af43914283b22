package org.sitrep.app;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What stands in the way of any use of the program. */
public enum AppRule implements Rule {
    CANNOT_WRITE(ERROR, "a folder that cannot be written", "free the disk, or name another folder");

    private final Meaning meaning;

    AppRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
