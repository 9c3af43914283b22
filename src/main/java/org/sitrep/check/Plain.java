package org.sitrep.check;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts made alike, so that a name is found however it is spaced, cased or joined. */
final class Plain {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u0640\\u064b-\\u0652]");
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Scripts in which a word stands by itself; in others, articles and endings are joined to a name. */
    private static final Set<UnicodeScript> BEGINS =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.ARMENIAN);

    private static final Set<UnicodeScript> ENDS = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK);

    private Plain() {}

    /** Returns a text in small letters, with single spaces and 0 to 9 for digits, without marks that do not print. */
    static String of(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~') ? ofAscii(text) : ofAny(text);
    }

    /** Most texts need no more than this, and a large ledger has very many. */
    private static String ofAscii(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        return small.contains("  ") ? SPACES.matcher(small).replaceAll(" ") : small;
    }

    private static String ofAny(String text) {
        String joined = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        String small = SPACES.matcher(joined).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        small.codePoints().forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }

    /** Returns whether a plain text holds a plain name, as a word of its own where the script has such. */
    static boolean holds(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (begins(text, at, name) && ends(text, at + name.length(), name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, int at, String name) {
        return at == 0
                || !BEGINS.contains(UnicodeScript.of(name.codePointAt(0)))
                || !Character.isLetterOrDigit(text.codePointBefore(at));
    }

    private static boolean ends(String text, int end, String name) {
        return end == text.length()
                || !ENDS.contains(UnicodeScript.of(name.codePointBefore(name.length())))
                || !Character.isLetterOrDigit(text.codePointAt(end));
    }
}
