/** Prints numbers, dates, quantities and phrases in one language, by ICU. */
@NullMarked
package org.sitrep.edition.print.language;

import org.jspecify.annotations.NullMarked;
