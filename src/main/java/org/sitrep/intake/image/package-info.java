/**
 * The images of a crisis's folder: logos and a cover. Each is read within bounds, and what is kept of it is what is needed to
 * draw it: where a photograph was taken, and by whom, stays with the office.
 */
@NullMarked
package org.sitrep.intake.image;

import org.jspecify.annotations.NullMarked;
