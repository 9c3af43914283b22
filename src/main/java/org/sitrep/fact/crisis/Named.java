package org.sitrep.fact.crisis;

import org.sitrep.fact.prose.Text;

/**
 * Something declared with no more than an id and a name: a track, a cluster, an audience.
 *
 * @param id names it in the crisis
 * @param label what it is called
 */
public record Named(String id, Text label) {}
