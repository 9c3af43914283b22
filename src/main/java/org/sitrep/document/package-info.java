/**
 * A report model becomes files: one sub-package an output. The HTML page is made first; the PDF is that same page,
 * laid out with the print style.
 */
@NullMarked
package org.sitrep.document;

import org.jspecify.annotations.NullMarked;
