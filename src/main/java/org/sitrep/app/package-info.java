/** The use cases: what the faces of the program can ask for. */
@NullMarked
package org.sitrep.app;

import org.jspecify.annotations.NullMarked;
