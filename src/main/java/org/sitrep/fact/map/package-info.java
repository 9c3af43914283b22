/** Points and outlines: the base map, and the layers of a crisis. */
@NullMarked
package org.sitrep.fact.map;

import org.jspecify.annotations.NullMarked;
