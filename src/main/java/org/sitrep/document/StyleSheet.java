package org.sitrep.document;

import java.util.Map;
import java.util.regex.Pattern;
import org.sitrep.fact.crisis.HouseColour;

/**
 * A style sheet of a template set.
 *
 * @param file its path as a user would type it, for findings
 * @param css its text
 */
public record StyleSheet(String file, String css) {

    private static final Pattern WORD = Pattern.compile("(?<![\\w.#-])accent-[a-z]+(?![\\w-])");

    /** Returns it with the colours of a house in place of their words; all else stays in its line and column. */
    public StyleSheet in(HouseColour colour) {
        Map<String, String> colours = colour.words();
        return new StyleSheet(file, WORD.matcher(css).replaceAll(word -> {
            String value = colours.getOrDefault(word.group(), word.group());
            return value + " ".repeat(word.group().length() - value.length());
        }));
    }
}
