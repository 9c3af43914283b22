package org.sitrep.register;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with the register of issued reports. */
public enum RegisterRule implements Rule {
    BROKEN_MANIFEST(ERROR, "a manifest that is not as it was written", "take it back from a copy"),
    MISSING_MANIFEST(ERROR, "an issued report without its manifest", "take it back from a copy"),
    STRAY_IN_REGISTER(ERROR, "something in `issued/` that is no report", "take it out"),
    GAP_IN_REGISTER(ERROR, "a number between two issued reports that is gone", "take it back from a copy"),
    UNREADABLE_REGISTER(ERROR, "a register that cannot be read", "check that you may read it");

    private final Meaning meaning;

    RegisterRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
