package org.sitrep.typeset.layout.box;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Place;
import org.sitrep.typeset.layout.structure.LinkTo;
import org.sitrep.typeset.style.Style;

/**
 * How a stretch of text in a line is drawn, and what it belongs to.
 *
 * @param style of the element right around it
 * @param shift how far its baseline stands above that of the line, in points
 * @param link the link it stands in, if any
 * @param leaf the leaf of the structure
 * @param place where it stands in the page's source
 */
public record Ink(Style style, double shift, @Nullable LinkTo link, int leaf, Place place) {

    public boolean isSameAs(Ink other) {
        return style == other.style && leaf == other.leaf && Objects.equals(link, other.link) && shift == other.shift;
    }
}
