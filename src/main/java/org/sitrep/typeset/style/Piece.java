package org.sitrep.typeset.style;

/** A piece of generated content, as the sheet gives it. */
interface Piece {

    /** Gives what it says at an element. */
    Content at(RawElement element, Counters counters);
}
