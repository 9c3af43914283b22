/** Style sheets: their rules, and the elements that each rule is for. */
@NullMarked
package org.sitrep.typeset.style.sheet;

import org.jspecify.annotations.NullMarked;
