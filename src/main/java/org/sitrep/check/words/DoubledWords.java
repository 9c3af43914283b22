package org.sitrep.check.words;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.diagnostic.Finding;

/** Words that stand twice, one right after the other, with nothing but white space between them. */
final class DoubledWords {

    /** A word of letters, and the same again: digits and hyphens make codes of it. */
    private static final Pattern DOUBLED = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{M}\\p{Nd}'’-])([\\p{L}\\p{M}'’]++)(?=\\p{javaWhitespace}++\\1(?![\\p{L}\\p{M}\\p{Nd}'’-]))");

    /** Languages in whose grammar a word is doubled freely: "yavaş yavaş", slowly. */
    private static final Set<String> FREE =
            Set.of("tr", "az", "ur", "hi", "bn", "ne", "my", "id", "ms", "tl", "vi", "th", "sw");

    private static final Map<String, Set<String>> PAIRS = Map.of(
            "en", Set.of("had", "that", "very", "is", "so", "long"),
            "fr", Set.of("nous", "vous", "très", "bien"),
            "de", Set.of("die", "der", "das", "den", "dem", "sie", "sehr"),
            "nl", Set.of("die", "dat", "zij", "heel"),
            "es", Set.of("muy", "casi"),
            "it", Set.of("piano", "molto", "via"),
            "ar", Set.of("جدا", "جداً", "مرة", "يوما", "واحدا"),
            "fa", Set.of("کم", "خیلی", "تک"),
            "ps", Set.of("ډېر", "ورو"));

    private DoubledWords() {}

    /** Returns a warning for each in a text of ours, where its language does not say such words twice. */
    static Stream<Finding> in(Writing writing) {
        return writing.texts()
                .filter(text -> writing.isOurs())
                .flatMap(text -> DOUBLED.matcher(text).results())
                .map(found -> found.group(1))
                .filter(word -> !mayFollowItself(word, writing.language()))
                .map(word -> CheckRule.DOUBLED_WORD
                        .finding(
                                writing.place().get(),
                                "`" + word + " " + word + "` in " + writing.what() + " says a word twice",
                                "take one out, unless the language wants both")
                        .about(word));
    }

    private static boolean mayFollowItself(String word, String language) {
        String primary = language.split("-", 2)[0];
        return FREE.contains(primary) || PAIRS.getOrDefault(primary, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
