package org.sitrep.typeset.style.value;

/** How a border is drawn. */
public enum LineStyle {
    NONE,
    SOLID,
    DASHED,
    DOTTED
}
