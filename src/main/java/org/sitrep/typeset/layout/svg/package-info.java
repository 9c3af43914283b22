/** Inline pictures: the closed part of SVG that is drawn. */
@NullMarked
package org.sitrep.typeset.layout.svg;

import org.jspecify.annotations.NullMarked;
