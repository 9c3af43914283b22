package org.sitrep.typeset.style;

import org.sitrep.diagnostic.Place;

/** A node of a styled page: an element or a text. */
public sealed interface Node permits Element, Text {

    /** Returns where it stands in the page's source. */
    Place place();
}
