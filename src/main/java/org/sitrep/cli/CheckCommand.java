package org.sitrep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.app.issue.Check;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.cli.output.FindingsFormat;
import org.sitrep.cli.output.FindingsPage;
import org.sitrep.cli.output.JsonDocument;
import org.sitrep.cli.output.Screen;
import org.sitrep.diagnostic.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and validates crises, and prints what it finds. */
@Command(
        name = "check",
        headerHeading = "Examples:%n"
                + "  sitrep check fixtures/aleppo%n"
                + "  sitrep check fixtures/aleppo --as-of 2016-09-19%n"
                + "  sitrep check fixtures/aleppo fixtures/mistakes/* --all%n"
                + "  sitrep check fixtures/aleppo --format json%n"
                + "%n",
        header = "Reads and validates the facts of a crisis, and checks the report they would make.",
        footer = {"", "Exit status: 0 no error, 1 errors, 2 misuse."})
final class CheckCommand extends ScreenCommand {

    @Mixin
    private BriefOptions brief = new BriefOptions();

    @Parameters(index = "1..*", paramLabel = "CRISIS", description = "Further folders.")
    private List<Path> more = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text if not given.")
    private FindingsFormat format = FindingsFormat.TEXT;

    @Option(names = "--all", description = "Print every finding, however many screens they fill.")
    private boolean all;

    @Override
    public Integer call() {
        RenderOrder first = brief.order(Format.ISSUED, Path.of("out"), this);
        Map<Path, List<Finding>> byCrisis = new LinkedHashMap<>();
        Stream.concat(Stream.of(first.crisis()), more.stream()).forEach(crisis -> {
            screen().begins("checking " + crisis);
            byCrisis.computeIfAbsent(crisis, folder -> new Check().run(first.ofCrisis(folder)));
        });
        screen().finished();
        List<Finding> findings = new ArrayList<>();
        byCrisis.values().forEach(findings::addAll);
        print(byCrisis, findings);
        return findings.stream().anyMatch(Finding::isError) ? 1 : 0;
    }

    private void print(Map<Path, List<Finding>> byCrisis, List<Finding> findings) {
        switch (format) {
            case TEXT -> {
                Optional<String> leftOut = new FindingsPage(screen(), findings, all).print();
                if (byCrisis.size() == 1) {
                    screen().say(next(byCrisis.keySet().iterator().next(), findings));
                }
                leftOut.ifPresent(screen()::say);
                screen().say(Screen.count(findings));
            }
            case JSON -> screen().result(JsonDocument.ofFindings(byCrisis));
        }
    }

    /** What to type next. */
    private static String next(Path crisis, List<Finding> findings) {
        String folder = Screen.typed(crisis);
        if (findings.stream().anyMatch(Finding::isError)) {
            return "Next: correct the errors, then sitrep check " + folder;
        }
        boolean open = findings.stream().anyMatch(Finding::isOpen);
        return "Next: sitrep issue " + folder + (open ? "; it asks for an answer to each warning that stays" : "");
    }
}
