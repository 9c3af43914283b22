/** Tables of figures by place: which there are, and which figures stand in them. */
@NullMarked
package org.sitrep.edition.area;

import org.jspecify.annotations.NullMarked;
