package org.sitrep.intake.facts;

import org.sitrep.fact.entry.Moment;
import org.sitrep.intake.yaml.Mapping;

/**
 * An entry whose shape and values are right, not yet decoded.
 *
 * @param kind which of the ten it is
 * @param node its keys and values
 * @param known when it became known
 */
public record RawEntry(EntryKind kind, Mapping node, Moment known) {}
