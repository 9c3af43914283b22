package org.sitrep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sitrep.app.report.Names;
import org.sitrep.cli.output.FindingsFormat;
import org.sitrep.cli.output.JsonDocument;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Printable;
import org.sitrep.fact.Name;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the ids that facts may name. */
@Command(
        name = "ids",
        headerHeading = "Examples:%n"
                + "  sitrep ids fixtures/aleppo                          all that facts may name%n"
                + "  sitrep ids fixtures/aleppo hospital                 what has the word in its id or its label%n"
                + "  sitrep ids fixtures/aleppo --format json%n"
                + "%n",
        header = "Lists what facts and `report:` may name: its kind, its id, and what it is called in each language.",
        footer = {"", "Exit status: 0 fine, 1 errors, or nothing has the word, 2 misuse."})
final class IdsCommand extends ScreenCommand {

    @Parameters(index = "0", paramLabel = "CRISIS", description = "The folder of the crisis.")
    private Path crisis = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WORD",
            description = "A word of the id or the label, in any language; its case and accents do not matter.")
    private String word = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text if not given.")
    private FindingsFormat format = FindingsFormat.TEXT;

    @Override
    public Integer call() {
        Checked<List<Name>> found = new Names().run(crisis, word);
        screen().findings(found.findings());
        List<Name> names = found.value().orElse(List.of());
        switch (format) {
            case TEXT -> names.forEach(name -> screen().result(line(name)));
            case JSON -> screen().result(JsonDocument.ofNames(names));
        }
        if (found.value().isPresent() && names.isEmpty()) {
            screen().say("nothing has `" + Printable.line(word) + "` in its id or its label");
        }
        return names.isEmpty() ? 1 : 0;
    }

    private static String line(Name name) {
        String labels = name.labels().entrySet().stream()
                .map(label -> label.getKey() + ": " + Printable.line(label.getValue()))
                .collect(Collectors.joining("; "));
        return String.format(Locale.ROOT, "%-10s %-28s %s", name.kind(), name.id(), labels)
                .stripTrailing();
    }
}
