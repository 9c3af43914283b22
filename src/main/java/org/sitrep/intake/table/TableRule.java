package org.sitrep.intake.table;

import static org.sitrep.diagnostic.Severity.ERROR;

import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.Severity;

/** What cannot be read from a table. */
public enum TableRule implements Rule {
    BROKEN_TABLE(ERROR, "a file that is no table of cells", "save it again as CSV, in UTF-8");

    private final Meaning meaning;

    TableRule(Severity severity, String finds, String todo) {
        meaning = new Meaning(severity, finds, todo);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
