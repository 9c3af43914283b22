package org.sitrep.typeset.style.value;

/** The boxes in the margins of a page: left, centre and right of the top and of the bottom margin. */
public enum MarginArea {
    TOP_LEFT,
    TOP_CENTER,
    TOP_RIGHT,
    BOTTOM_LEFT,
    BOTTOM_CENTER,
    BOTTOM_RIGHT
}
