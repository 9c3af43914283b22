package org.sitrep.intake.yaml;

/** How a word from a file is shown in a message. */
public final class Shown {

    private static final int MAX = 60;

    private Shown() {}

    /** Returns the word between backticks, on one line, and cut where it is long. */
    public static String of(String word) {
        String line =
                word.substring(0, Math.min(4 * MAX, word.length())).strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        int end = line.offsetByCodePoints(0, Math.min(MAX, line.codePointCount(0, line.length())));
        return "`" + line.substring(0, end) + (end < line.length() ? "…" : "") + "`";
    }
}
