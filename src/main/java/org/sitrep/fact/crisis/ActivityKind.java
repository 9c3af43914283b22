package org.sitrep.fact.crisis;

import java.util.Optional;
import org.sitrep.fact.prose.Text;

/**
 * A kind of activity that facts may name, such as the trucking of water.
 *
 * @param id names it in the crisis
 * @param label what it is called
 * @param cluster the id of the cluster it is of
 */
public record ActivityKind(String id, Text label, Optional<String> cluster) {}
