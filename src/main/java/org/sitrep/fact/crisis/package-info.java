/** What a crisis declares: its places, actors, sources, indicators and audiences. */
@NullMarked
package org.sitrep.fact.crisis;

import org.jspecify.annotations.NullMarked;
