/** All rules of the program in one list, for those who want one explained. */
@NullMarked
package org.sitrep.app.rules;

import org.jspecify.annotations.NullMarked;
