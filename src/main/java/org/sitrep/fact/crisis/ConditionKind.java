package org.sitrep.fact.crisis;

import java.util.Optional;
import org.sitrep.fact.prose.Text;

/**
 * A kind of condition that facts may name: a siege, a closed road.
 *
 * @param id names it in the crisis
 * @param label what it is called
 * @param freshFor the days after which it has to be confirmed again
 * @param cluster the id of the cluster it belongs to
 */
public record ConditionKind(String id, Text label, Optional<Integer> freshFor, Optional<String> cluster) {}
