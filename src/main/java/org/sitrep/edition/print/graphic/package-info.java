/** The printers of pictures: what stands on the map and on the line of time, in the words of an edition. */
@NullMarked
package org.sitrep.edition.print.graphic;

import org.jspecify.annotations.NullMarked;
