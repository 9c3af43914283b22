package org.sitrep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.issue.Facts;
import org.sitrep.app.issue.Verify;
import org.sitrep.cli.output.Screen;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.register.Issued;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies issued reports, or one file. */
@Command(
        name = "verify",
        headerHeading = "Examples:%n"
                + "  sitrep verify fixtures/aleppo%n"
                + "  sitrep verify aleppo-no3-2016-09-25-en.pdf --crisis fixtures/aleppo%n"
                + "%n",
        header = "Says whether issued reports, or one PDF, are what went out, and agree with the ledger.",
        footer = {"", "Exit status: 0 all is as it went out, 1 something is not, 2 misuse."})
final class VerifyCommand implements Callable<Integer> {

    private final Screen screen;
    private final Optional<Path> ownTemplates;

    @Parameters(index = "0", paramLabel = "CRISIS|FILE", description = "The folder of a crisis, or a PDF.")
    private Path what = Path.of("");

    @Option(
            names = "--crisis",
            paramLabel = "CRISIS",
            description = "The crisis that a PDF is of; of a file in its register, it is found.")
    private @Nullable Path crisis;

    @Option(names = "--templates", paramLabel = "DIR", description = "The folder of templates of your own.")
    private @Nullable Path templates;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    VerifyCommand(Screen screen, Optional<Path> ownTemplates) {
        this.screen = screen;
        this.ownTemplates = ownTemplates;
    }

    @Override
    public Integer call() {
        return Files.isDirectory(what) ? register() : file();
    }

    private int register() {
        Optional<Path> folder = Optional.ofNullable(templates).or(() -> ownTemplates);
        Checked<Integer> reports = new Verify(screen, Version.number(), folder).crisis(what);
        screen.finished();
        screen.findings(reports.findings());
        reports.value()
                .ifPresent(count -> screen.say(
                        count == 0
                                ? "nothing is issued yet"
                                : count + (count == 1 ? " report is" : " reports are") + " as issued"));
        return status(reports);
    }

    private int file() {
        Path folder = Optional.ofNullable(crisis)
                .or(this::crisisAround)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "which crisis is `" + what + "` of? Name its folder with --crisis"));
        Checked<Issued> report = new Facts().verify(what, folder);
        screen.findings(report.findings());
        report.value().ifPresent(issued -> screen.say("this is a file of " + issued.number() + ", as issued"));
        return status(report);
    }

    private Optional<Path> crisisAround() {
        for (Path at = what.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("crisis.yaml"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static int status(Checked<?> result) {
        return result.findings().stream().anyMatch(Finding::isError) ? 1 : 0;
    }
}
