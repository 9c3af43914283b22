package org.sitrep.typeset.style;

/** A line along text. */
public enum Decoration {
    NONE,
    UNDERLINE,
    LINE_THROUGH
}
