package org.sitrep.diagnostic;

/**
 * Where something stands in a file.
 *
 * @param file the path as the user would type it; empty where a finding concerns no file
 * @param line the line, counted from 1; 0 where the finding concerns the file as a whole
 * @param column the column in characters, counted from 1; 0 where the finding concerns the line as a whole
 * @param pointer the JSON Pointer of the value within the file, or empty
 */
public record Place(String file, int line, int column, String pointer) implements Comparable<Place> {

    /** The place of a finding that concerns no file. */
    public static final Place NOWHERE = new Place("", 0, 0, "");

    /** Returns the place of a file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    /**
     * Returns the place of a character in a file's text.
     *
     * @param file the path as the user would type it
     * @param text what stands in the file, its lines ended by line feeds
     * @param at the index of the character
     */
    public static Place in(String file, String text, int at) {
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new Place(file, line, at - text.lastIndexOf('\n', at - 1), "");
    }

    /** Returns the index at which this place stands in its file's text: the way back from {@link #in}. */
    public int indexIn(String text) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.min(start + Math.max(0, column - 1), text.length());
    }

    /** Orders by file, then line, then column. */
    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** Returns {@code file:line:column}, as compilers print it and editors open it. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    }
}
