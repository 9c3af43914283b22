/** The register of issued reports. */
@NullMarked
package org.sitrep.register;

import org.jspecify.annotations.NullMarked;
