@NullMarked
package org.sitrep.app.rules;

import org.jspecify.annotations.NullMarked;
