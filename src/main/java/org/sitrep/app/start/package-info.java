/** Beginning: the folder of a new crisis, and a copy of an example to learn from. */
@NullMarked
package org.sitrep.app.start;

import org.jspecify.annotations.NullMarked;
