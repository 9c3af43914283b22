package org.sitrep.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitrep.app.report.Accounts;
import org.sitrep.app.report.Accounts.Line;
import org.sitrep.app.report.Accounts.Sheet;
import org.sitrep.cli.output.FindingsFormat;
import org.sitrep.cli.output.JsonDocument;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what became of every entry and of all that is asked for. */
@Command(
        name = "account",
        headerHeading = "Examples:%n"
                + "  sitrep account fixtures/aleppo%n"
                + "  sitrep account fixtures/aleppo --audience partners --as-of 2016-09-19%n"
                + "  sitrep account fixtures/aleppo --format json%n"
                + "%n",
        header = "Says of every entry in view where the report prints it, or why it does not.",
        footer = {"", "Exit status: 0 fine, 1 errors or something open, 2 misuse."})
final class AccountCommand extends ScreenCommand {

    @Mixin
    private BriefOptions brief = new BriefOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text if not given.")
    private FindingsFormat format = FindingsFormat.TEXT;

    @Override
    public Integer call() {
        Checked<List<Sheet>> accounts = new Accounts().run(brief.order(Set.of(), Path.of("out"), this));
        screen().findings(accounts.findings().stream()
                .filter(Finding::isError)
                .distinct()
                .toList());
        accounts.value().ifPresent(this::print);
        boolean isOpen = accounts.value().stream().flatMap(List::stream).anyMatch(Sheet::isOpen);
        return accounts.value().isEmpty() || isOpen ? 1 : 0;
    }

    private void print(List<Sheet> sheets) {
        switch (format) {
            case TEXT -> sheets.forEach(this::print);
            case JSON -> screen().result(JsonDocument.ofAccounts(sheets));
        }
    }

    private void print(Sheet sheet) {
        screen().result(sheet.audience() + ", " + sheet.language() + ", as of " + sheet.asOf() + ": " + counted(sheet));
        Map<String, List<Line>> byFile = sheet.lines().stream()
                .collect(Collectors.groupingBy(line -> line.place().file(), LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((file, lines) -> {
            screen().result(file);
            lines.forEach(line -> screen().result(
                            "  " + line.place().line() + "  " + line.name() + "  " + line.kind() + "  " + stand(line)));
        });
    }

    private static String stand(Line line) {
        return line.where().isEmpty() ? line.how() : line.how() + ": " + String.join(", ", line.where());
    }

    private static String counted(Sheet sheet) {
        Map<String, Long> counts =
                sheet.lines().stream().collect(Collectors.groupingBy(Line::how, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
