/** What the command line writes: findings, files, progress. */
@NullMarked
package org.sitrep.cli.output;

import org.jspecify.annotations.NullMarked;
