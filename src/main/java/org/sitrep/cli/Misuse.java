package org.sitrep.cli;

import java.io.PrintWriter;
import java.util.List;
import org.sitrep.diagnostic.Printable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints what is wrong with a command, and how to see how it is written. */
final class Misuse {

    private Misuse() {}

    /** Prints it, and returns exit status 2. */
    static int print(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("error: " + Printable.line(String.valueOf(e.getMessage()).replaceFirst("^Error: ", "")));
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                err.println("  hint: did you mean `" + near.get(0) + "`?");
            }
        }
        String name = command.getCommandSpec().qualifiedName();
        err.println("  hint: `" + name + " --help` shows how it is written");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
