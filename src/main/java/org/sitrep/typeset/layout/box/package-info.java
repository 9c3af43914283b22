/** Boxes before they have a width: blocks, lines, rows and tables, each of which sets itself into any width. */
@NullMarked
package org.sitrep.typeset.layout.box;

import org.jspecify.annotations.NullMarked;
