/** The closed list of properties: how the value of each is written and computed. */
@NullMarked
package org.sitrep.typeset.style.property;

import org.jspecify.annotations.NullMarked;
