package org.sitrep.picture;

/** Measures words: every label of a picture is placed by it. */
@FunctionalInterface
public interface TextWidth {

    /** Returns how wide words are in a style at a size of 1, as one line. */
    double of(String words, Label.Style style);

    /** Returns a measure for which every letter is equally wide. */
    static TextWidth fixed(double letter) {
        return (words, style) -> letter * words.codePointCount(0, words.length());
    }
}
