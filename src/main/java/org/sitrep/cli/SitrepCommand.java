package org.sitrep.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.sitrep.app.start.NewFolder;
import org.sitrep.cli.output.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
final class SitrepCommand extends ScreenCommand {

    private final Screen screen;
    private final Optional<Path> templates;
    private final Surroundings around;

    SitrepCommand(Screen screen, Optional<Path> templates, Surroundings around) {
        this.screen = screen;
        this.templates = templates;
        this.around = around;
    }

    Screen onScreen() {
        return screen;
    }

    Optional<Path> ownTemplates() {
        return templates;
    }

    Surroundings surroundings() {
        return around;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        screen().say(spec().commandLine().getUsageMessage());
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
        if (!which.matches("aleppo|earthquake|cholera")) {
            throw misuse("the examples are aleppo, earthquake and cholera");
        }
        return told(NewFolder.example(which.replaceFirst("^(?!aleppo)", "exercise-"), folder), files -> {
            written(files);
            screen().say("Next: sitrep render " + Screen.typed(folder)
                    + "; a report of your own begins with `sitrep new`");
        });
    }
}
