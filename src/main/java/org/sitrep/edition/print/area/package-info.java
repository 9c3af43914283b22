/** Prints tables: figures by place, and those killed or hurt by period. */
@NullMarked
package org.sitrep.edition.print.area;

import org.jspecify.annotations.NullMarked;
