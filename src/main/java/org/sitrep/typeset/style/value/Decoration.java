package org.sitrep.typeset.style.value;

/** A line along text. */
public enum Decoration {
    NONE,
    UNDERLINE,
    LINE_THROUGH
}
