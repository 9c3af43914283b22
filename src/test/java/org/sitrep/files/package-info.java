@NullMarked
package org.sitrep.files;

import org.jspecify.annotations.NullMarked;
