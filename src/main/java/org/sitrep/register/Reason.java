package org.sitrep.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sitrep.fact.prose.Text;

/**
 * Why somebody lets a warning stand, or revises a report.
 *
 * @param words the words by language tag, each under its own; under {@link #FIRST} where they were given without one
 */
public record Reason(Map<String, String> words) {

    /** In place of a language tag: the first language of the crisis. */
    public static final String FIRST = "";

    public Reason {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a reason has words");
        }
    }

    /** Returns a reason in the first language of the crisis. */
    public static Reason of(String words) {
        return new Reason(Map.of(FIRST, words));
    }

    /** Reads what a manifest holds: words alone, as reports of version 0.9 and earlier do, or by language. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reason read(Object written) {
        if (written instanceof String words) {
            return of(words);
        }
        if (!(written instanceof Map<?, ?> byLanguage)) {
            throw new IllegalArgumentException("no reason");
        }
        Map<String, String> words = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> words.put(String.valueOf(language), String.valueOf(text)));
        return new Reason(words);
    }

    @JsonValue
    Object written() {
        return words.size() == 1 && words.containsKey(FIRST) ? plain() : words;
    }

    /** Returns the words that were given first, whatever their language. */
    public String plain() {
        return words.values().iterator().next();
    }

    /** Returns the words as a text, in a crisis of some first language. */
    public Text in(String firstLanguage) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        words.forEach((language, text) -> byLanguage.put(language.equals(FIRST) ? firstLanguage : language, text));
        return new Text(byLanguage);
    }
}
