package org.sitrep.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sitrep.app.Check;
import org.sitrep.app.Format;
import org.sitrep.diagnostic.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads and validates a crisis, and prints what it finds. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        headerHeading = "Examples:%n"
                + "  sitrep check fixtures/aleppo%n"
                + "  sitrep check fixtures/aleppo --as-of 2016-09-19%n"
                + "%n",
        header = "Reads and validates the facts of a crisis, and checks the brief they would make.",
        footer = {"", "Exit status: 0 no error, 1 errors, 2 misuse."})
final class CheckCommand implements Callable<Integer> {

    private final Screen screen;
    private final Optional<Path> templates;

    @Mixin
    private BriefOptions brief = new BriefOptions();

    CheckCommand(Screen screen, Optional<Path> templates) {
        this.screen = screen;
        this.templates = templates;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new Check().run(brief.order(EnumSet.allOf(Format.class), Path.of("out"), templates));
        screen.findings(findings);
        screen.say(Screen.count(findings));
        return findings.stream().anyMatch(Finding::isError) ? 1 : 0;
    }
}
