package org.sitrep.typeset.style.value;

/** Whether a page may end here. */
public enum Break {
    AUTO,
    /** Not where it costs little blank: between the rows of a group that is to be kept whole. */
    RATHER_NOT,
    AVOID,
    PAGE
}
