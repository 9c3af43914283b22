package org.sitrep.typeset.style.value;

/** The boxes in the margins of a page; each is as wide as the text. */
public enum MarginArea {
    TOP_CENTER,
    BOTTOM_CENTER
}
