package org.sitrep.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.fact.Prose;
import org.sitrep.fact.ProseReader;
import org.sitrep.fact.Text;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Scalar;
import org.sitrep.intake.yaml.Sequence;

/**
 * Reads typed values from a mapping whose shape and values have been found right.
 *
 * @param node the mapping
 * @param language the language of a text that states none
 */
record Fields(Mapping node, String language) {

    /** Gives a word that may be missing. */
    Optional<String> word(String key) {
        return node.get(key).map(Fields::word);
    }

    /** Gives a word that the schema requires. */
    String need(String key) {
        return word(key).orElseThrow();
    }

    /** Gives the words of a list, or the one word that stands in its place. */
    List<String> words(String key) {
        return items(key).stream().map(Fields::word).toList();
    }

    /** Gives a date that may be missing. */
    Optional<LocalDate> date(String key) {
        return word(key).map(LocalDate::parse);
    }

    Optional<Integer> number(String key) {
        return word(key).map(Fields::integer);
    }

    /** Gives the number of a word that the schema requires to be a whole one. */
    static int integer(String word) {
        return new BigDecimal(word).intValueExact();
    }

    /** Gives a text that may be missing. */
    Optional<Text> text(String key) {
        return node.get(key).map(this::text);
    }

    Text needText(String key) {
        return text(key).orElseThrow();
    }

    private Text text(Node value) {
        return new Text(byLanguage(value));
    }

    /** Gives prose by its languages. */
    Map<String, Prose> prose(Node value) {
        Map<String, Prose> prose = new LinkedHashMap<>();
        byLanguage(value)
                .forEach((tag, words) -> prose.put(tag, ProseReader.read(words).prose()));
        return prose;
    }

    private Map<String, String> byLanguage(Node value) {
        if (value instanceof Scalar scalar) {
            return Map.of(language, scalar.text());
        }
        Map<String, String> words = new LinkedHashMap<>();
        ((Mapping) value).members().forEach(member -> words.put(member.key(), word(member.value())));
        return words;
    }

    /** Gives the items of a list, or the one that stands in its place; none where the key is missing. */
    List<Node> items(String key) {
        return node.get(key)
                .map(value -> value instanceof Sequence list ? list.items() : List.of(value))
                .orElse(List.of());
    }

    /** Gives the mappings of a list. */
    Stream<Fields> each(String key) {
        return items(key).stream().map(item -> new Fields((Mapping) item, language));
    }

    /** Gives a mapping within this one. */
    Optional<Fields> within(String key) {
        return node.get(key).map(value -> new Fields((Mapping) value, language));
    }

    private static String word(Node value) {
        return ((Scalar) value).text();
    }
}
