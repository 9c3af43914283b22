/** Reads YAML and JSON files into trees that know where each part stands. Knows nothing of facts. */
@NullMarked
package org.sitrep.intake.yaml;

import org.jspecify.annotations.NullMarked;
