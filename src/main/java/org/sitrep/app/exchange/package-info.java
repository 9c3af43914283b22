/** What leaves a crisis for other people to work on, and comes back into its files. */
@NullMarked
package org.sitrep.app.exchange;

import org.jspecify.annotations.NullMarked;
