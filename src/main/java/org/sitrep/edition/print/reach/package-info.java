/** Prints how far the response reaches, and its money. */
@NullMarked
package org.sitrep.edition.print.reach;

import org.jspecify.annotations.NullMarked;
