package org.sitrep.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;
import org.sitrep.situation.Situation;

/** Where an edition would print another language's words, for want of its own. */
final class Languages {

    private Languages() {}

    /** Gives a finding for each of our own texts and each language of the crisis that it lacks. */
    static Stream<Finding> missing(Situation situation, List<Writing> writings) {
        List<String> wanted = situation.crisis().languages();
        Map<String, Set<String>> found = new LinkedHashMap<>();
        Map<String, Writing> first = new LinkedHashMap<>();
        writings.stream().filter(Writing::isOurs).forEach(writing -> {
            first.putIfAbsent(writing.what(), writing);
            found.computeIfAbsent(writing.what(), w -> new LinkedHashSet<>()).add(writing.language());
        });
        return first.values().stream()
                .flatMap(writing -> wanted.stream()
                        .filter(language ->
                                !found.getOrDefault(writing.what(), Set.of()).contains(language))
                        .map(language -> missing(writing, language)));
    }

    private static Finding missing(Writing writing, String language) {
        return Finding.warning(
                        "untranslated",
                        writing.place().get(),
                        writing.what() + " has no words in `" + language + "`: that edition would print them in `"
                                + writing.language() + "`",
                        "add the text in `" + language + "`")
                .about(language);
    }
}
