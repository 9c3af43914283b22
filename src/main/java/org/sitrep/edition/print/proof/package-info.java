/** Reads prose as it prints: numbers that are overtaken, and what references bring beside the words around them. */
@NullMarked
package org.sitrep.edition.print.proof;

import org.jspecify.annotations.NullMarked;
