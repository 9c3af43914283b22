/** Redacts the ledger: what an audience may not know is withheld before anything is computed (rules 3 and 4). */
@NullMarked
package org.sitrep.situation.redact;

import org.jspecify.annotations.NullMarked;
