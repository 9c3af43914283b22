package org.sitrep.typeset.style.value;

/** Whether a page may end here. */
public enum Break {
    AUTO,
    AVOID,
    PAGE
}
