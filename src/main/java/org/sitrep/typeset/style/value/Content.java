package org.sitrep.typeset.style.value;

/** A piece of what a pseudo-element or a margin box shows. */
public sealed interface Content {

    /** Fixed text; counters other than those of pages are such text by now. */
    record Literal(String text) implements Content {}

    /** The number of the page it stands on. */
    record PageNumber(Numbering numbering) implements Content {}

    /** The number of the last page. */
    record PageCount(Numbering numbering) implements Content {}

    /** The number of the page on which the element of an id begins. */
    record TargetPage(String id, Numbering numbering) implements Content {}

    /** A pattern repeated over the room that is left in the line. */
    record Leader(String pattern) implements Content {}

    /** The running element of a name; in margin boxes alone. */
    record Running(String name) implements Content {}
}
