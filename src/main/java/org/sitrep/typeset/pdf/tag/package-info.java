/**
 * The logical structure of a PDF. {@link org.sitrep.typeset.pdf.tag.Tags} notes while pages are painted which part of the
 * structure each stretch of them belongs to, {@link org.sitrep.typeset.pdf.tag.Links} where its links stand, and {@link
 * org.sitrep.typeset.pdf.tag.StructureTree} writes it after the last page.
 */
@NullMarked
package org.sitrep.typeset.pdf.tag;

import org.jspecify.annotations.NullMarked;
