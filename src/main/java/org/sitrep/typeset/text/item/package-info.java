/** Cuts a paragraph into stretches of one type, direction, script and face. */
@NullMarked
package org.sitrep.typeset.text.item;

import org.jspecify.annotations.NullMarked;
