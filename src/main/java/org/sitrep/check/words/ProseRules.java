package org.sitrep.check.words;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.situation.Situation;

/** What our own sentences may not say by themselves, leave behind, or say in one language alone. */
public final class ProseRules {

    private static final List<Function<Writing, Stream<Finding>>> RULES =
            List.of(Leftovers::placeholders, DoubledWords::in, Leftovers::withoutEnd);

    private ProseRules() {}

    /** Returns what is wrong with the words themselves. */
    public static Stream<Finding> sentences(Situation situation, List<Writing> writings) {
        return writings.stream()
                .flatMap(writing -> Stream.concat(
                        Typed.in(situation, writing), RULES.stream().flatMap(rule -> rule.apply(writing))));
    }
}
