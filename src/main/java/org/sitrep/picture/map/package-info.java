/** The locator map, in numbers: the projection, the frame, what of the base map lies in it, and where its words stand. */
@NullMarked
package org.sitrep.picture.map;

import org.jspecify.annotations.NullMarked;
