package org.sitrep.diagnostic;

import java.util.Locale;

/** The line a finding points at, with a caret below its column. */
public final class Excerpt {

    private static final int WIDTH = 96;
    private static final int LEAD = 60;

    private Excerpt() {}

    /**
     * Draws the excerpt. A long line is cut to the part around the caret, characters that cannot be printed are shown as spaces.
     *
     * @param line the text of the line, without its end
     * @param number the line's number, counted from 1
     * @param column the column of the caret in characters, counted from 1; 0 draws no caret
     * @return two lines (one without a caret), each ended by a line feed
     */
    public static String of(String line, int number, int column) {
        String shown = Printable.blanked(line);
        int length = shown.codePointCount(0, shown.length());
        int start = column > LEAD + 20 ? column - LEAD : 0;
        int end = Math.min(length, start + WIDTH);
        String part =
                shown.substring(shown.offsetByCodePoints(0, Math.min(start, end)), shown.offsetByCodePoints(0, end));
        String cut = (start > 0 ? "…" : "") + part + (end < length ? "…" : "");
        String gutter = String.format(Locale.ROOT, "%6d | ", number);
        String text = gutter + cut.stripTrailing() + "\n";
        return column == 0 ? text : text + caret(gutter.length(), column - 1 - start + (start > 0 ? 1 : 0));
    }

    private static String caret(int gutter, int offset) {
        return " ".repeat(gutter - 2) + "| " + " ".repeat(Math.max(0, offset)) + "^\n";
    }
}
