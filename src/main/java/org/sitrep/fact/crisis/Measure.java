package org.sitrep.fact.crisis;

import org.sitrep.diagnostic.Keyed;

/** How an indicator counts. */
public enum Measure implements Keyed {
    /** A level on a date. */
    STOCK,
    /** A count within a period. */
    PERIOD,
    /** A count since a declared start: it only grows. */
    CUMULATIVE;
}
