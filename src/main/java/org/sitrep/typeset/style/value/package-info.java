/** What the properties of a style are set to. */
@NullMarked
package org.sitrep.typeset.style.value;

import org.jspecify.annotations.NullMarked;
