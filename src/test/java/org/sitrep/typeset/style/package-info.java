/** How style sheets and pages are read, and what style each element gets. */
package org.sitrep.typeset.style;
