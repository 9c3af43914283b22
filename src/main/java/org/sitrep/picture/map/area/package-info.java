/** What areas and circles of a map show: the classes of ratios, and the sizes of counts. */
@NullMarked
package org.sitrep.picture.map.area;

import org.jspecify.annotations.NullMarked;
