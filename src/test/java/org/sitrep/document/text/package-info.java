@NullMarked
package org.sitrep.document.text;

import org.jspecify.annotations.NullMarked;
