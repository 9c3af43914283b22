package org.sitrep.app.report;

import static org.sitrep.diagnostic.Severity.ERROR;
import static org.sitrep.diagnostic.Severity.WARNING;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What is asked for and cannot be reported. */
public enum ReportRule implements Rule {
    AFTER_THE_RECORD(
            WARNING, "a brief of a later day than anything on record", "see that notes and highlights still hold"),
    SINCE_AFTER_AS_OF(ERROR, "a previous report that is not before this one", "give an earlier `--since`"),
    UNKNOWN_REPORT(ERROR, "a number that is not issued", "the hint names those that are"),
    TURNED_ROUND(ERROR, "a `diff` from a later report to an earlier one", "give the earlier one first");

    private final Meaning meaning;

    ReportRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
