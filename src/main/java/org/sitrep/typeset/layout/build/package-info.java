/** Makes boxes of styled elements. */
@NullMarked
package org.sitrep.typeset.layout.build;

import org.jspecify.annotations.NullMarked;
