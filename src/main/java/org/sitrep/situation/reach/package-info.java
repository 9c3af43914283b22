/** How far the response reaches, and its money. */
@NullMarked
package org.sitrep.situation.reach;

import org.jspecify.annotations.NullMarked;
