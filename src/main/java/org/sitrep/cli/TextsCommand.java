package org.sitrep.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.exchange.Texts;
import org.sitrep.app.exchange.Texts.Listed;
import org.sitrep.app.exchange.Texts.Taken;
import org.sitrep.cli.output.FindingsPage;
import org.sitrep.diagnostic.Checked;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a translator the texts that lack a language, and takes them back. */
@Command(
        name = "texts",
        headerHeading = "Examples:%n"
                + "  sitrep texts fixtures/aleppo --lang ar --out texts-ar.csv%n"
                + "  sitrep texts fixtures/aleppo --lang ar --in texts-ar.csv --dry-run%n"
                + "%n",
        header = "Lists the texts to be translated, and writes the translations into the files of the crisis.",
        footer = {"", "Exit status: 0 fine, 1 errors, 2 misuse."})
final class TextsCommand extends ScreenCommand {

    @Parameters(index = "0", paramLabel = "CRISIS", description = "The folder of the crisis.")
    private Path crisis = Path.of("");

    @Option(names = "--lang", paramLabel = "LANG", required = true, description = "The language to translate into.")
    private String language = "";

    @ArgGroup(multiplicity = "1")
    private Table table = new Table();

    @Option(names = "--dry-run", description = "With --in: say what would be written, and write nothing.")
    private boolean dryRun;

    /** Either way. */
    private static final class Table {

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "Write a table of the texts. What is withheld from readers is in it too.")
        private @Nullable Path out;

        @Option(
                names = "--in",
                paramLabel = "FILE",
                description = "Take the table back, with its last column filled in.")
        private @Nullable Path in;
    }

    @Override
    public Integer call() {
        Texts texts = new Texts(crisis, language);
        return Optional.ofNullable(table.out)
                .map(out -> told(texts.list(out), this::print))
                .orElseGet(() -> taken(texts.take(Optional.ofNullable(table.in).orElseThrow(), dryRun)));
    }

    private void print(Listed found) {
        screen().say("texts without words in `" + language + "`: " + found.texts()
                + "; of them older than their original: " + found.older());
        screen().say("the table holds what is withheld from readers too: it is for the office");
        screen().written(found.file());
    }

    private int taken(Checked<Taken> taken) {
        new FindingsPage(screen(), taken.findings(), true).print();
        taken.value().ifPresent(found -> {
            found.files().forEach(file -> screen().result(file.toString()));
            screen().say((dryRun ? "would be written" : "written") + ": " + found.added() + " new, " + found.replaced()
                    + " in place of others; there already: " + found.same() + "; left empty: " + found.empty());
        });
        return taken.value().isPresent() ? 0 : 1;
    }
}
