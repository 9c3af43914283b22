package org.sitrep.check.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Finding;

/** Words that stand twice, one right after the other, with nothing but white space between them. */
final class DoubledWords {

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
                .flatMap(text -> in(text).stream())
                .filter(word -> writing.isOurs() && !mayFollowItself(word, writing.language()))
                .map(word -> WordsRule.DOUBLED_WORD
                        .finding(
                                writing.place().get(),
                                "`" + word + " " + word + "` in " + writing.what() + " says a word twice",
                                "take one out; or accept the finding, where the language wants both")
                        .about(word));
    }

    private static boolean mayFollowItself(String word, String language) {
        String primary = language.split("-", 2)[0];
        return FREE.contains(primary) || PAIRS.getOrDefault(primary, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns each such word as it stands first, in the order of the text. */
    private static List<String> in(String text) {
        List<String> doubled = new ArrayList<>();
        int end = 0;
        while (end < text.length()) {
            int start = skip(text, end, false);
            int next = skip(text, start, true);
            if (isWord(text, start, next) && isRepeated(text, start, next)) {
                doubled.add(text.substring(start, next));
            }
            end = Math.max(next, start + 1);
        }
        return doubled;
    }

    /** A name of letters: digits and hyphens make codes of it. */
    private static boolean isWord(String text, int start, int end) {
        return end > start && !isJoined(text, start - 1) && !isJoined(text, end);
    }

    private static boolean isJoined(String text, int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)));
    }

    private static boolean isRepeated(String text, int start, int end) {
        int again = end;
        while (again < text.length() && Character.isWhitespace(text.charAt(again))) {
            again++;
        }
        int length = end - start;
        return again > end
                && text.regionMatches(true, start, text, again, length)
                && skip(text, again, true) == again + length
                && !isJoined(text, again + length);
    }

    /** Goes to the first character that is of a word, or is not. */
    private static int skip(String text, int from, boolean word) {
        int at = from;
        while (at < text.length() && isOfWord(text.codePointAt(at)) == word) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isOfWord(int character) {
        int type = Character.getType(character);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        return Character.isLetter(character) || mark || character == '\'' || character == '’';
    }
}
