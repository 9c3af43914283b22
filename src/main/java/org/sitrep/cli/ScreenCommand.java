package org.sitrep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.Written;
import org.sitrep.cli.output.Screen;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Suggestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands have in common: the screen that they write on, and what the program was started with. */
abstract class ScreenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private SitrepCommand program() {
        return (SitrepCommand) spec.root().userObject();
    }

    final Screen screen() {
        return program().onScreen();
    }

    final Surroundings around() {
        return program().surroundings();
    }

    /** Returns the folder of templates that is named, or else the one that lies beside the program. */
    final Optional<Path> templates(@Nullable Path named) {
        return Optional.ofNullable(named).or(program()::ownTemplates);
    }

    final CommandSpec spec() {
        return spec;
    }

    /** Returns what to throw where the command was given what does not go together. */
    final ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Prints the findings, then what there is; returns the exit status, 1 where there is nothing. */
    final <T> int told(Checked<T> found, Consumer<? super T> print) {
        screen().findings(found.findings());
        found.value().ifPresent(print);
        return found.value().isPresent() ? 0 : 1;
    }

    /** Says that there is nothing of a name, and what there is; returns the exit status. */
    final int unknown(String message, String name, List<String> names, String hint) {
        screen().say("error: " + message + " `" + name + "`");
        Suggestion.nearest(name, names).ifPresent(near -> screen().say("  hint: did you mean `" + near + "`?"));
        screen().say("  hint: " + hint);
        return 2;
    }

    final void written(List<Written> files) {
        files.forEach(screen()::written);
    }

    /** Returns the number of the version that the build wrote into the program. */
    static String version() {
        try (InputStream in = ScreenCommand.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
