/** Rules over words: those that people wrote, whatever they wrote them for. */
@NullMarked
package org.sitrep.check.words;

import org.jspecify.annotations.NullMarked;
