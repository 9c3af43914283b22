/**
 * Styled elements become pages. A paragraph's way: {@link org.sitrep.typeset.layout.build.BoxBuilder} makes a box of every
 * element and gathers the text between blocks into one {@link org.sitrep.typeset.layout.box.TextBox}; a box says how narrow
 * and how wide it can be, and sets itself into a width as a {@link org.sitrep.typeset.layout.slab.Slab}; all slabs together
 * are one galley without pages; {@link org.sitrep.typeset.layout.slab.Cutter} cuts the galley where a page is full; and
 * {@link org.sitrep.typeset.layout.Paginator} places each cut on its page, with notes and margins, as marks.
 */
@NullMarked
package org.sitrep.typeset.layout;

import org.jspecify.annotations.NullMarked;
