/** What is drawn on a page: words, outlines and pictures, in points. */
@NullMarked
package org.sitrep.typeset.layout.mark;

import org.jspecify.annotations.NullMarked;
