package org.sitrep.app.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitrep.app.AppRule;
import org.sitrep.app.Disk;
import org.sitrep.app.OutFolder;
import org.sitrep.app.PathName;
import org.sitrep.app.Reasons;
import org.sitrep.app.Written;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.document.Document;
import org.sitrep.fact.Ledger;
import org.sitrep.files.RegularFile;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.intake.CrisisTexts;
import org.sitrep.intake.CrisisTexts.Filed;
import org.sitrep.intake.table.CsvTable;
import org.sitrep.intake.yaml.TextFile;
import org.sitrep.intake.yaml.YamlEditor;
import org.sitrep.intake.yaml.YamlEditor.Words;
import org.sitrep.intake.yaml.YamlRule;

/**
 * The texts of a crisis that lack a language: out to a translator, and back into the files in which they stand.
 *
 * @param crisis the crisis's folder
 * @param language the language to translate into
 */
public record Texts(Path crisis, String language) {

    /**
     * What went out.
     *
     * @param file where
     * @param texts how many texts
     * @param older how many of them have a translation that is older than the text
     */
    public record Listed(Written file, int texts, long older) {}

    /**
     * What came back.
     *
     * @param files what was written; what would be, in a rehearsal
     * @param added how many texts gained the language
     * @param replaced how many had other words in it before
     * @param same how many had these very words
     * @param empty how many rows have no translation
     */
    public record Taken(List<Path> files, int added, int replaced, int same, int empty) {}

    /**
     * Writes a table of the texts that have no words in the language, or whose correction has none. It holds those that are
     * withheld from readers too: it is for the office.
     *
     * @param out the file, which must not be there yet
     */
    public Checked<Listed> list(Path out) {
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            return Checked.failed(AppRule.FILE_IN_THE_WAY.finding(
                    PathName.place(out), "this is there already", AppRule.FILE_IN_THE_WAY.todo()));
        }
        return ledger().then(ledger -> {
            List<Filed> texts = CrisisTexts.of(ledger).stream()
                    .filter(text -> !text.words().containsKey(language))
                    .toList();
            List<List<String>> rows = new ArrayList<>(List.of(TextsTable.head(language)));
            texts.forEach(text -> rows.add(TextsTable.row(
                    text, relative(text), language, ledger.crisis().firstLanguage())));
            Document table = new Document(String.valueOf(out.getFileName()), "text/csv", CsvTable.write(rows));
            long older = texts.stream()
                    .filter(text -> text.before().containsKey(language))
                    .count();
            return OutFolder.around(out)
                    .write(List.of(table))
                    .map(written -> new Listed(new Written(out, written.get(0).bytes()), texts.size(), older));
        });
    }

    /**
     * Writes the translations of a table into the files of the crisis: all of them, or none where there is an error.
     *
     * @param table the table that was listed, filled in
     * @param rehearsal whether nothing is written
     */
    public Checked<Taken> take(Path table, boolean rehearsal) {
        return ledger().then(ledger -> CsvTable.read(table, PathName.of(table)).then(csv -> {
            String first = ledger.crisis().firstLanguage();
            TextsTable filled = TextsTable.read(csv, language, byRow(ledger), first);
            List<Finding> findings = new ArrayList<>(filled.findings());
            List<Document> files = edited(filled, first, findings);
            Taken taken = filled.taken(
                    files.stream().map(file -> crisis.resolve(file.name())).toList());
            return Checked.unlessErrors(taken, findings)
                    .then(sound -> rehearsal || files.isEmpty()
                            ? Checked.ok(sound)
                            : new OutFolder(Disk.REAL, crisis).write(files).map(written -> sound));
        }));
    }

    /** What is warned of in the crisis is for `check` to say. */
    private Checked<Ledger> ledger() {
        Checked<Ledger> read = CrisisFolder.read(crisis);
        return read.value().map(ledger -> known(ledger)).orElse(read);
    }

    private Checked<Ledger> known(Ledger ledger) {
        Set<String> languages = ledger.crisis().everyLanguage();
        return languages.contains(language)
                ? Checked.ok(ledger)
                : Checked.failed(AppRule.NOT_A_LANGUAGE_OF_IT.finding(
                        ledger.crisis().origin().crisis().at("languages"),
                        "the crisis is not reported in `" + language + "`, but in " + String.join(", ", languages),
                        Suggestion.language(language, languages).orElse(AppRule.NOT_A_LANGUAGE_OF_IT.todo())));
    }

    private String relative(Filed text) {
        return relative(text.node().place().file());
    }

    private String relative(String file) {
        return file.substring(PathName.of(crisis).length() + 1);
    }

    private Map<List<String>, Filed> byRow(Ledger ledger) {
        return CrisisTexts.of(ledger).stream()
                .collect(Collectors.toMap(text -> List.of(relative(text), text.name()), text -> text, (a, b) -> a));
    }

    /** Returns the files with the words in them. The crisis is read with these first: what they break is told at their rows. */
    private List<Document> edited(TextsTable filled, String first, List<Finding> findings) {
        Map<String, String> files = new TreeMap<>();
        filled.words().stream()
                .collect(Collectors.groupingBy(words -> words.text().place().file()))
                .forEach((file, words) -> {
                    Checked<String> edited = edited(file, first, words);
                    findings.addAll(edited.findings());
                    edited.value().ifPresent(text -> files.put(file, text));
                });
        CrisisFolder.read(crisis, files).findings().stream()
                .flatMap(finding -> filled.atItsRow(finding).stream())
                .forEach(findings::add);
        return files.entrySet().stream()
                .map(file -> new Document(
                        relative(file.getKey()), "text/plain", file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static Checked<String> edited(String file, String first, List<Words> words) {
        try {
            byte[] bytes = RegularFile.read(Path.of(file), TextFile.MAX_BYTES);
            return YamlEditor.edit(new String(bytes, StandardCharsets.UTF_8), file, first, words);
        } catch (IOException e) {
            return Checked.failed(YamlRule.UNREADABLE_FILE.finding(
                    PathName.place(Path.of(file)), Reasons.of(e), YamlRule.UNREADABLE_FILE.todo()));
        }
    }
}
