package org.sitrep.register;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is wrong with the register of issued reports. */
public enum RegisterRule implements Rule {
    BROKEN_MANIFEST(
            ERROR, "a manifest, or a list beside it, that is not as it was written", "take it back from a copy"),
    MISSING_MANIFEST(ERROR, "an issued report without its manifest or a list beside it", "take it back from a copy"),
    BROKEN_CHAIN(
            ERROR,
            "a manifest that is not the one which a later report was issued after",
            "take the register back from a copy"),
    UNKNOWN_HEAD(ERROR, "a head that no manifest of the register has", "look where it was copied from"),
    STRAY_IN_REGISTER(ERROR, "something in `issued/` that is no report", "take it out"),
    GAP_IN_REGISTER(ERROR, "a number between two issued reports that is gone", "take it back from a copy"),
    NOT_TO_BE_READ_BACK(
            ERROR, "a report that could not be read again once it is issued", "issue less, or with shorter reasons"),
    UNREADABLE_REGISTER(ERROR, "a register that cannot be read", "check that you may read it");

    private final Meaning meaning;

    RegisterRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    /** Returns a failure: something of an issued report is not as it was written. */
    static <T> Checked<T> notAsWritten(Place place, String why) {
        return Checked.failed(BROKEN_MANIFEST.finding(
                place,
                "this file of an issued report is not as it was written: " + why,
                "take the folder back from a copy; issued reports are never edited"));
    }
}
