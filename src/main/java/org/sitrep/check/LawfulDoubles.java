package org.sitrep.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that a language may say twice. */
final class LawfulDoubles {

    /** Languages in whose grammar a word is doubled freely: "yavaş yavaş", slowly. */
    private static final Set<String> FREE =
            Set.of("tr", "az", "ur", "hi", "bn", "ne", "my", "id", "ms", "tl", "vi", "th", "sw");

    private static final Map<String, Set<String>> WORDS = Map.of(
            "en", Set.of("had", "that", "very", "is", "so", "long"),
            "fr", Set.of("nous", "vous", "très", "bien"),
            "de", Set.of("die", "der", "das", "den", "dem", "sie", "sehr"),
            "nl", Set.of("die", "dat", "zij", "heel"),
            "es", Set.of("muy", "casi"),
            "it", Set.of("piano", "molto", "via"),
            "ar", Set.of("جدا", "جداً", "مرة", "يوما", "واحدا"),
            "fa", Set.of("کم", "خیلی", "تک"),
            "ps", Set.of("ډېر", "ورو"));

    private LawfulDoubles() {}

    /** Returns whether a word may follow itself. */
    static boolean are(String word, String language) {
        String primary = language.split("-", 2)[0];
        return FREE.contains(primary) || WORDS.getOrDefault(primary, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
