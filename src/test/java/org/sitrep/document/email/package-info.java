@NullMarked
package org.sitrep.document.email;

import org.jspecify.annotations.NullMarked;
