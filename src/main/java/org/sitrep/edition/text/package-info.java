/** What a printed line is made of: words, dates, quantities and prose in print, and what they rest on. */
@NullMarked
package org.sitrep.edition.text;

import org.jspecify.annotations.NullMarked;
