package org.sitrep.fact.entry;

import java.util.Locale;

/** Whose doing a correction or withdrawal is. */
public enum Cause {
    /** The source revised what it had said. */
    SOURCE_REVISED,
    /** We recorded or printed it wrong. */
    OUR_ERROR;

    /** Returns the name the ledger uses, such as {@code source-revised}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
