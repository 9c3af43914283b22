/**
 * The register of issued reports: what was issued, from which viewpoint, on which facts; append-only.
 */
@NullMarked
package org.sitrep.register;

import org.jspecify.annotations.NullMarked;
