package org.sitrep.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.situation.Situation;

/** Runs every rule over a situation. */
public final class Checks {

    private static final List<Function<Situation, Stream<Finding>>> RULES = List.of(
            Freshness::figures,
            Freshness::conditions,
            Arithmetic::totals,
            Arithmetic::ratios,
            Arithmetic::cumulative,
            Sources::disagreements,
            ProseRules::typedNumbers,
            Freshness::nothing);

    private Checks() {}

    /**
     * Checks a situation.
     *
     * @param situation what is in view
     * @return every finding, sorted by place
     */
    public static List<Finding> of(Situation situation) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(situation))
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
    }
}
