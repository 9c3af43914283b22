package org.sitrep.fact.crisis;

import org.sitrep.fact.prose.Text;

/**
 * A body that does or demands things, or a person in public office who speaks.
 *
 * @param id names it in the crisis
 * @param name its name in print
 * @param role the office, for a person; the name again for a body
 */
public record Actor(String id, Text name, Text role) {}
