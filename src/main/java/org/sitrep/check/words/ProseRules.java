package org.sitrep.check.words;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.situation.Situation;

/** What our own sentences may not say by themselves, leave behind, or say in one language alone. */
public final class ProseRules {

    private static final List<Function<Writing, Stream<Finding>>> RULES =
            List.of(Leftovers::placeholders, DoubledWords::in, Leftovers::withoutEnd);

    private static final Pattern NUMBERED = Pattern.compile("\\p{L}.*\\d|\\d.*\\p{L}", Pattern.UNICODE_CHARACTER_CLASS);

    private ProseRules() {}

    /** Returns what is wrong with the words themselves, of which some are names that the crisis declares. */
    public static Stream<Finding> sentences(Situation situation, List<Writing> writings, Stream<Writing> declared) {
        List<String> names = declared.flatMap(Writing::texts)
                .filter(name -> NUMBERED.matcher(name).find())
                .toList();
        return writings.stream()
                .flatMap(writing -> Stream.of(
                                Typed.in(situation, writing, names),
                                RULES.stream().flatMap(rule -> rule.apply(writing)),
                                quotedAgain(writing, writings))
                        .flatMap(found -> found));
    }

    /** A quotation stands once: elsewhere a sentence refers to it. Fewer letters may stand in any. */
    private static Stream<Finding> quotedAgain(Writing quote, List<Writing> writings) {
        String words = quote.texts().findFirst().orElse("");
        return quote.kind() != Writing.Kind.QUOTE || words.length() < 12
                ? Stream.empty()
                : writings.stream()
                        .filter(other -> other.isOurs() && other.texts().anyMatch(text -> text.contains(words)))
                        .map(other -> CheckRule.QUOTED_TWICE
                                .finding(
                                        other.place().get(),
                                        other.what() + " says word for word what " + quote.what() + " says",
                                        "let one of the two say it, and refer to it in the other")
                                .about(quote.what()));
    }
}
