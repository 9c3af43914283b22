package org.sitrep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.Written;
import org.sitrep.app.start.NewFolder;
import org.sitrep.cli.output.Screen;
import org.sitrep.diagnostic.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program itself: says what it can do. */
@Command(
        name = "sitrep",
        headerHeading = "Examples:%n"
                + "  sitrep new my-crisis                                a crisis of your own, in three minutes%n"
                + "  sitrep check fixtures/aleppo                        read the facts, say what is wrong%n"
                + "  sitrep render fixtures/aleppo                       the brief as of the last day on record%n"
                + "  sitrep render fixtures/aleppo --as-of 2016-09-19    the brief as of a day%n"
                + "  sitrep issue fixtures/aleppo                        the next numbered report%n"
                + "  sitrep send fixtures/aleppo --recipients FILE       … to everyone who gets it, once%n"
                + "  sitrep verify fixtures/aleppo                       are the issued reports as they went out?%n"
                + "  sitrep manual first                                 how to begin%n"
                + "%n",
        header = "Makes humanitarian situation reports from a ledger of facts.",
        footer = {"", "Exit status: 0 fine, 1 errors or failure, 2 misuse."})
final class SitrepCommand implements Callable<Integer> {

    private final Screen screen;

    @Spec
    private @Nullable CommandSpec spec;

    SitrepCommand(Screen screen) {
        this.screen = screen;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        if (spec != null) {
            screen.say(spec.commandLine().getUsageMessage());
        }
        return 2;
    }

    /** Copies an example to learn from. */
    @Command(
            name = "example",
            mixinStandardHelpOptions = true,
            header = "Makes a folder with a worked example, to learn from.",
            footer = {"", "Exit status: 0 made, 1 something is in the way, 2 misuse."})
    int example(
            @Parameters(paramLabel = "DIR", description = "The folder to make; one that is there must be empty.")
                    Path folder,
            @Option(
                            names = "--which",
                            paramLabel = "NAME",
                            defaultValue = "aleppo",
                            description = "aleppo, from public reporting of 2016, or an exercise: earthquake, cholera.")
                    String which) {
        if (spec != null && !which.matches("aleppo|earthquake|cholera")) {
            throw new ParameterException(spec.commandLine(), "the examples are aleppo, earthquake and cholera");
        }
        Checked<List<Written>> written = NewFolder.example(which.replaceFirst("^(?!aleppo)", "exercise-"), folder);
        screen.findings(written.findings());
        written.value().ifPresent(files -> {
            files.forEach(screen::written);
            screen.say(
                    "Next: sitrep render " + Screen.typed(folder) + "; a report of your own begins with `sitrep new`");
        });
        return written.value().isPresent() ? 0 : 1;
    }
}
