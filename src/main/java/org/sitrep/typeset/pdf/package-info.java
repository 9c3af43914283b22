/**
 * Pages become a file. {@link org.sitrep.typeset.pdf.PdfFile} paints every page by {@link
 * org.sitrep.typeset.pdf.Painter}, which writes operators through {@link org.sitrep.typeset.pdf.Canvas} and words through
 * {@link org.sitrep.typeset.pdf.TextWriter}. On the way {@link org.sitrep.typeset.pdf.Codes} gives each cluster of text one
 * code of its face, and {@link org.sitrep.typeset.pdf.Tags} notes which part of the structure each stretch of a page
 * belongs to. After the last page {@link org.sitrep.typeset.pdf.Subset} makes of the codes a font file in which every code
 * is one glyph, {@link org.sitrep.typeset.pdf.StructureTree} writes the logical structure, and PDFBox puts all objects
 * into one file.
 */
@NullMarked
package org.sitrep.typeset.pdf;

import org.jspecify.annotations.NullMarked;
