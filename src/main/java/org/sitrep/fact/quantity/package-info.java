/** Quantities as sources claim them, how they are read and written. */
@NullMarked
package org.sitrep.fact.quantity;

import org.jspecify.annotations.NullMarked;
