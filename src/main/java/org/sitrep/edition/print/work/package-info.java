/** Prints who does what where. */
@NullMarked
package org.sitrep.edition.print.work;

import org.jspecify.annotations.NullMarked;
