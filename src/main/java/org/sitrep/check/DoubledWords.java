package org.sitrep.check;

import java.util.ArrayList;
import java.util.List;

/** Finds words that stand twice, one right after the other, with nothing but white space between them. */
final class DoubledWords {

    private DoubledWords() {}

    /** Returns each such word as it stands first, in the order of the text. */
    static List<String> in(String text) {
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
