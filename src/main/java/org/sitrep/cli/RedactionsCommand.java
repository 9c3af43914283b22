package org.sitrep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.app.report.Redactions;
import org.sitrep.app.report.Redactions.Line;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what is withheld from each audience. */
@Command(
        name = "redactions",
        headerHeading = "Examples:%n"
                + "  sitrep redactions fixtures/aleppo%n"
                + "  sitrep redactions fixtures/aleppo --audience public --as-of 2016-09-19%n"
                + "%n",
        header = "Prints what is withheld from each audience, and why. What it prints is for internal use.",
        footer = {"", "Exit status: 0 fine, 1 errors, 2 misuse."})
final class RedactionsCommand extends ScreenCommand {

    @Mixin
    private BriefOptions brief = new BriefOptions();

    @Override
    public Integer call() {
        Checked<Map<String, List<Line>>> found = new Redactions().run(brief.order(Set.of(), Path.of("out"), this));
        screen().findings(
                        found.value().isPresent()
                                ? List.of()
                                : found.findings().stream()
                                        .filter(Finding::isError)
                                        .toList());
        found.value().ifPresent(log -> log.forEach(this::print));
        return found.value().isPresent() ? 0 : 1;
    }

    private void print(String audience, List<Line> lines) {
        screen().result(audience + ": "
                + (lines.isEmpty() ? "nothing is left out" : lines.size() + " left out or coarsened"));
        lines.forEach(line -> screen().result("  " + line.why() + "  " + line.id() + "  " + line.place()));
    }
}
