package org.sitrep.typeset.style;

/** How a border is drawn. */
public enum LineStyle {
    NONE,
    SOLID,
    DASHED,
    DOTTED
}
