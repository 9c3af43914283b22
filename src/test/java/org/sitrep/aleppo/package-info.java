/** What the brief on Aleppo says, in both media. */
package org.sitrep.aleppo;
