package org.sitrep.fact.crisis;

import java.util.Locale;

/** How an indicator counts. */
public enum Measure {
    /** A level on a date. */
    STOCK,
    /** A count within a period. */
    PERIOD,
    /** A count since a declared start: it only grows. */
    CUMULATIVE;

    /** Returns the name the ledger uses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
