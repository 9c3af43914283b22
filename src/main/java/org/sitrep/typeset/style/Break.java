package org.sitrep.typeset.style;

/** Whether a page may end here. */
public enum Break {
    AUTO,
    AVOID,
    PAGE
}
