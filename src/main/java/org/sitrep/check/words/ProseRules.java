package org.sitrep.check.words;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.situation.Situation;

/** What our own sentences may not say by themselves, leave behind, or say in one language alone. */
public final class ProseRules {

    private static final List<Function<Writing, Stream<Finding>>> RULES =
            List.of(ProseRules::typedNumbers, Leftovers::placeholders, DoubledWords::in, Leftovers::withoutEnd);

    private ProseRules() {}

    /** Returns what is wrong with the words themselves. */
    public static Stream<Finding> sentences(Situation situation, List<Writing> writings) {
        return writings.stream().flatMap(writing -> RULES.stream().flatMap(rule -> rule.apply(writing)));
    }

    private static Stream<Finding> typedNumbers(Writing writing) {
        return writing.typedNumbers().stream()
                .map(word -> WordsRule.TYPED_NUMBER
                        .finding(
                                writing.place().get(),
                                "`" + word + "` in " + writing.what() + " is typed: no source answers for it",
                                "refer to a figure with {figure:ID}; or write {literal:…} where it is none")
                        .about(word));
    }
}
