/** The kinds of entry of the ledger: facts, and changes to what is on record. */
@NullMarked
package org.sitrep.fact.entry;

import org.jspecify.annotations.NullMarked;
