/** A report as plain text: whole, for the worst lines and for pasting; and as a short message. */
@NullMarked
package org.sitrep.document.text;

import org.jspecify.annotations.NullMarked;
