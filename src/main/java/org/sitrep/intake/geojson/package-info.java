/** Reads what maps are drawn from: the base map, and the layers of a crisis. */
@NullMarked
package org.sitrep.intake.geojson;

import org.jspecify.annotations.NullMarked;
