/** The command line: reads arguments, calls the use cases, prints what they came to. */
@NullMarked
package org.sitrep.cli;

import org.jspecify.annotations.NullMarked;
