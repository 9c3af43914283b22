package org.sitrep.check;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;

/** What an editing hand left behind in our own sentences. */
final class Leftovers {

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\b(?:TODO|FIXME|TBC|TBD|TBA|XX+)\\b|\\[\\s*(?:…|\\.{2,}|_+|\\?+|[Xx]+|[Ii]nsert[^\\]]*)\\s*]|_{3,}|\\?{3,}"
                    + "|(?i:lorem ipsum|à compléter|à confirmer|por completar|por confirmar)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern DOUBLED = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}'’-])([\\p{L}\\p{M}'’]+)\\s+\\1(?![\\p{L}\\p{M}\\p{N}'’-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Such as "…ended." or "…ended”)": in any script, a mark that ends a sentence or leads over to a list. */
    private static final Pattern ENDED =
            Pattern.compile("(?s).*[.!?…:;؟؛۔。！？।॥။՜՞։።፧។]['\"’”»)\\]\\u200f\\u200e]*\\s*");

    /** Thai and Lao sentences end with a space. */
    private static final List<String> WITHOUT_STOPS = List.of("th", "lo");

    private Leftovers() {}

    static Stream<Finding> placeholders(Writing writing) {
        return matches(writing, PLACEHOLDER)
                .map(found -> Finding.warning(
                                "placeholder",
                                writing.place().get(),
                                "`" + found.group() + "` in " + writing.what() + " was left to be filled in",
                                "write what belongs there; where nothing is known, say so: “not assessed”")
                        .about(found.group()));
    }

    static Stream<Finding> doubledWords(Writing writing) {
        return matches(writing, DOUBLED)
                .filter(found -> !LawfulDoubles.are(found.group(1), writing.language()))
                .map(found -> Finding.warning(
                                "doubled-word",
                                writing.place().get(),
                                "`" + found.group() + "` in " + writing.what() + " says a word twice",
                                "take one out; or accept the finding, where the language wants both")
                        .about(found.group(1)));
    }

    static Stream<Finding> withoutEnd(Writing writing) {
        return writing.kind() != Writing.Kind.NOTE || WITHOUT_STOPS.contains(language(writing))
                ? Stream.empty()
                : writing.lines().stream()
                        .filter(line ->
                                !line.item() && !ENDED.matcher(line.text()).matches())
                        .map(line -> withoutEnd(writing, lastWords(line.text())));
    }

    private static Finding withoutEnd(Writing writing, String last) {
        return Finding.warning(
                        "sentence-without-end",
                        writing.place().get(),
                        "a paragraph of " + writing.what() + " ends with “" + last + "”, in the middle of a sentence",
                        "finish the sentence, or take the fragment out")
                .about(last);
    }

    private static String lastWords(String text) {
        List<String> words = List.of(text.strip().split("\\s+", -1));
        return String.join(" ", words.subList(Math.max(0, words.size() - 3), words.size()))
                .replace(Writing.GAP, "{…}");
    }

    private static String language(Writing writing) {
        return writing.language().split("-", 2)[0];
    }

    private static Stream<MatchResult> matches(Writing writing, Pattern pattern) {
        Function<String, Stream<MatchResult>> find =
                text -> pattern.matcher(text).results();
        return writing.isOurs() ? writing.texts().flatMap(find) : Stream.empty();
    }
}
