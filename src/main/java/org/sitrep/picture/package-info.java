/**
 * What is drawn, in numbers: shapes, and printed words where they stand. No SVG: what writes it takes a
 * {@link org.sitrep.picture.Picture}. Every label is placed by the width of its words ({@link org.sitrep.picture.TextWidth}).
 */
@NullMarked
package org.sitrep.picture;

import org.jspecify.annotations.NullMarked;
