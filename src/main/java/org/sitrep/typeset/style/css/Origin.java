package org.sitrep.typeset.style.css;

import org.sitrep.diagnostic.Place;

/**
 * A text and where it comes from. Places are counted only when something is found.
 *
 * @param file the file, for findings
 * @param text its characters, or a part of them
 * @param line the line on which the text begins, counted from 1
 * @param column the column at which it begins, counted from 1
 */
public record Origin(String file, String text, int line, int column) {

    /** Returns the place of a character. */
    public Place at(int offset) {
        int lineNumber = line;
        int lineStart = 1 - column;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            lineNumber++;
            lineStart = i + 1;
        }
        return new Place(file, lineNumber, offset - lineStart + 1, "");
    }
}
