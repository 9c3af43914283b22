/**
 * What people record: facts with their sources and dates, what a crisis declares, and the ledger that holds them.
 * A value that exists is valid; the {@link org.sitrep.fact.Ledger} says whether its facts agree with each other.
 */
@NullMarked
package org.sitrep.fact;

import org.jspecify.annotations.NullMarked;
