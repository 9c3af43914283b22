/** How findings are shown. */
package org.sitrep.diagnostic;
