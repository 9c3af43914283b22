package org.sitrep.document.html;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.StyleSheet;
import org.sitrep.edition.text.Phrases;

/**
 * A template set, read into memory: templates, style sheets and phrase files. Nothing else of its folder is ever read.
 *
 * @param root where it lies, for findings
 * @param files the text of each file by its path within the set, such as {@code phrases/en.properties}
 */
public record Templates(String root, SortedMap<String, String> files) {

    /** The template that a page starts from. */
    static final String MAIN = "brief.ftlh";

    /** The template of a message's body. */
    static final String MAIL = "mail.ftlh";

    private static final String NAME = "brief";
    static final String PHRASES = "phrases/";
    static final String ENDING = ".properties";

    public Templates {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads the set {@code brief} from a folder of template sets. Phrases that it lacks are the program's.
     *
     * @param folder the folder that holds {@code brief/}
     * @return the set, with a note where phrases are the program's; errors where a file is missing, too large, not UTF-8, or a template that would not escape
     */
    public static Checked<Templates> in(Path folder) {
        return TemplateReader.folder(folder.resolve(NAME)).then(ProgramPhrases::complete);
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
        return files.keySet().stream()
                .filter(path -> path.startsWith(PHRASES) && path.endsWith(ENDING))
                .map(path -> path.substring(PHRASES.length(), path.length() - ENDING.length()))
                .toList();
    }

    /**
     * Reads the wording in one language.
     *
     * @param language a language tag, such as {@code en}
     * @return the wording; errors where there is no phrase file, or a key stands in it twice
     */
    public Checked<Phrases> phrases(String language) {
        return ownPhrases(language)
                .map(phrases -> phrases.beside(ofProgram().ownPhrases("en").value()));
    }

    Checked<Phrases> ownPhrases(String language) {
        String path = PHRASES + language + ENDING;
        String text = files.get(path);
        return text == null ? missing(language) : PhraseFile.read(language, place(path), text);
    }

    /** Returns the style for screens: what both media share, then what is for screens alone. */
    List<StyleSheet> screenStyle() {
        return style("screen.css");
    }

    /** Returns the style for printing from a browser: what both media share, then what is for paper alone. */
    List<StyleSheet> printStyle() {
        return style("print.css");
    }

    /** Returns the style for the typesetter: that for printing, then what browsers do not know. */
    public List<StyleSheet> pdfStyle() {
        return style("print.css", "pdf.css");
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

    private List<StyleSheet> style(String... media) {
        return Stream.concat(Stream.of("base.css"), Stream.of(media))
                .flatMap(path -> text(path).map(css -> new StyleSheet(place(path), css)).stream())
                .toList();
    }

    private Checked<Phrases> missing(String language) {
        List<String> found = languages();
        String hint = found.isEmpty() ? "there is none in any language" : "there are: " + String.join(", ", found);
        Place place = Place.of(place(PHRASES));
        String message = "no phrase file for `" + language + "`";
        return Checked.failed(TemplateRule.NO_PHRASE_FILE.finding(place, message, hint));
    }
}
