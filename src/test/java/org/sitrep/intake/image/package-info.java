/** Images of a crisis: what is taken, what is kept of it, and what is refused. */
@NullMarked
package org.sitrep.intake.image;

import org.jspecify.annotations.NullMarked;
