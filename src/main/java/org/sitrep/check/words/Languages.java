package org.sitrep.check.words;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.situation.Situation;

/** Where an edition would print another language's words, having none of its own. */
public final class Languages {

    private final Map<String, Set<String>> found = new LinkedHashMap<>();
    private final Map<String, Writing> first = new LinkedHashMap<>();

    private Languages(Stream<Writing> writings) {
        writings.forEach(writing -> {
            first.putIfAbsent(writing.what(), writing);
            found.computeIfAbsent(writing.what(), w -> new LinkedHashSet<>()).add(writing.language());
        });
    }

    private Stream<Writing> lacking(String language) {
        return first.values().stream()
                .filter(writing -> !found.getOrDefault(writing.what(), Set.of()).contains(language));
    }

    /** Returns a warning for each of our own texts and each language of the editions which it lacks. */
    public static Stream<Finding> missing(Situation situation, List<Writing> writings) {
        Languages texts = new Languages(writings.stream().filter(Writing::isOurs));
        return situation.crisis().everyLanguage().stream()
                .flatMap(language -> texts.lacking(language)
                        .map(writing -> WordsRule.UNTRANSLATED
                                .finding(writing.place().get(), message(writing, language), hint(language))
                                .about(language)));
    }

    /**
     * Returns what an edition in a language has to print in another: each text where that is an error; else one warning, as
     * a language that was not planned for lacks them all.
     */
    public static Stream<Finding> lacking(List<Writing> writings, String language, boolean strict) {
        List<Writing> lacking = new Languages(writings.stream()
                        .filter(writing -> writing.kind() != Writing.Kind.QUOTE
                                && !writing.language().isEmpty()))
                .lacking(language)
                .toList();
        if (strict) {
            return lacking.stream()
                    .map(writing -> WordsRule.UNTRANSLATED
                            .finding(writing.place().get(), message(writing, language), hint(language))
                            .asError()
                            .about(language));
        }
        return lacking.stream()
                .limit(1)
                .map(writing -> WordsRule.UNTRANSLATED_EDITION
                        .finding(
                                writing.place().get(),
                                (lacking.size() == 1 ? "one text has" : lacking.size() + " texts have")
                                        + " no words in `" + language + "`; the first is " + writing.what(),
                                "the edition prints them in another language, and marks each; --strict-languages lists"
                                        + " them all")
                        .about(language));
    }

    private static String message(Writing writing, String language) {
        return writing.what() + " has no words in `" + language + "`: that edition would print them in `"
                + writing.language() + "`";
    }

    private static String hint(String language) {
        return "add the text in `" + language + "`";
    }
}
