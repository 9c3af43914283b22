package org.sitrep.typeset.style.value;

/** Where text of a line, or what a cell holds, stands from top to bottom. */
public enum VerticalAlign {
    BASELINE,
    SUPER,
    TOP,
    MIDDLE,
    BOTTOM;

    /** Returns whether it says where things stand in a cell or in the margin of a page. */
    public boolean isOfCells() {
        return this == TOP || this == MIDDLE || this == BOTTOM;
    }
}
