@NullMarked
package org.sitrep.cli.start;

import org.jspecify.annotations.NullMarked;
