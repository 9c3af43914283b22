/** Bars within tables: how much of a whole there is. */
@NullMarked
package org.sitrep.picture.share;

import org.jspecify.annotations.NullMarked;
