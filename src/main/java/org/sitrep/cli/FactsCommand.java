package org.sitrep.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.issue.Facts;
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
final class FactsCommand extends ScreenCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "A PDF that this program made.")
    private Path file = Path.of("");

    @Option(
            names = "--into",
            paramLabel = "CRISIS",
            description = "Write them as files of facts into this crisis, which must have none.")
    private @Nullable Path crisis;

    @Override
    public Integer call() {
        return crisis == null
                ? told(new Facts().text(file), screen()::result)
                : told(new Facts().into(file, crisis), this::written);
    }
}
