/** Says of every entry and every wish of an edition what became of it. */
@NullMarked
package org.sitrep.check.account;

import org.jspecify.annotations.NullMarked;
