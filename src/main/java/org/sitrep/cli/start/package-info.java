/** The commands that one begins with. */
@NullMarked
package org.sitrep.cli.start;

import org.jspecify.annotations.NullMarked;
