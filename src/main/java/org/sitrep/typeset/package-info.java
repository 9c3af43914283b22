/**
 * Sets pages of XHTML and CSS as tagged PDFs, in every script; it knows nothing of reports. A paragraph passes through four
 * rooms:
 *
 * <ol>
 *   <li>{@code style} reads the page and the style sheet, refuses what is not on its lists, and gives each element its
 *       computed style: what colour, what size, which margins.
 *   <li>{@code layout} gathers the paragraph's text from all its elements, with the direction of each.
 *   <li>{@code text} orders it by the Unicode bidirectional algorithm, finds a face for each character, lets HarfBuzz shape
 *       it, and breaks it into lines of clusters, each of which has its place.
 *   <li>{@code layout} puts the lines into boxes, the boxes into one long galley, and cuts the galley into pages of marks.
 *   <li>{@code pdf} writes the marks, the structure they belong to, and of the fonts what is used.
 * </ol>
 */
@NullMarked
package org.sitrep.typeset;

import org.jspecify.annotations.NullMarked;
