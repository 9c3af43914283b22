package org.sitrep.check.words;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.text.Phrases;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.situation.Situation;

/** Where an edition would print another language's words, having none of its own. */
public final class Languages {

    /** The most texts that a finding names. */
    private static final int MOST = 3;

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

    private boolean isForeign(String language, int lacking, int phrases) {
        return 2 * (lacking(language).count() + lacking) > first.size() + phrases;
    }

    /**
     * Returns a warning where more than half of an edition would print in other languages: of its texts, or of those and its fixed
     * phrases together.
     *
     * @param situation what is in view
     * @param writings what people wrote
     * @param phrases the fixed words of the edition
     */
    public static Optional<Finding> foreign(Situation situation, List<Writing> writings, Phrases phrases) {
        String language = phrases.language();
        int lent = (int)
                phrases.lenders().stream().filter(by -> !by.equals(language)).count();
        boolean isForeign = isForeign(writings, language)
                || new Languages(writings.stream().filter(Languages::isTranslated))
                        .isForeign(language, lent, phrases.keys().size());
        return Optional.of(CheckRule.FOREIGN_EDITION
                        .finding(
                                situation.crisis().origin().crisis().at("languages"),
                                "more than half of the edition in `" + language + "` prints in other languages"
                                        + (lent == 0 ? "" : "; " + phrases.lent()),
                                "add the texts in `" + language + "`, or leave the language out of `editions:`"
                                        + (lent == 0 ? "" : "; " + phrases.toFillIn()))
                        .about(language))
                .filter(found -> isForeign);
    }

    private static boolean isForeign(List<Writing> writings, String language) {
        return new Languages(writings.stream().filter(Languages::isTranslated)).isForeign(language, 0, 0);
    }

    private static boolean isTranslated(Writing writing) {
        return writing.kind() != Writing.Kind.QUOTE && !writing.language().isEmpty();
    }

    /** Returns a warning for each file and each language that some of our own texts in it lack; an edition that lacks most has one for all. */
    public static Stream<Finding> missing(Situation situation, List<Writing> standing, List<Writing> printable) {
        Languages texts = new Languages(standing.stream().filter(Writing::isOurs));
        Set<String> editions = situation.crisis().publication().editions().stream()
                .map(Crisis.Issue::language)
                .collect(Collectors.toSet());
        return situation.crisis().everyLanguage().stream()
                .filter(language -> !editions.contains(language) || !isForeign(printable, language))
                .flatMap(language -> texts
                        .lacking(language)
                        .collect(Collectors.groupingBy(
                                writing -> writing.place().get().file(), LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(lacking -> missing(lacking, language)));
    }

    /** One stands at its place; several at their file's first line, by which an answer holds though some of them are replaced. */
    private static Finding missing(List<Writing> lacking, String language) {
        Place first = lacking.get(0).place().get();
        String some = lacking.stream()
                .limit(MOST)
                .map(writing ->
                        writing.what() + " (line " + writing.place().get().line() + ")")
                .collect(Collectors.joining(", "));
        boolean isOne = lacking.size() == 1;
        return CheckRule.UNTRANSLATED
                .finding(
                        isOne ? first : new Place(first.file(), 1, 1, ""),
                        isOne
                                ? message(lacking.get(0), language)
                                : lacking.size() + " texts have no words in `" + language + "`: " + some
                                        + (lacking.size() > MOST ? ", …" : ""),
                        isOne
                                ? hint(language)
                                : "add them in `" + language + "`: that edition would print another language")
                .about(language);
    }

    /**
     * Returns what an edition in a language has to print in another: each text where that is an error; else one warning, unless
     * it is more than half: {@link #foreign} finds that.
     */
    public static Stream<Finding> lacking(List<Writing> writings, String language, boolean strict) {
        List<Writing> lacking = new Languages(writings.stream().filter(Languages::isTranslated))
                .lacking(language)
                .toList();
        if (strict) {
            return lacking.stream()
                    .map(writing -> CheckRule.UNTRANSLATED
                            .finding(writing.place().get(), message(writing, language), hint(language))
                            .asError()
                            .about(language));
        }
        return isForeign(writings, language)
                ? Stream.empty()
                : lacking.stream()
                        .limit(1)
                        .map(writing -> CheckRule.UNTRANSLATED_EDITION
                                .finding(
                                        writing.place().get(),
                                        (lacking.size() == 1 ? "one text has" : lacking.size() + " texts have")
                                                + " no words in `" + language + "`; the first is " + writing.what(),
                                        "the edition prints them in another language, and marks each;"
                                                + " --strict-languages lists them all")
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
