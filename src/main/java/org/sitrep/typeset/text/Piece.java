package org.sitrep.typeset.text;

/** A piece of a line, placed: a run of text, or an atom. */
public sealed interface Piece permits Run, Placed {

    /** Returns where it begins, in points from the line's left edge. */
    double x();

    /** Returns its width in points. */
    double width();
}
