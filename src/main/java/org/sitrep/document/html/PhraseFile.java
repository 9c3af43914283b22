package org.sitrep.document.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.DocumentRule;
import org.sitrep.edition.text.Phrases;

/** Reads a phrase file: a properties file in UTF-8, in which no key stands twice. */
final class PhraseFile extends Properties {

    private static final long serialVersionUID = 1L;

    /** A name and a date. */
    private static final Pattern REVIEW = Pattern.compile("\\S.*, \\d{4}-\\d{2}-\\d{2}");

    private static final int LONGEST = 2_000;

    private final transient SortedMap<String, String> patterns = new TreeMap<>();
    private final transient List<String> twice = new ArrayList<>();

    private PhraseFile() {}

    static Checked<Phrases> read(String language, String file, String text) {
        PhraseFile phrases = new PhraseFile();
        try {
            phrases.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return Checked.failed(
                    DocumentRule.PHRASE_FILE.finding(Place.of(file), "cannot be read: " + e.getMessage(), ""));
        }
        Map<String, String> patterns = phrases.patterns;
        List<Finding> findings = new ArrayList<>(
                phrases.twice.stream().map(key -> twice(file, text, key)).toList());
        patterns.forEach((key, pattern) -> {
            if (pattern.length() > LONGEST) {
                findings.add(DocumentRule.PHRASE_FILE.finding(
                        place(file, text, key),
                        "`" + key + "` has more than " + LONGEST + " characters",
                        "a phrase is a sentence or two; longer texts are notes"));
            }
        });
        findings.addAll(locale(language, file, text, patterns).stream().toList());
        return Checked.unlessErrors(new Phrases(language, file, patterns), findings);
    }

    private static Optional<Finding> locale(String language, String file, String text, Map<String, String> patterns) {
        String tag = patterns.getOrDefault("locale", language) + "-u-nu-" + patterns.getOrDefault("numbering", "latn");
        try {
            new Locale.Builder().setLanguageTag(tag);
            return Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.of(DocumentRule.PHRASE_FILE.finding(
                    place(file, text, patterns.containsKey("locale") ? "locale" : "numbering"),
                    "`locale` and `numbering` are no tag of a language and no name of digits",
                    "write for example `locale=en-150` and `numbering=latn`"));
        }
    }

    /** Reads the phrases of a template set, which say who reviewed them. */
    static Checked<Phrases> ofSet(String language, String file, String text) {
        return read(language, file, text)
                .then(phrases -> Checked.unlessErrors(
                        phrases,
                        review(language, file, text, phrases.patterns().getOrDefault(Phrases.REVIEWED, "")).stream()
                                .toList()));
    }

    /** The reader of the base class calls this once a line. */
    @Override
    public synchronized @Nullable Object put(Object key, Object value) {
        if (patterns.put((String) key, (String) value) != null) {
            twice.add((String) key);
        }
        return null;
    }

    /** A brief in a language says whether anybody who speaks it has read its wording; the English is that of its makers. */
    private static Optional<Finding> review(String language, String file, String text, String said) {
        boolean isSaid =
                said.equals(Phrases.NOT_REVIEWED) || REVIEW.matcher(said).matches();
        return isSaid || (said.equals("yes") && Phrases.isEnglish(language))
                ? Optional.empty()
                : Optional.of(DocumentRule.PHRASE_FILE_REVIEW.finding(
                        place(file, text, Phrases.REVIEWED),
                        said.isEmpty()
                                ? "the file does not say whether its wording was reviewed"
                                : "`" + said + "` does not say who reviewed the wording, and when",
                        "write `reviewed=no`, or the name and the date, such as `reviewed=A. Translator, 2026-11-22`"));
    }

    /** Returns the lines of a phrase: its words in English, those of a set where it has the language, and those given. */
    static String line(Map.Entry<String, String> english, Map<String, String> ofSet, Map<String, String> own) {
        String key = english.getKey();
        String now = ofSet.containsKey(key) ? "# now: " + written(ofSet.getOrDefault(key, "")) + "\n" : "";
        return "# " + written(english.getValue()) + "\n" + now + key + "=" + written(own.getOrDefault(key, "")) + "\n";
    }

    private static String written(String words) {
        String escaped = words.replace("\\", "\\\\").replace("\n", "\\n").replace("\u00a0", "\\u00A0");
        return escaped.startsWith(" ") ? "\\" + escaped : escaped;
    }

    /** Returns the place of a key. */
    static Place place(String file, String text, String key) {
        List<String> lines = text.lines().toList();
        int line = lines.size();
        while (line > 0 && !holds(lines.get(line - 1), key)) {
            line--;
        }
        return new Place(file, line, line == 0 ? 0 : 1, "");
    }

    private static Finding twice(String file, String text, String key) {
        return DocumentRule.PHRASE_TWICE.finding(
                place(file, text, key), "`" + key + "` stands in the file twice", "keep one of the two");
    }

    private static boolean holds(String line, String key) {
        String rest = line.strip();
        return rest.startsWith(key)
                && rest.substring(key.length()).stripLeading().matches("[=:].*");
    }
}
