/** Rules over the ledger and the situation: what must be looked at, or mended, before a report goes out. */
@NullMarked
package org.sitrep.check;

import org.jspecify.annotations.NullMarked;
