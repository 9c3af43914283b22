package org.sitrep.edition.text;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fixed wording in one language.
 *
 * @param language the language tag
 * @param file the phrase file, for findings
 * @param patterns ICU message patterns by key; {@code locale} and {@code numbering} pin how numbers and dates print
 */
public record Phrases(String language, String file, Map<String, String> patterns) {

    /** The key under which a phrase file says who has reviewed it, and when. */
    public static final String REVIEWED = "reviewed";

    /** What it says where nobody has. */
    public static final String NOT_REVIEWED = "no";

    public Phrases {
        patterns = Collections.unmodifiableMap(new TreeMap<>(patterns));
    }

    /** Returns whether someone whose language it is has read the wording, and stands for it with name and date. */
    public boolean isReviewed() {
        return !patterns.getOrDefault(REVIEWED, NOT_REVIEWED).equals(NOT_REVIEWED);
    }
}
