/** Boxes that are laid out, and how they are cut where a page is full. */
@NullMarked
package org.sitrep.typeset.layout.slab;

import org.jspecify.annotations.NullMarked;
