/** How the brief is worded. */
package org.sitrep.edition;
