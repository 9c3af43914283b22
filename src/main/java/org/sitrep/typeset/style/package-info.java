/**
 * Takes the text of a web page and a style sheet, and returns a tree of elements with computed styles. What is not in the closed
 * lists of elements, attributes, selectors, properties, values and units is an error with its place.
 *
 * <p>The way of a paragraph: {@code PageReader} reads it into a raw element that knows where it stands; {@code Structure} says
 * whether it may stand there; {@code Cascade} finds the rules that apply to it; {@code Computer} makes a {@link
 * org.sitrep.typeset.style.Style} of their declarations and of its parent's style; {@code TreeStyler} puts the element together
 * with its markers and generated texts; {@code References} checks that its links lead somewhere.
 */
@NullMarked
package org.sitrep.typeset.style;

import org.jspecify.annotations.NullMarked;
