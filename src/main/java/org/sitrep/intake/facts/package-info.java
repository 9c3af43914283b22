/** The facts format: its reader, its writer, and the order in which corrections apply. */
@NullMarked
package org.sitrep.intake.facts;

import org.jspecify.annotations.NullMarked;
