package org.sitrep.typeset.style;

import org.sitrep.diagnostic.Place;

/**
 * A text as it stands in the page, its white space not yet collapsed.
 *
 * @param text the characters
 * @param place where it begins
 */
public record Text(String text, Place place) implements Node {}
