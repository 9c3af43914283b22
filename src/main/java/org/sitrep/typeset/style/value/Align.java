package org.sitrep.typeset.style.value;

/** Where lines stand. */
public enum Align {
    START,
    END,
    CENTER
}
