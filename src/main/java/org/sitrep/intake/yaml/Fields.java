package org.sitrep.intake.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Keyed;
import org.sitrep.fact.prose.Prose;
import org.sitrep.fact.prose.ProseReader;
import org.sitrep.fact.prose.Text;

/**
 * Reads typed values from a mapping whose shape and values have been found right.
 *
 * @param node the mapping
 * @param language the language of a text that states none
 */
public record Fields(Node node, String language) {

    /** Returns a word that may be missing. */
    public Optional<String> word(String key) {
        return node.get(key).map(Node::text);
    }

    /** Returns a word that the schema requires. */
    public String need(String key) {
        return word(key).orElseThrow();
    }

    /** Returns the words of a list, or the one word that stands in its place. */
    public List<String> words(String key) {
        return items(key).stream().map(Node::text).toList();
    }

    /** Returns a date that may be missing. */
    public Optional<LocalDate> date(String key) {
        return word(key).map(LocalDate::parse);
    }

    /** Returns whether a key is there and says {@code true}. */
    public boolean isTrue(String key) {
        return word(key).filter("true"::equals).isPresent();
    }

    /** Returns one of several words that may be missing. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> kind) {
        return word(key).map(word -> Keyed.of(kind, word));
    }

    public Optional<Integer> number(String key) {
        return word(key).map(Fields::integer);
    }

    /** Returns the number of a word that the schema requires to be a whole one. */
    public static int integer(String word) {
        return new BigDecimal(word).intValueExact();
    }

    /** Returns a text that may be missing. */
    public Optional<Text> text(String key) {
        return node.get(key).map(this::text);
    }

    public Text needText(String key) {
        return text(key).orElseThrow();
    }

    /** Returns words by language and by plural category; one text alone is the category `other`. */
    public Map<String, Map<String, String>> needForms(String key, String other) {
        Node value = node.get(key).orElseThrow();
        Map<String, Map<String, String>> forms = new LinkedHashMap<>();
        if (value instanceof Mapping languages) {
            Fields each = new Fields(languages, other);
            languages.members().forEach(member -> forms.put(member.key(), each.byLanguage(member.value())));
        } else {
            forms.put(language, Map.of(other, value.text()));
        }
        return forms;
    }

    private Text text(Node value) {
        return new Text(byLanguage(value));
    }

    /** Returns prose by its languages. */
    public Map<String, Prose> prose(Node value) {
        Map<String, Prose> prose = new LinkedHashMap<>();
        byLanguage(value)
                .forEach((tag, words) -> prose.put(tag, ProseReader.read(words).prose()));
        return prose;
    }

    private Map<String, String> byLanguage(Node value) {
        if (value instanceof Scalar scalar) {
            return Map.of(language, scalar.asWritten());
        }
        Map<String, String> words = new LinkedHashMap<>();
        value.members().forEach(member -> words.put(member.key(), ((Scalar) member.value()).asWritten()));
        return words;
    }

    /** Returns the items of a list, or the one that stands in its place; none where the key is missing. */
    public List<Node> items(String key) {
        return node.get(key).map(Node::each).orElse(List.of());
    }

    /** Returns the mappings of a list. */
    public Stream<Fields> each(String key) {
        return items(key).stream().map(item -> new Fields(item, language));
    }

    /** Returns a mapping within this one. */
    public Optional<Fields> within(String key) {
        return node.get(key).map(value -> new Fields(value, language));
    }

    /** Returns what stands under each key of a mapping within this one; nothing where there is none. */
    public <T> Map<String, T> byKey(String within, BiFunction<Fields, String, T> value) {
        Map<String, T> found = new LinkedHashMap<>();
        within(within)
                .ifPresent(given -> given.node
                        .members()
                        .forEach(member -> found.put(member.key(), value.apply(given, member.key()))));
        return found;
    }
}
