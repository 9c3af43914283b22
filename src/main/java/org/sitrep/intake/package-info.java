/**
 * Reads the files of a crisis's folder and returns its ledger, or every reason why there is none.
 *
 * <p>Each file is read into a tree ({@link org.sitrep.intake.yaml}), held against the published schema
 * ({@link org.sitrep.intake.schema}), its values are checked one by one, and only what is sound is decoded: decoding
 * itself has nothing left to report.
 */
@NullMarked
package org.sitrep.intake;

import org.jspecify.annotations.NullMarked;
