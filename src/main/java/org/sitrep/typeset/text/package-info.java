/**
 * Characters become positioned glyphs. A paragraph's way: {@link org.sitrep.typeset.text.item.Itemizer} cuts it where the
 * span, the direction (the Unicode bidirectional algorithm over the whole text), the script or the face changes;
 * {@link org.sitrep.typeset.text.item.FaceChoice} finds the face of each piece by what the families have;
 * {@link org.sitrep.typeset.text.font.Shaper} lets HarfBuzz shape word by word, and {@link org.sitrep.typeset.text.font.Words}
 * keeps what was shaped; {@link org.sitrep.typeset.text.Breaks} marks where a line may end;
 * {@link org.sitrep.typeset.text.Paragraph} finds where one does; and {@link org.sitrep.typeset.text.LineMaker} puts its
 * words into the order of the eye, as runs of clusters that a test can look at.
 */
@NullMarked
package org.sitrep.typeset.text;

import org.jspecify.annotations.NullMarked;
