package org.sitrep.document.text;

import java.lang.Character.UnicodeBlock;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Breaks lines of plain text at a number of columns, as screens of equal letters count them. */
record Columns(Locale locale) {

    /** What mail programs of every age show without breaking it again. */
    static final int WIDTH = 72;

    private static final Set<UnicodeBlock> WIDE = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.HIRAGANA,
            UnicodeBlock.KATAKANA);

    /**
     * Breaks a paragraph.
     *
     * @param first what its first line begins with
     * @param text its words
     * @return the lines; those after the first stand in as far as its words do. What cannot be broken is longer
     */
    List<String> lines(String first, String text) {
        String indent = " ".repeat(width(first));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String piece : pieces(text)) {
            if (begun && width(line + piece.stripTrailing()) > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(piece);
            begun = true;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** What a line may be broken between. An address is never broken: nobody could follow it. */
    private List<String> pieces(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (!isWithinAddress(text, end) && !isBeforeNote(text, end)) {
                pieces.add(text.substring(start, end));
                start = end;
            }
        }
        return pieces;
    }

    /** The number of a note stays with what it is the note of. */
    private static boolean isBeforeNote(String text, int at) {
        return at < text.length() && text.charAt(at) == '[' && !Character.isWhitespace(text.charAt(at - 1));
    }

    private static boolean isWithinAddress(String text, int at) {
        if (at == text.length() || Character.isWhitespace(text.charAt(at - 1))) {
            return false;
        }
        int end = text.indexOf(' ', at);
        String word = text.substring(text.lastIndexOf(' ', at - 1) + 1, end < 0 ? text.length() : end);
        return word.contains("://") || word.contains("@");
    }

    /** Returns how many columns a text takes: letters of East Asia two each, marks none. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return Character.isIdeographic(character) || WIDE.contains(UnicodeBlock.of(character)) ? 2 : 1;
    }
}
