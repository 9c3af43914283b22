/** Checking, issuing and verifying reports. */
@NullMarked
package org.sitrep.app.issue;

import org.jspecify.annotations.NullMarked;
