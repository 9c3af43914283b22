package org.sitrep.typeset.style.html;

import org.sitrep.diagnostic.Place;

/**
 * A text of a page.
 *
 * @param text the characters
 * @param place where it begins
 * @param isBlank whether it is white space alone
 */
public record RawText(String text, Place place, boolean isBlank) implements RawNode {}
