/** Fonts as their files describe them, and words shaped in them by HarfBuzz. */
@NullMarked
package org.sitrep.typeset.text.font;

import org.jspecify.annotations.NullMarked;
