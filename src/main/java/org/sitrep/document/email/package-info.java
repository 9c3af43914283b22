/** A report as an e-mail: what its parts say stands in finished documents; here they become one message, exact to the byte. */
@NullMarked
package org.sitrep.document.email;

import org.jspecify.annotations.NullMarked;
