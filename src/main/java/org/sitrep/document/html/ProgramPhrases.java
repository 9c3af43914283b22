package org.sitrep.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Place;
import org.sitrep.edition.text.Phrases;

/** The phrases that a template set of one's own lacks, as sets of earlier versions do, and the program has in the same language. */
final class ProgramPhrases {

    /** A rule of counting that a set leaves out is not printed. */
    static final String COUNTING = "counting.";

    /** What templates ask for, and the program does not. */
    private static final Pattern OF_TEMPLATES = Pattern.compile("(?!label\\.north$)(?:label|caption|column|page)\\..*");

    private final Templates set;
    private final Set<String> taken = new TreeSet<>();

    private ProgramPhrases(Templates set) {
        this.set = set;
    }

    /** Returns the set with the program's phrases at the end of the files that lack them, and one note that names them. */
    static Checked<Templates> complete(Templates set) {
        ProgramPhrases phrases = new ProgramPhrases(set);
        SortedMap<String, String> files = new TreeMap<>(set.files());
        set.languages()
                .forEach(language -> files.computeIfPresent(
                        Templates.PHRASES + language + Templates.ENDING,
                        (path, text) -> text + phrases.lacking(language, path)));
        Templates complete = new Templates(set.root(), files);
        return phrases.taken.isEmpty()
                ? Checked.ok(complete)
                : Checked.unlessErrors(
                        complete,
                        List.of(TemplateRule.PHRASES_OF_PROGRAM.finding(
                                Place.of(set.place(Templates.PHRASES)),
                                "these phrases are the program's own, for the set lacks them: "
                                        + String.join(", ", phrases.taken),
                                "to word them yourself, copy them from `templates/brief/phrases` of the program")));
    }

    private String lacking(String language, String path) {
        List<String> lines = new ArrayList<>(List.of(""));
        set.ownPhrases(language)
                .value()
                .ifPresent(own -> Templates.ofProgram().text(path).stream()
                        .flatMap(String::lines)
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .filter(line -> isWanted(
                                line.substring(0, line.indexOf('=')),
                                own.patterns().keySet()))
                        .forEach(lines::add));
        return String.join("\n", lines);
    }

    private boolean isWanted(String key, Set<String> own) {
        boolean isWanted = !own.contains(key)
                && !Phrases.isOfLanguage(key)
                && !key.startsWith(COUNTING)
                && (!OF_TEMPLATES.matcher(key).matches()
                        || set.ending(".ftlh").stream()
                                .anyMatch(file -> file.getValue().contains(key)));
        if (isWanted) {
            taken.add(key);
        }
        return isWanted;
    }
}
