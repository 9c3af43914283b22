package org.sitrep.diagnostic;

/** How much a finding weighs. */
public enum Severity {
    /** The report must not go out: the run ends with exit status 1. */
    ERROR,
    /** Someone has to look and decide. */
    WARNING,
    /** For information. */
    NOTE
}
