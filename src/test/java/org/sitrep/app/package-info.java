/** The use cases, tried on whole crises. */
@NullMarked
package org.sitrep.app;

import org.jspecify.annotations.NullMarked;
