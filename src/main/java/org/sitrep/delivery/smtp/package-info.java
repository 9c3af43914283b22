/** The channel that speaks SMTP. */
@NullMarked
package org.sitrep.delivery.smtp;

import org.jspecify.annotations.NullMarked;
