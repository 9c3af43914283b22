/** Draws who falls ill. */
@NullMarked
package org.sitrep.picture.outbreak;

import org.jspecify.annotations.NullMarked;
