package org.sitrep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.Written;
import org.sitrep.app.report.PhraseSheet;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the fixed words of a report, to be filled in in a language. */
@Command(
        name = "phrases",
        headerHeading = "Examples:%n"
                + "  sitrep phrases sw fixtures/aleppo --out fixtures/aleppo/phrases/sw.properties%n"
                + "  sitrep phrases ar                                   and the digest of the wording in Arabic%n"
                + "%n",
        header = "Writes a file of the fixed words of a report, to be filled in in a language.",
        footer = {"", "Exit status: 0 written, 1 errors, 2 misuse."})
final class PhrasesCommand extends ScreenCommand {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

    @Parameters(index = "0", paramLabel = "LANG", description = "The language, such as sw.")
    private String language = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CRISIS",
            description = "A crisis, whose own phrases are kept.")
    private @Nullable Path crisis;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write; phrases that stand in it are kept. Printed if not given.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (!TAG.matcher(language).matches()) {
            throw misuse("`" + language + "` is no language tag"
                    + Suggestion.tagOf(language)
                            .map(tag -> ": did you mean `" + tag + "`?")
                            .orElse(", such as sw or fa-AF"));
        }
        Checked<PhraseSheet> sheet =
                PhraseSheet.of(language, Optional.ofNullable(crisis), Optional.ofNullable(out), templates(null));
        Optional<Path> file = Optional.ofNullable(out);
        Checked<List<Written>> written =
                sheet.then(found -> file.map(found::write).orElse(Checked.ok(List.of())));
        return told(written, files -> {
            PhraseSheet made = sheet.value().orElseThrow();
            if (file.isEmpty()) {
                screen().result(made.text());
            }
            written(files);
            screen().say("digest of the wording, for `wording-reviewed:`: " + made.digest());
        });
    }
}
