package org.sitrep.fact.prose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The same words in one or more languages.
 *
 * @param written the words by language tag as they were typed; at least one, none blank
 */
public record Text(Map<String, String> written) {

    public Text {
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
        if (written.isEmpty() || written.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a text has words in at least one language");
        }
    }

    /** Returns a text in one language. */
    public static Text of(String language, String words) {
        return new Text(Map.of(language, words));
    }

    /** Returns the words by language as they are printed: in one line, and none turns what stands after it. */
    public Map<String, String> byLanguage() {
        Map<String, String> closed = new LinkedHashMap<>();
        written.forEach((language, words) -> closed.put(language, Directions.closed(words)));
        return closed;
    }

    /** Returns the words in a language, if the text has them. */
    public Optional<String> in(String language) {
        return Optional.ofNullable(written.get(language)).map(Directions::closed);
    }

    /**
     * Returns the words for a reader.
     *
     * @param language the language wanted
     * @param fallback the crisis's first language, taken where the wanted one is missing
     * @return the words, and the language they are really in
     */
    public Localised wordsFor(String language, String fallback) {
        String found = choose(written, language, fallback);
        return new Localised(found, in(found).orElseThrow());
    }

    /** Chooses among languages: the one wanted, or else the one to fall back on, or else the first there is. */
    public static String choose(Map<String, ?> byLanguage, String wanted, String fallback) {
        if (byLanguage.containsKey(wanted)) {
            return wanted;
        }
        return byLanguage.containsKey(fallback)
                ? fallback
                : byLanguage.keySet().iterator().next();
    }

    /**
     * Words and the language they are in.
     *
     * @param language the language tag
     * @param words the words
     */
    public record Localised(String language, String words) {}
}
