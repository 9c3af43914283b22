/**
 * What a PDF is built of. {@link org.sitrep.typeset.pdf.object.Cos} makes values, {@link
 * org.sitrep.typeset.pdf.object.Streams} packs bytes, {@link org.sitrep.typeset.pdf.object.Syntax} writes both as a PDF
 * spells them, and {@link org.sitrep.typeset.pdf.object.ObjectWriter} makes one file of all that hangs together.
 */
@NullMarked
package org.sitrep.typeset.pdf.object;

import org.jspecify.annotations.NullMarked;
