/**
 * What stands on the pages of a PDF. {@link org.sitrep.typeset.pdf.draw.Painter} paints a page mark by mark: it writes
 * operators through {@link org.sitrep.typeset.pdf.draw.Canvas} and words through {@link
 * org.sitrep.typeset.pdf.draw.TextWriter}; {@link org.sitrep.typeset.pdf.draw.Resources} keeps what the pages share.
 */
@NullMarked
package org.sitrep.typeset.pdf.draw;

import org.jspecify.annotations.NullMarked;
