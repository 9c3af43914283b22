package org.sitrep.cli.start;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sitrep.app.Written;
import org.sitrep.app.start.Example;
import org.sitrep.cli.output.Screen;
import org.sitrep.diagnostic.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies an example to learn from. */
@Command(
        name = "example",
        headerHeading =
                "Examples:%n" + "  sitrep example aleppo                               a folder `aleppo`%n" + "%n",
        header = "Makes a folder with a worked example, to learn from.",
        footer = {"", "Exit status: 0 made, 1 something is in the way, 2 misuse."})
public final class ExampleCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder to make; one that is there must be empty.")
    private Path folder = Path.of("");

    @Option(
            names = "--which",
            paramLabel = "NAME",
            description = "aleppo, from public reporting of 2016, or earthquake, an exercise; aleppo if not given.")
    private Example which = Example.ALEPPO;

    public ExampleCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Checked<List<Written>> written = which.copy(folder);
        screen.findings(written.findings());
        written.value().ifPresent(files -> {
            files.forEach(screen::written);
            screen.say("Next: sitrep render " + folder + "; a report of your own begins with `sitrep new`");
        });
        return written.value().isPresent() ? 0 : 1;
    }
}
