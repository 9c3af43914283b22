package org.sitrep.typeset.style;

/** Where lines stand. */
public enum Align {
    START,
    END,
    LEFT,
    RIGHT,
    CENTER,
    JUSTIFY
}
