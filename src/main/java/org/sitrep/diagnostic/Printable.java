package org.sitrep.diagnostic;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of other people's as it may stand in a message: nothing in it moves a terminal, turns what stands after it, or hides. */
public final class Printable {

    private static final Pattern LINE_ENDS = Pattern.compile("\\s*[\\n\\r]\\s*");
    /** Controls, direction controls, line and paragraph separators, the mark of a byte order, and halves of pairs. */
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb&&[^\\n]]");
    /** A word as ids, dates and numbers are, with a space in it that looks like a plain one, or like nothing. */
    private static final Pattern WITH_SPACE = Pattern.compile(
            "`[ -_a-~H]*[H][ -_a-~H]*`".replace("H", "\\u00a0\\u00ad\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000"));

    /** A number within the marks that keep its order in print, which a message does without. */
    private static final Pattern KEPT_IN_ORDER = Pattern.compile(
            "\\u2068([^\\u202a-\\u202e\\u2066-\\u2069]*\\p{Nd}[^\\u202a-\\u202e\\u2066-\\u2069]*)\\u2069");

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]");

    private Printable() {}

    /** Returns a text in one line, each such character as its escape in YAML and JSON, such as {@code \u202e}. */
    public static String line(String text) {
        String line =
                KEPT_IN_ORDER.matcher(LINE_ENDS.matcher(text).replaceAll(" ")).replaceAll("$1");
        return lines(WITH_SPACE
                .matcher(line)
                .replaceAll(word -> Matcher.quoteReplacement(escaped(NOT_ASCII, word.group()))));
    }

    /** Returns a text of several lines, each such character as its escape. */
    public static String lines(String text) {
        return escaped(UNPRINTABLE, text);
    }

    private static String escaped(Pattern letters, String text) {
        return letters.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(String.format(
                        Locale.ROOT, "\\u%04x", (int) found.group().charAt(0))));
    }

    /** Returns a line with a space for each such character, so that what stands after it keeps its column. */
    static String blanked(String line) {
        return UNPRINTABLE.matcher(line.replace('\n', ' ')).replaceAll(" ");
    }
}
