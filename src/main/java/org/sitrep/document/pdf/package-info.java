/** The page and the print style to a tagged PDF with embedded fonts; the same input gives the same bytes. */
@NullMarked
package org.sitrep.document.pdf;

import org.jspecify.annotations.NullMarked;
