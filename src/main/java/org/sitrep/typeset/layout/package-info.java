/**
 * Styled elements become pages. A paragraph's way: {@code build} makes a box of every element and gathers the text between
 * blocks into one; a box of {@code box} says how narrow and how wide it can be, and sets itself into a width as a slab; all
 * slabs together are one galley without pages, which {@code slab} cuts where a page is full; here the cuts are put on their
 * pages, with what runs in the margins, as marks. {@code mark} has what is drawn, {@code structure} what is read out, and
 * {@code svg} draws inline pictures.
 */
@NullMarked
package org.sitrep.typeset.layout;

import org.jspecify.annotations.NullMarked;
