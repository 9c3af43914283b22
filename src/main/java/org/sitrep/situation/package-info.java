/**
 * The view of a ledger as of a date, for a clearance: clocks, latest figures, comparisons, changes, totals,
 * timelines, demands and corrections, by the twelve rules of "How we count" in the manual. Pure functions.
 */
@NullMarked
package org.sitrep.situation;

import org.jspecify.annotations.NullMarked;
