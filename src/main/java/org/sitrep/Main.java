package org.sitrep;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.CommandLineFace;
import org.sitrep.cli.Surroundings;
import org.sitrep.cli.UserFolder;

/** Starts the program: hands it the streams, and ends it with its exit status. */
public final class Main {

    private Main() {}

    /** Runs a command; exit status 0 fine, 1 errors or failure, 2 misuse. */
    public static void main(String[] args) {
        // UTF-8 whatever the machine's own encoding: names and quotations are in every script.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = new CommandLineFace(out, err, isTerminal(System.console()), templates(), surroundings()).run(args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static Surroundings surroundings() {
        Path home = Path.of(System.getProperty("user.home", "."));
        Path state = UserFolder.state(System.getProperty("os.name", ""), home, System.getenv());
        return new Surroundings(System.in, Clock.systemUTC(), System.getenv(), state);
    }

    /** An installed program keeps its templates beside it, where a designer can edit them. */
    private static Optional<Path> templates() {
        return Optional.ofNullable(System.getProperty("sitrep.home")).map(home -> Path.of(home, "templates"));
    }

    /** From Java 22 on there is a console even where the streams are redirected; it says so itself. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
