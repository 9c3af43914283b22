package org.sitrep.intake;

import org.sitrep.fact.Moment;
import org.sitrep.intake.yaml.Mapping;

/**
 * An entry whose shape and values are right, not yet decoded.
 *
 * @param kind which of the nine it is
 * @param node its keys and values
 * @param known when it became known
 */
record RawEntry(EntryKind kind, Mapping node, Moment known) {}
