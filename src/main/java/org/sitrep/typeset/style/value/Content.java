package org.sitrep.typeset.style.value;

/** A piece of what a pseudo-element shows. */
public sealed interface Content {

    /** Fixed text; the marker of a list is such text by now. */
    record Literal(String text) implements Content {}

    /** The number of the page it stands on. */
    record PageNumber(Numbering numbering) implements Content {}

    /** The number of the last page. */
    record PageCount(Numbering numbering) implements Content {}

    /** The number of the page on which the element begins that a link leads to: that of an id, or none yet in a sheet. */
    record TargetPage(String id, Numbering numbering) implements Content {}
}
