/**
 * Pages become a file. {@link org.sitrep.typeset.pdf.PdfFile} paints every page ({@code draw}), which gives the clusters of
 * text codes of their fonts ({@code font}) and notes which part of the structure each stretch of a page belongs to ({@code
 * tag}). After the last page it writes the fonts, the structure, the bookmarks and the attached files, and puts all objects
 * into one file ({@code object}).
 */
@NullMarked
package org.sitrep.typeset.pdf;

import org.jspecify.annotations.NullMarked;
