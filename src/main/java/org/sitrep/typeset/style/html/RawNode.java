package org.sitrep.typeset.style.html;

import org.sitrep.diagnostic.Place;

/** A node of a page that is not styled yet. */
public sealed interface RawNode permits RawElement, RawText {

    /** Returns where it begins. */
    Place place();
}
