/** Words: text by language, prose with references, and how the ledger writes them. */
@NullMarked
package org.sitrep.fact.prose;

import org.jspecify.annotations.NullMarked;
