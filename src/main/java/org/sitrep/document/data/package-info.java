/** The report as data, for machines. */
@NullMarked
package org.sitrep.document.data;

import org.jspecify.annotations.NullMarked;
