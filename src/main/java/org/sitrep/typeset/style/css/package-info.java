/** The text of style sheets, cut into tokens. */
@NullMarked
package org.sitrep.typeset.style.css;

import org.jspecify.annotations.NullMarked;
