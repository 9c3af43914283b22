/** Findings as values: what is wrong, where it stands, and what to do about it. Imports nothing. */
@NullMarked
package org.sitrep.diagnostic;

import org.jspecify.annotations.NullMarked;
