package org.sitrep.fact.entry;

import java.util.Optional;

/**
 * Who says a thing, and where we read it.
 *
 * @param source the id of the source that says it
 * @param via the id of the source we read it in, where it is another
 * @param document title, page or address within the source
 */
public record Attribution(String source, Optional<String> via, Optional<String> document) {}
