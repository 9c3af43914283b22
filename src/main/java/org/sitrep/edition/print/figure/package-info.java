/** Prints figures: a value with its day, what to know of it, and what is said beside it. */
@NullMarked
package org.sitrep.edition.print.figure;

import org.jspecify.annotations.NullMarked;
