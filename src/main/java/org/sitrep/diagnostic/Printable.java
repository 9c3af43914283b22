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

    private Printable() {}

    /** Returns a text in one line, each such character as its escape in YAML and JSON, such as {@code \u202e}. */
    public static String line(String text) {
        return lines(LINE_ENDS.matcher(text).replaceAll(" "));
    }

    /** Returns a text of several lines, each such character as its escape. */
    public static String lines(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(String.format(
                        Locale.ROOT, "\\u%04x", (int) found.group().charAt(0))));
    }

    /** Returns a line with a space for each such character, so that what stands after it keeps its column. */
    static String blanked(String line) {
        return UNPRINTABLE.matcher(line.replace('\n', ' ')).replaceAll(" ");
    }
}
