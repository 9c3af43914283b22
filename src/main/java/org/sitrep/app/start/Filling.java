package org.sitrep.app.start;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills the gaps of the program's own YAML: {@code {{title}}} by what is given, or by words in each language that the program
 * has them in; {@code {{clusters.yaml}}} by another such file. A line of a gap that is empty goes.
 */
final class Filling {

    /** The languages that there are words in. */
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru", "uk", "zh-Hans", "fa-AF");

    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z.-]+)}}");

    /** What no YAML file may hold, nor one line of it. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\x{FEFF}]+");

    /** What differs with what happened. */
    private static final Pattern KIND = Pattern.compile("(?<=-)kind|kind(?=\\.)");

    private static final String YAML = ".yaml";
    private static final int LONGEST_LINE = 120;
    private static final int INDENT = 4;

    private final String first;
    private final Map<String, String> given;
    private final Map<String, Properties> words;

    /**
     * Returns what fills the gaps.
     *
     * @param languages those of the texts; of each that the program has no words in, texts stay without; English stands for all
     *     where it has words in none
     * @param given what each gap is filled by, as YAML
     */
    Filling(List<String> languages, Map<String, String> given) {
        this.first = languages.get(0);
        this.given = given;
        List<String> known = languages.stream().filter(LANGUAGES::contains).toList();
        this.words = (known.isEmpty() ? List.of("en") : known)
                .stream()
                        .collect(Collectors.toMap(
                                language -> known.isEmpty() ? first : language,
                                Filling::words,
                                (a, b) -> a,
                                LinkedHashMap::new));
    }

    static boolean hasWordsIn(String language) {
        return LANGUAGES.contains(language);
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (Reader in = new StringReader(Resources.text("/start/" + language + ".properties"))) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a file of the program's own, filled. */
    String fill(String file) {
        return Resources.text("/start/" + file)
                .lines()
                .flatMap(line -> line(line).stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Optional<String> line(String line) {
        List<String> values = GAP.matcher(line)
                .results()
                .map(gap -> value(gap.group(1)))
                .map(value -> laidOut(value, line))
                .toList();
        Iterator<String> next = values.iterator();
        return values.contains("")
                ? Optional.empty()
                : Optional.of(GAP.matcher(line).replaceAll(gap -> Matcher.quoteReplacement(next.next())));
    }

    private String value(String gap) {
        String key = KIND.matcher(gap).replaceAll(given.getOrDefault("kind", ""));
        return key.endsWith(YAML)
                ? fill(key).stripTrailing()
                : Optional.ofNullable(given.get(key)).orElseGet(() -> text(texts(key)));
    }

    /** A text in several languages stands in one line where there is room, and in a comment; else in a line for each. */
    private static String laidOut(String value, String line) {
        String start = line.stripLeading();
        String inOne = value.replace("\n", " ");
        return start.startsWith("{{")
                ? value
                : start.startsWith("#") || line.length() + inOne.length() <= LONGEST_LINE
                        ? inOne
                        : value.replace("\n", "\n" + " ".repeat(line.length() - start.length() + INDENT));
    }

    /** Returns the words for a gap, in each language. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        words.forEach((language, all) ->
                texts.put(language, Objects.requireNonNull(all.getProperty(key), () -> language + ": " + key)));
        return texts;
    }

    /** Returns a text as YAML: one string in the first language, or a line for each. */
    String text(Map<String, String> texts) {
        return texts.keySet().equals(Set.of(first))
                ? quoted(texts.values().iterator().next())
                : texts.entrySet().stream()
                        .map(text -> text.getKey() + ": " + quoted(text.getValue()))
                        .collect(Collectors.joining(",\n", "{", "}"));
    }

    /** Returns words as a string of YAML. */
    static String quoted(String words) {
        String line = UNPRINTABLE.matcher(words).replaceAll(" ").strip();
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
