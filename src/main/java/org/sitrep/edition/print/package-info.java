/** The printers: each turns what is in view into one part of the report, in the words of an edition. */
@NullMarked
package org.sitrep.edition.print;

import org.jspecify.annotations.NullMarked;
