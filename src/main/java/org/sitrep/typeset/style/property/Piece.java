package org.sitrep.typeset.style.property;

import org.sitrep.typeset.style.html.RawElement;
import org.sitrep.typeset.style.value.Content;

/** A piece of generated content, as the sheet gives it. */
public interface Piece {

    /** Gives what it says at an element. */
    Content at(RawElement element, Counters counters);
}
