/** Who does what where, as of a viewpoint: which activities there are to tell of, and how many organisations work in each place. */
@NullMarked
package org.sitrep.situation.work;

import org.jspecify.annotations.NullMarked;
