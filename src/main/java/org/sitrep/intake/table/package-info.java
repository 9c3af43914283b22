/** Tables as spreadsheets save them, read and written. Knows nothing of facts. */
@NullMarked
package org.sitrep.intake.table;

import org.jspecify.annotations.NullMarked;
