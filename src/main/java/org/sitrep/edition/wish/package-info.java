/** What a crisis asks to have printed, and what becomes of it in an edition. */
@NullMarked
package org.sitrep.edition.wish;

import org.jspecify.annotations.NullMarked;
