package org.sitrep.typeset.style.value;

/** Which point of a text in a picture stands at its place. */
public enum TextAnchor {
    START,
    MIDDLE,
    END
}
