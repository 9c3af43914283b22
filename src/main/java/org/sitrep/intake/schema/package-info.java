/** Holds what a file says against the published JSON Schemas, and says in plain words where it differs. */
@NullMarked
package org.sitrep.intake.schema;

import org.jspecify.annotations.NullMarked;
