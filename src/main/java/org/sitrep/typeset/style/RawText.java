package org.sitrep.typeset.style;

import org.sitrep.diagnostic.Place;

/**
 * A text of a page.
 *
 * @param text the text, which needs no style
 * @param isBlank whether it is white space alone
 */
record RawText(Text text, boolean isBlank) implements RawNode {

    @Override
    public Place place() {
        return text.place();
    }
}
