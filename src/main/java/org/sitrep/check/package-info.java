/** Rules over the ledger and the situation: what must be looked at, or corrected, before a report is issued. */
@NullMarked
package org.sitrep.check;

import org.jspecify.annotations.NullMarked;
