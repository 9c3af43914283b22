package org.sitrep.typeset.style.value;

/** How an inline element stands in the order of directions. */
public enum Bidi {
    NORMAL,
    ISOLATE,
    PLAINTEXT
}
