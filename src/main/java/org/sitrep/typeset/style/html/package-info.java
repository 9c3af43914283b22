/** Pages as they are written: the closed list of elements and attributes, and the tree of a page before it is styled. */
@NullMarked
package org.sitrep.typeset.style.html;

import org.jspecify.annotations.NullMarked;
