package org.sitrep.typeset.style.value;

/** How spaces and line feeds of the source count. */
public enum WhiteSpace {
    NORMAL,
    NOWRAP,
    PRE,
    PRE_WRAP,
    PRE_LINE
}
