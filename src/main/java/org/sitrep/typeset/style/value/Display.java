package org.sitrep.typeset.style.value;

/** What kind of box an element makes. Only table elements are table boxes: the sheet cannot make one of a div. */
public enum Display {
    INLINE,
    BLOCK,
    INLINE_BLOCK,
    FLEX,
    TABLE,
    TABLE_CAPTION,
    TABLE_COLUMN_GROUP,
    TABLE_COLUMN,
    TABLE_HEADER_GROUP,
    TABLE_ROW_GROUP,
    TABLE_FOOTER_GROUP,
    TABLE_ROW,
    TABLE_CELL
}
