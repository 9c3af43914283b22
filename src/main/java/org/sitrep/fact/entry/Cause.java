package org.sitrep.fact.entry;

import org.sitrep.diagnostic.Keyed;

/** Whose doing a correction or withdrawal is. */
public enum Cause implements Keyed {
    /** The source revised what it had said. */
    SOURCE_REVISED,
    /** We recorded or printed it wrong. */
    OUR_ERROR;
}
