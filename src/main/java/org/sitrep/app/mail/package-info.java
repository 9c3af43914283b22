/** Sending reports by mail. */
@NullMarked
package org.sitrep.app.mail;

import org.jspecify.annotations.NullMarked;
