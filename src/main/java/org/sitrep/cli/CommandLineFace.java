package org.sitrep.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.sitrep.cli.output.Misuse;
import org.sitrep.cli.output.Screen;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * The program as seen from a command line.
 *
 * @param out where results go
 * @param err where messages go
 * @param terminal whether a person watches
 * @param templates where the program's templates lie; inside the program if absent
 * @param around what the program finds around it
 */
public record CommandLineFace(
        PrintStream out, PrintStream err, boolean terminal, Optional<Path> templates, Surroundings around) {

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
        CommandLine line = new CommandLine(new SitrepCommand(screen, templates, around))
                .addSubcommand(NewCommand.line())
                .addSubcommand(new RenderCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new IssueCommand())
                .addSubcommand(new AccountCommand())
                .addSubcommand(new DiffCommand())
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new FactsCommand())
                .addSubcommand(new IdsCommand())
                .addSubcommand(new RedactionsCommand())
                .addSubcommand(new TextsCommand())
                .addSubcommand(new SendCommand())
                .addSubcommand(new OutboxCommand())
                .addSubcommand(new PhrasesCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new ManualCommand())
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
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(() ->
                new String[] {"sitrep " + ScreenCommand.version()});
        command.getSubcommands().values().forEach(CommandLineFace::answerForItself);
    }
}
