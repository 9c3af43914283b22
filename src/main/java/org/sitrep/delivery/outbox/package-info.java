/** The outbox: every message on disk before it is sent, and all that becomes of it. */
@NullMarked
package org.sitrep.delivery.outbox;

import org.jspecify.annotations.NullMarked;
