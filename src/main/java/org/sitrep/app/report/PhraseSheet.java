package org.sitrep.app.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sitrep.app.OutFolder;
import org.sitrep.app.Written;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.Document;
import org.sitrep.document.html.Templates;
import org.sitrep.intake.CrisisPhrases;
import org.sitrep.intake.yaml.TextFile;

/**
 * A phrase file to be filled in.
 *
 * @param text what it holds: each key with the English words above it, and the words that are there already
 * @param digest what `wording-reviewed:` of a crisis says of this wording
 */
public record PhraseSheet(String text, String digest) {

    /**
     * Returns the phrase file of a language.
     *
     * @param language the language
     * @param crisis the folder of a crisis, whose own phrases are kept; none if absent
     * @param there a file whose phrases are kept, where it is there already; none if absent
     * @param templates a folder of template sets; the program's own if absent
     */
    public static Checked<PhraseSheet> of(
            String language, Optional<Path> crisis, Optional<Path> there, Optional<Path> templates) {
        Checked<SortedMap<String, String>> files = crisis.map(CrisisPhrases::read)
                .orElse(Checked.ok(new TreeMap<>()))
                .then(own -> there.filter(Files::exists)
                        .map(file -> TextFile.read(file, file.toString())
                                .<SortedMap<String, String>>map(
                                        text -> new TreeMap<>(Map.of("/" + language + ".properties", text))))
                        .orElse(Checked.ok(own)));
        return Templates.of(templates)
                .then(set -> files.map(set::with))
                .then(set -> set.sheet(language)
                        .then(text ->
                                set.ownPhrases(language).map(phrases -> new PhraseSheet(text, phrases.digest()))));
    }

    /** Writes it. */
    public Checked<List<Written>> write(Path file) {
        return OutFolder.around(file)
                .write(List.of(new Document(
                        String.valueOf(file.getFileName()), "text/plain", text.getBytes(StandardCharsets.UTF_8))));
    }
}
