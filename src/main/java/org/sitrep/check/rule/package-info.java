/** The rules of the checks. */
@NullMarked
package org.sitrep.check.rule;

import org.jspecify.annotations.NullMarked;
