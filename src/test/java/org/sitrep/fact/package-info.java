/** How quantities and prose are read. */
package org.sitrep.fact;
