package org.sitrep.typeset.text.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.Map;

/** What characters are to us. */
public final class Characters {

    public static final char ATOM = '\ufffc';
    public static final char LINE_BREAK = '\u2028';
    public static final char SOFT_HYPHEN = '\u00ad';
    private static final char ZERO_WIDTH_SPACE = '\u200b';
    private static final char JOINER = '\u200d';
    private static final char WORD_JOINER = '\u2060';
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char NO_BREAK_SPACE = '\u00a0';
    /** Below it no character is ignored, extends another, or runs to the left. */
    private static final char FIRST_PECULIAR = SOFT_HYPHEN;

    private Characters() {}

    /**
     * Returns the script of a character, as ICU numbers them; Greek and Cyrillic letters count as Latin ones, since one design
     * has all three, and so does what belongs to no script.
     */
    public static int script(int c) {
        return script(c, UScript.LATIN);
    }

    /**
     * Returns the script of a character as above.
     *
     * @param none the script of one that belongs to none
     */
    public static int script(int c, int none) {
        int own = UScript.getScript(c);
        int script = own == UScript.COMMON ? none : own;
        boolean isLatin = script == UScript.GREEK
                || script == UScript.CYRILLIC
                || script == UScript.COMMON
                || script == UScript.INHERITED;
        return isLatin ? UScript.LATIN : script;
    }

    /**
     * Returns the script that has the most of some characters. Most fonts have Latin letters, too: these count only where they
     * are more than twice as many as those of any other script.
     */
    static int mainScript(int[] characters) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int c : characters) {
            if (UCharacter.isLetter(c) || script(c) != UScript.LATIN) {
                counts.merge(script(c), script(c) == UScript.LATIN ? 1 : 2, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UScript.LATIN);
    }

    /** Returns whether a character orders directions and does nothing else. */
    static boolean isBidiControl(char c) {
        return c >= '\u061c'
                && (c == '\u061c'
                        || c == '\u200e'
                        || c == '\u200f'
                        || (c >= '\u202a' && c <= '\u202e')
                        || (c >= '\u2066' && c <= '\u2069'));
    }

    /** Returns whether a character is neither seen nor part of a word. */
    public static boolean isNothing(char c) {
        return c == LINE_BREAK || c == ZERO_WIDTH_SPACE || isBidiControl(c);
    }

    /** Returns whether a character is a space that stands between words as a cluster of its own. */
    public static boolean isSpace(char c) {
        return c == ' ' || c == NO_BREAK_SPACE;
    }

    /** Returns whether a character is left out at a line's end. */
    public static boolean hangs(char c) {
        return c == ' ' || (c > FIRST_PECULIAR && (Character.isWhitespace(c) || isNothing(c)));
    }

    /** Returns whether no face needs a glyph for a character, since it is not seen. */
    public static boolean isIgnorable(int c) {
        return c >= FIRST_PECULIAR
                && (c == LINE_BREAK
                        || c == ATOM
                        || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }

    /** Returns whether a character is a space or a punctuation mark, which look like the text they stand in. */
    public static boolean isPunctuation(int c) {
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.SPACE_SEPARATOR,
                    UCharacterCategory.DASH_PUNCTUATION,
                    UCharacterCategory.START_PUNCTUATION,
                    UCharacterCategory.END_PUNCTUATION,
                    UCharacterCategory.CONNECTOR_PUNCTUATION,
                    UCharacterCategory.OTHER_PUNCTUATION,
                    UCharacterCategory.INITIAL_PUNCTUATION,
                    UCharacterCategory.FINAL_PUNCTUATION -> true;
            default -> false;
        };
    }

    /**
     * Returns the end of the character that a reader sees: a base with its marks, a joined sequence.
     *
     * @param start its first character
     */
    public static int graphemeEnd(String text, int start) {
        int previous = text.codePointAt(start);
        int end = start + Character.charCount(previous);
        int flags = isFlagLetter(previous) ? 1 : 0;
        while (end < text.length() && text.charAt(end) >= FIRST_PECULIAR) {
            int next = text.codePointAt(end);
            boolean flag = flags == 1 && isFlagLetter(next);
            if (!flag && !extend(previous, next)) {
                break;
            }
            flags = flag ? 2 : flags;
            previous = next;
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean extend(int previous, int next) {
        int kind = kind(next);
        return kind == GraphemeClusterBreak.EXTEND
                || kind == GraphemeClusterBreak.SPACING_MARK
                || kind == GraphemeClusterBreak.ZWJ
                || (previous == JOINER && UCharacter.hasBinaryProperty(next, UProperty.EXTENDED_PICTOGRAPHIC));
    }

    private static boolean isFlagLetter(int c) {
        return c > Character.MAX_VALUE && kind(c) == GraphemeClusterBreak.REGIONAL_INDICATOR;
    }

    private static int kind(int c) {
        return UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK);
    }

    /** Returns characters as they are to copy out: without what only steers breaks and directions. */
    public static String copied(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isCopied(text.charAt(i))) {
                StringBuilder kept = new StringBuilder(end - start);
                text.substring(start, end)
                        .chars()
                        .filter(c -> isCopied((char) c))
                        .forEach(c -> kept.append((char) c));
                return kept.toString();
            }
        }
        return text.substring(start, end);
    }

    private static boolean isCopied(char c) {
        return c < FIRST_PECULIAR || !(c == SOFT_HYPHEN || c == WORD_JOINER || c == BYTE_ORDER_MARK || isNothing(c));
    }
}
