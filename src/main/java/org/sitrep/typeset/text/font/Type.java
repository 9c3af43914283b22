package org.sitrep.typeset.text.font;

import java.util.List;

/**
 * What text is set in.
 *
 * @param families the families to look in, in this order; after them every other face is asked
 * @param size the size in points
 * @param weight from 100 to 900
 * @param italic whether it slants
 * @param lang the language as in BCP 47, or empty
 */
public record Type(List<String> families, double size, int weight, boolean italic, String lang) {

    public Type {
        families = List.copyOf(families);
    }

    /** Returns the same type, larger or smaller. */
    public Type scaled(double by) {
        return new Type(families, size * by, weight, italic, lang);
    }
}
