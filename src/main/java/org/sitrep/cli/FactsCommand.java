package org.sitrep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.Written;
import org.sitrep.app.issue.Facts;
import org.sitrep.cli.output.Screen;
import org.sitrep.diagnostic.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the facts that travel in a PDF. */
@Command(
        name = "facts",
        headerHeading = "Examples:%n"
                + "  sitrep facts out/aleppo-no3-2016-09-25-en.pdf%n"
                + "  sitrep facts aleppo-no3-2016-09-25-en.pdf --into crises/aleppo%n"
                + "%n",
        header = "Prints the facts that a PDF carries, as JSON; or takes them over into a crisis without facts.",
        footer = {"", "Exit status: 0 fine, 1 errors, 2 misuse."})
final class FactsCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(index = "0", paramLabel = "FILE", description = "A PDF that this program made.")
    private Path file = Path.of("");

    @Option(
            names = "--into",
            paramLabel = "CRISIS",
            description = "Write them as files of facts into this crisis, which must have none.")
    private @Nullable Path crisis;

    FactsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Optional.ofNullable(crisis).map(this::into).orElseGet(this::printed);
    }

    private int printed() {
        Checked<String> facts = new Facts().text(file);
        screen.findings(facts.findings());
        facts.value().ifPresent(screen::result);
        return facts.value().isPresent() ? 0 : 1;
    }

    private int into(Path folder) {
        Checked<List<Written>> written = new Facts().into(file, folder);
        screen.findings(written.findings());
        written.value().ifPresent(files -> files.forEach(screen::written));
        return written.value().isPresent() ? 0 : 1;
    }
}
