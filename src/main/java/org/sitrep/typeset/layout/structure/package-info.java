/** The logical structure of a document, as its tags carry it to those who listen. */
@NullMarked
package org.sitrep.typeset.layout.structure;

import org.jspecify.annotations.NullMarked;
