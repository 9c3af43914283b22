/** Delivery: the outbox, and its channels against servers good and bad. */
@NullMarked
package org.sitrep.delivery;

import org.jspecify.annotations.NullMarked;
