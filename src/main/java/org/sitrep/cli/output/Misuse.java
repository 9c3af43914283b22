package org.sitrep.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.diagnostic.Printable;
import org.sitrep.diagnostic.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints what is wrong with a command, and how to see how it is written. */
public final class Misuse {

    /** What is done with the words that others have for it. */
    private static final Map<String, String> MEANT = Map.of(
            "undo|unsend|unissue|recall|revoke|revert|rollback|retract|delete|remove",
            "nothing issued or sent is undone: correct the facts and issue a revision;"
                    + " `sitrep outbox cancel` keeps back what has not left",
            "publish|release|number",
            "did you mean `issue`?",
            "mail|email|e-mail|post|resend|deliver|distribute",
            "did you mean `send`?",
            "draft|drafts|build|make|pdf|html|print|preview|report",
            "did you mean `render`?",
            "validate|lint|test",
            "did you mean `check`?",
            "list|names|places|sources|indicators|search|find",
            "did you mean `ids`?",
            "withheld|redact|redacted|hidden",
            "did you mean `redactions`?",
            "compare|changes|changed",
            "did you mean `diff`?",
            "init|create|start|begin|add|setup",
            "did you mean `new`?");

    private Misuse() {}

    private static String command(String word, Set<String> commands) {
        return MEANT.entrySet().stream()
                .filter(meant -> commands.contains("issue")
                        && word.toLowerCase(Locale.ROOT).matches(meant.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Suggestion.nearest(word, commands)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("the commands are: " + String.join(", ", commands)));
    }

    /** Prints it, and returns exit status 2. */
    public static int print(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("error: " + Printable.line(String.valueOf(e.getMessage()).replaceFirst("^Error: ", "")));
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().isEmpty()
                    ? ""
                    : unmatched.getUnmatched().get(0);
            Set<String> commands = command.getSubcommands().keySet();
            String hint = commands.isEmpty() || word.startsWith("-")
                    ? unmatched.getSuggestions().stream()
                            .findFirst()
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("")
                    : command(word, commands);
            if (!hint.isEmpty()) {
                err.println("  hint: " + hint);
            }
        }
        String name = command.getCommandSpec().qualifiedName();
        err.println("  hint: `" + name + " --help` shows how it is written");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
