package org.sitrep.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.sitrep.cli.output.Misuse;
import org.sitrep.cli.output.Screen;
import org.sitrep.cli.start.NewCommand;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The program as seen from a command line. */
public final class CommandLineFace {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final Optional<Path> templates;
    private final Surroundings around;

    /**
     * Returns a command line.
     *
     * @param out where results go
     * @param err where messages go
     * @param terminal whether a person watches
     * @param templates where the program's templates lie; inside the program if absent
     * @param around what the program finds around it
     */
    public CommandLineFace(
            PrintStream out, PrintStream err, boolean terminal, Optional<Path> templates, Surroundings around) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.templates = templates;
        this.around = around;
    }

    /**
     * Runs a command.
     *
     * @param args its name and arguments
     * @return 0 fine, 1 errors or failure, 2 misuse
     */
    public int run(String... args) {
        Screen screen = new Screen(out, err, terminal);
        try {
            return run(screen, args);
        } catch (Error e) { // a stack or a memory that is full, a library that is not there
            return screen.failed(e);
        }
    }

    private int run(Screen screen, String... args) {
        CommandLine line = new CommandLine(new SitrepCommand(screen))
                .addSubcommand(NewCommand.of(screen, around.in(), around.clock(), templates))
                .addSubcommand(new RenderCommand(screen, templates))
                .addSubcommand(new CheckCommand(screen, templates))
                .addSubcommand(new IssueCommand(screen, templates))
                .addSubcommand(new AccountCommand(screen, templates))
                .addSubcommand(new DiffCommand(screen, templates))
                .addSubcommand(new VerifyCommand(screen, templates))
                .addSubcommand(new FactsCommand(screen))
                .addSubcommand(new IdsCommand(screen))
                .addSubcommand(new RedactionsCommand(screen))
                .addSubcommand(new TextsCommand(screen))
                .addSubcommand(new SendCommand(screen, templates, around))
                .addSubcommand(new OutboxCommand(screen, around))
                .addSubcommand(new PhrasesCommand(screen, templates))
                .addSubcommand(new ExplainCommand(screen))
                .addSubcommand(new ManualCommand(screen))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .registerConverter(Path.class, CommandLineFace::path)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler((e, command, parsed) -> screen.failed(e))
                .setParameterExceptionHandler(Misuse::print);
        answerForItself(line);
        return line.execute(args);
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("`" + value + "` is no path: no file can be called so on this system");
        }
    }

    /**
     * Lets a command, and those below it, say how it is written and of which version it is. A command that is a method asks for
     * that itself as well: picocli counts the help options among its parameters from the start.
     */
    private static void answerForItself(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        command.getSubcommands().values().forEach(CommandLineFace::answerForItself);
    }
}
