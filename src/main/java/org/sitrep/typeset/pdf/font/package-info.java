/**
 * The fonts of a PDF. {@link org.sitrep.typeset.pdf.font.Codes} gives each cluster of text one code of its face; after the
 * last page {@link org.sitrep.typeset.pdf.font.Subset} makes of the codes a font file in which every code is one glyph, and
 * {@link org.sitrep.typeset.pdf.font.ToUnicode} the table of what each copies out as.
 */
@NullMarked
package org.sitrep.typeset.pdf.font;

import org.jspecify.annotations.NullMarked;
