package org.sitrep.edition.text;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fixed wording in one language.
 *
 * @param language the language tag
 * @param file the phrase file, for findings
 * @param patterns ICU message patterns by key; {@code locale} and {@code numbering} pin how numbers and dates print
 * @param english the English patterns by key, to be shown where one is missing; may be empty
 */
public record Phrases(String language, String file, Map<String, String> patterns, Map<String, String> english) {

    /** The key under which a phrase file says who has reviewed it, and when. */
    public static final String REVIEWED = "reviewed";

    /** What it says where nobody has. */
    public static final String NOT_REVIEWED = "no";

    public Phrases {
        patterns = Collections.unmodifiableMap(new TreeMap<>(patterns));
        english = Map.copyOf(english);
    }

    /** A wording without English beside it. */
    public Phrases(String language, String file, Map<String, String> patterns) {
        this(language, file, patterns, Map.of());
    }

    /** Returns what to do about a phrase that is missing: the line to add, where the English one is known. */
    public static String add(String key, Map<String, String> english) {
        return english.containsKey(key)
                ? "add the line `" + key + "=" + english.get(key) + "` to the phrase file, in the words of the language"
                : "add it; the English phrase file shows what it says";
    }

    /** Returns this wording with the English one beside it. */
    public Phrases beside(Optional<Phrases> other) {
        return new Phrases(
                language, file, patterns, other.map(Phrases::patterns).orElse(Map.of()));
    }

    /** Returns whether a language is English, in which this program is made. */
    public static boolean isEnglish(String language) {
        return language.equals("en") || language.startsWith("en-");
    }

    /** Returns whether someone whose language it is has read the wording, and stands for it with name and date. */
    public boolean isReviewed() {
        return isEnglish(language)
                || !patterns.getOrDefault(REVIEWED, NOT_REVIEWED).equals(NOT_REVIEWED);
    }
}
