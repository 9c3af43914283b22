package org.sitrep.typeset.style.value;

/** Where the parts of a flex row stand across it. */
public enum AlignItems {
    STRETCH,
    START,
    CENTER,
    END,
    BASELINE
}
