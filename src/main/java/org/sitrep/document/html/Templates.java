package org.sitrep.document.html;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.document.DocumentRule;
import org.sitrep.document.StyleSheet;
import org.sitrep.edition.text.Phrases;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.HouseColour;

/**
 * A template set, read into memory: templates, style sheets and phrase files. Nothing else of its folder is ever read.
 *
 * @param root where it lies, for findings
 * @param files the text of each file by its path within the set, such as {@code phrases/en.properties}
 * @param ofCrisis the phrase files of a crisis's own, by their paths as a user would type them
 */
public record Templates(String root, SortedMap<String, String> files, SortedMap<String, String> ofCrisis) {

    /** The template that a page starts from. */
    static final String MAIN = "brief.ftlh";

    /** The template of a message's body. */
    static final String MAIL = "mail.ftlh";

    private static final String CARD_STYLE = "card.css";
    private static final List<String> TIGHT_STYLES = List.of("page.css", "tight.css");

    /** The paper that sets are made for. */
    public static final String A4 = "a4";

    private static final String SIZE = "@page { size: %s; }\n@page turned { size: %s landscape; }\n";

    private static final String NAME = "brief";
    static final String PHRASES = "phrases/";
    static final String ENDING = ".properties";

    /** A rule of counting that a set leaves out is not printed. */
    private static final String COUNTING = "counting.";

    private static final String SHEET = """
        # The fixed words of a report in `%s`: above each line what it says in English. A line left empty prints in another language.
        # Words in {braces} are filled in by the program and stay as they are; plurals have the forms that the language needs.
        # This file lies in the folder `phrases` of a crisis, and is named for its language.

        """;

    /** What a set makes pages of, each by its own template; sets of earlier versions lack the second. */
    public enum Start {
        BRIEF(MAIN),
        CARD("card.ftlh");

        private final String file;

        Start(String file) {
            this.file = file;
        }

        String file() {
            return file;
        }
    }

    public Templates {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        ofCrisis = Collections.unmodifiableSortedMap(new TreeMap<>(ofCrisis));
    }

    /** A set for crises that word nothing themselves. */
    public Templates(String root, SortedMap<String, String> files) {
        this(root, files, Collections.emptySortedMap());
    }

    /** Returns the set with the phrase files of a crisis: their phrases go before those of the set. */
    public Templates with(SortedMap<String, String> phraseFiles) {
        return new Templates(root, files, phraseFiles);
    }

    /**
     * Reads the set {@code brief} from a folder of template sets. Phrases that it lacks are the program's.
     *
     * @param folder the folder that holds {@code brief/}
     * @return the set; errors where a file is missing, too large, not UTF-8, or a template that would not escape
     */
    public static Checked<Templates> in(Path folder) {
        return TemplateReader.folder(folder.resolve(NAME));
    }

    /** Reads the set {@code brief} from a folder of template sets; the program's own if absent. */
    public static Checked<Templates> of(Optional<Path> folder) {
        return folder.map(Templates::in).orElseGet(Templates::builtIn);
    }

    /** Reads the set {@code brief} that the program brings along. */
    public static Checked<Templates> builtIn() {
        return TemplateReader.classPath("templates/" + NAME);
    }

    /** The program's own set, read once. */
    private static final class Own {
        static final Templates SET = builtIn().value().orElseThrow();
    }

    static Templates ofProgram() {
        return Own.SET;
    }

    /** Returns the languages that have a phrase file, in the order of their tags. */
    public List<String> languages() {
        return Stream.concat(
                        files.keySet().stream().filter(path -> path.startsWith(PHRASES)), ofCrisis.keySet().stream())
                .filter(path -> path.endsWith(ENDING))
                .map(Templates::language)
                .sorted()
                .distinct()
                .toList();
    }

    private static String language(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
    }

    /**
     * Reads the wording in one language.
     *
     * @param language a language tag, such as {@code en}
     * @return the wording; errors where there is no phrase file, or a key stands in it twice
     */
    public Checked<Phrases> phrases(String language) {
        return languages().contains(language) ? ownPhrases(language) : missing(language);
    }

    /**
     * Reads the wording of an edition: what the language lacks comes from others, phrase by phrase.
     *
     * @param language a language of the crisis, or any that has a phrase file
     * @param crisis says on which languages it falls back
     * @return the wording; errors as above
     */
    public Checked<Phrases> wording(String language, Crisis crisis) {
        if (!crisis.everyLanguage().contains(language) && !languages().contains(language)) {
            return missing(language);
        }
        Set<String> chain = new LinkedHashSet<>();
        for (String next = language; next != null && chain.add(next); ) {
            next = crisis.publication().wording().fallback().get(next);
        }
        chain.addAll(crisis.languages());
        chain.add("en");
        return Checked.all(Stream.concat(
                                chain.stream().map(this::ownPhrases),
                                Stream.of(ofProgram().ownPhrases("en")))
                        .toList())
                .map(all -> linked(files.containsKey(PHRASES + language + ENDING), all));
    }

    /** Links wordings so that each falls back on those after it. */
    private static Phrases linked(boolean isOfSet, List<Phrases> chain) {
        Optional<Phrases> linked = Optional.empty();
        for (int i = chain.size() - 1; i > 0; i--) {
            Map<String, String> lent = new TreeMap<>(chain.get(i).patterns());
            lent.keySet().removeIf(key -> isOfSet && key.startsWith(COUNTING));
            linked = Optional.of(
                    new Phrases(chain.get(i).language(), chain.get(i).file(), lent, linked));
        }
        return new Phrases(
                chain.get(0).language(), chain.get(0).file(), chain.get(0).patterns(), linked);
    }

    /** Returns the phrases of the set, and before them those of the crisis; none where neither has any. */
    public Checked<Phrases> ownPhrases(String language) {
        return ofSet(language)
                .then(phrases -> ofCrisis.keySet().stream()
                        .filter(file -> language(file).equals(language))
                        .findFirst()
                        .map(file -> phrasesOfCrisis(file).map(own -> overlaid(phrases, own)))
                        .orElse(Checked.ok(phrases)));
    }

    private Checked<Phrases> ofSet(String language) {
        String path = PHRASES + language + ENDING;
        String text = files.get(path);
        if (text == null) {
            return Checked.ok(new Phrases(language, place(path), Map.of()));
        }
        Checked<Phrases> own = PhraseFile.ofSet(language, place(path), text);
        return files.equals(ofProgram().files) ? own : own.map(this::completed);
    }

    /** What a set lacks, as those of earlier versions do, is the program's in the same language. */
    private Phrases completed(Phrases own) {
        Map<String, String> patterns = new TreeMap<>();
        ofProgram().ofSet(own.language()).value().ifPresent(program -> patterns.putAll(program.patterns()));
        patterns.keySet().removeIf(key -> Phrases.isOfLanguage(key) || key.startsWith(COUNTING));
        patterns.putAll(own.patterns());
        return new Phrases(own.language(), own.file(), patterns);
    }

    private Phrases overlaid(Phrases phrases, Phrases own) {
        Map<String, String> patterns = new TreeMap<>(phrases.patterns());
        Set<String> known = english().keySet();
        own.patterns().forEach((key, pattern) -> {
            if (!key.equals(Phrases.REVIEWED) && (known.contains(key) || Phrases.isOfLanguage(key))) {
                patterns.put(key, pattern);
            }
        });
        return new Phrases(own.language(), phrases.patterns().isEmpty() ? own.file() : phrases.file(), patterns);
    }

    /** Reads a phrase file of the crisis's own, but for lines that are still to be filled in. */
    public Checked<Phrases> phrasesOfCrisis(String file) {
        return PhraseFile.read(language(file), file, ofCrisis.getOrDefault(file, ""))
                .map(phrases -> {
                    Map<String, String> filled = new TreeMap<>(phrases.patterns());
                    filled.values().removeIf(String::isBlank);
                    return new Phrases(phrases.language(), file, filled);
                });
    }

    /**
     * Returns a phrase file to fill in: every key with the English words above it, and the words of the crisis that are there.
     *
     * @param language the language
     */
    public Checked<String> sheet(String language) {
        Checked<Phrases> there = ofCrisis.keySet().stream()
                .filter(file -> language(file).equals(language))
                .findFirst()
                .map(this::phrasesOfCrisis)
                .orElse(Checked.ok(new Phrases(language, "", Map.of())));
        return ofSet(language)
                .then(ofSet -> there.map(own -> {
                    SortedMap<String, String> lines = new TreeMap<>(english());
                    lines.keySet().removeIf(Phrases::isOfLanguage);
                    own.patterns().keySet().forEach(key -> lines.putIfAbsent(key, ""));
                    return lines.entrySet().stream()
                            .map(phrase -> PhraseFile.line(phrase, ofSet.patterns(), own.patterns()))
                            .collect(Collectors.joining("\n", SHEET.formatted(language), ""));
                }));
    }

    /** Returns the English phrases by key: those of the program, and of the set. */
    public Map<String, String> english() {
        Map<String, String> english = new TreeMap<>();
        Stream.of(ofProgram(), this)
                .flatMap(set -> set.ofSet("en").value().stream())
                .forEach(phrases -> english.putAll(phrases.patterns()));
        return english;
    }

    /** Returns the place of a phrase in a file of the crisis's own. */
    public Place placeOf(String file, String key) {
        return PhraseFile.place(file, ofCrisis.getOrDefault(file, ""), key);
    }

    /** Returns the style for screens: what both media share, then what is for screens alone. */
    List<StyleSheet> screenStyle(HouseColour colour) {
        return style(colour, "screen.css");
    }

    /** Returns the style for printing from a browser: what both media share, then what is for paper alone. */
    List<StyleSheet> printStyle(HouseColour colour, String paper) {
        return on(paper, style(colour, "print.css"));
    }

    /**
     * Returns the style for the typesetter: that for printing, then what browsers do not know.
     *
     * @param colour the colour of the house
     * @param paper what the house prints on: {@code a4}, for which sets are made unless they say otherwise, or {@code letter}
     */
    public List<StyleSheet> pdfStyle(HouseColour colour, String paper) {
        return on(paper, style(colour, "print.css", "pdf.css"));
    }

    /** Returns a warning where the set has no template for something. */
    public Optional<Finding> lacks(Start start) {
        return files.containsKey(start.file())
                ? Optional.empty()
                : Optional.of(DocumentRule.NO_TEMPLATE_FOR_IT.finding(
                        Place.of(place(start.file())),
                        "the set has no `" + start.file() + "`: this file is left out",
                        "copy it, and the style sheet of that name, from the program's own set"));
    }

    /** Returns the styles for the typesetter of a page that is to stand alone, each for one that has no room by the one before. */
    public List<List<StyleSheet>> pageStyles(HouseColour colour, String paper) {
        return IntStream.rangeClosed(0, TIGHT_STYLES.size())
                .mapToObj(many -> Stream.concat(
                                pdfStyle(colour, paper).stream(),
                                sheets(colour, TIGHT_STYLES.stream().limit(many)))
                        .toList())
                .toList();
    }

    /** Returns what styles the one page and the card alone. */
    public List<StyleSheet> ownStyles() {
        return sheets(HouseColour.USUAL, Stream.concat(Stream.of(CARD_STYLE), TIGHT_STYLES.stream()))
                .toList();
    }

    /**
     * Returns the style of a card.
     *
     * @param colour the colour of the house
     * @param size how high its smallest letters are, in pixels
     */
    public List<StyleSheet> cardStyle(HouseColour colour, int size) {
        StyleSheet letters = new StyleSheet(place(CARD_STYLE), "html { font-size: " + size + "px; }");
        return Stream.concat(sheets(colour, Stream.of(CARD_STYLE)), Stream.of(letters))
                .toList();
    }

    /** The size of the paper is the last word of a style. */
    private List<StyleSheet> on(String paper, List<StyleSheet> style) {
        StyleSheet size = new StyleSheet(place("print.css"), SIZE.formatted(paper, paper));
        return paper.equals(A4)
                ? style
                : Stream.concat(style.stream(), Stream.of(size)).toList();
    }

    /** Returns the text of each template that a page is made of, by its path within the set: messages are never typeset. */
    public Map<String, String> sources() {
        SortedMap<String, String> sources = new TreeMap<>(files);
        sources.keySet().removeIf(path -> !path.endsWith(".ftlh") || path.equals(MAIL));
        return sources;
    }

    /** Returns a file's path as a user would type it. */
    public String place(String path) {
        return root + "/" + path;
    }

    /** Returns the line that a place is on, if that is in this set. */
    public Optional<String> line(Place place) {
        return files.entrySet().stream()
                .filter(file -> place(file.getKey()).equals(place.file()))
                .flatMap(file -> file.getValue().lines().skip(Math.max(0, place.line() - 1)))
                .findFirst();
    }

    /** Returns the text of a file, if there is such a file. */
    Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Returns the files with one ending, by path. */
    Collection<Map.Entry<String, String>> ending(String ending) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .toList();
    }

    private List<StyleSheet> style(HouseColour colour, String... media) {
        return sheets(colour, Stream.concat(Stream.of("base.css"), Stream.of(media)))
                .toList();
    }

    private Stream<StyleSheet> sheets(HouseColour colour, Stream<String> paths) {
        return paths.flatMap(path -> text(path).map(css -> new StyleSheet(place(path), css).in(colour)).stream());
    }

    private Checked<Phrases> missing(String language) {
        List<String> found = languages();
        String others = Suggestion.language(language, found).orElse("there are: " + String.join(", ", found));
        String hint = found.isEmpty()
                ? "there is none in any language"
                : others + "; a crisis may have others, declared under `languages:`";
        Place place = Place.of(place(PHRASES));
        String message = "no phrase file for `" + language + "`";
        return Checked.failed(DocumentRule.NO_PHRASE_FILE.finding(place, message, hint));
    }
}
