package org.sitrep.cli.output;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import java.util.function.Supplier;
import org.sitrep.app.Excerpts;
import org.sitrep.app.Progress;
import org.sitrep.app.Sizes;
import org.sitrep.app.Written;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Printable;
import org.sitrep.diagnostic.Severity;

/** Prints results, findings and progress: results to one stream, everything else to the other. */
public final class Screen implements Progress {

    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final Excerpts excerpts = new Excerpts();

    public Screen(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Shows what is under way, on a terminal only. */
    @Override
    public void begins(String step) {
        if (terminal) {
            err.print(CLEAR + step + " …");
            err.flush();
        }
    }

    public void finished() {
        if (terminal) {
            err.print(CLEAR);
            err.flush();
        }
    }

    public void result(String line) {
        out.println(Printable.lines(line));
    }

    /** Names a file that was written, and its size. */
    public void written(Written written) {
        result(written.file() + "  " + Sizes.kilobytes(written.bytes()));
    }

    public void say(String line) {
        err.println(Printable.lines(line));
    }

    /** Prints findings: each with its place, the line it points at, and what to do. */
    public void findings(List<Finding> findings) {
        findings(findings, true);
    }

    /** Prints findings, with the lines that they point at or without. */
    void findings(List<Finding> findings, boolean excerpt) {
        findings.forEach(finding -> err.print(text(finding, excerpt)));
    }

    /** Returns where a finding stands and what was found, in one line. */
    static String headline(Finding finding) {
        String place = finding.place().toString();
        return (place.isEmpty() ? "" : Printable.line(place) + ": ")
                + finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message() + " ["
                + finding.rule().id() + "]";
    }

    /** Returns a finding as it is printed, each line ended. */
    String text(Finding finding, boolean excerpt) {
        StringBuilder text = new StringBuilder(headline(finding)).append('\n');
        if (excerpt) {
            excerpts.of(finding).ifPresent(text::append);
        }
        Optional<String> answer = finding.subject().answer().map(reason -> "  answered: " + Printable.line(reason));
        answer.or(() -> Optional.of(finding.hint())
                        .filter(hint -> !hint.isEmpty())
                        .map(hint -> "  hint: " + hint))
                .ifPresent(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /**
     * Asks a person.
     *
     * @param in what is typed
     * @param nobody what to throw where nobody is there
     * @return whether the answer was yes
     */
    public boolean asks(String question, InputStream in, Supplier<? extends RuntimeException> nobody) {
        if (!terminal) {
            throw nobody.get();
        }
        return answer(question, new Scanner(in, StandardCharsets.UTF_8))
                .filter(answer -> answer.strip().toLowerCase(Locale.ROOT).matches("y|yes"))
                .isPresent();
    }

    /** Returns a path as it can be typed after a command. */
    public static String typed(Path path) {
        return path.toString().contains(" ") ? "\"" + path + "\"" : path.toString();
    }

    /** Returns whether a person watches. */
    public boolean isTerminal() {
        return terminal;
    }

    /** Asks a person, and returns the line that is typed; nothing where nobody is there. */
    public Optional<String> answer(String question, Scanner typed) {
        if (!terminal) {
            return Optional.empty();
        }
        err.print(question);
        err.flush();
        return typed.hasNextLine() ? Optional.of(typed.nextLine()) : Optional.empty();
    }

    /** Returns how many findings of each weight there are, such as "2 errors, 1 warning", and how many were answered. */
    public static String count(List<Finding> findings) {
        List<Finding> open = findings.stream()
                .filter(finding -> finding.subject().answer().isEmpty())
                .toList();
        int answered = findings.size() - open.size();
        return count(open, new StringBuilder()) + (answered == 0 ? "" : ", " + answered + " answered before");
    }

    private static String count(List<Finding> findings, StringBuilder text) {
        for (Severity severity : Severity.values()) {
            long number =
                    findings.stream().filter(f -> f.severity() == severity).count();
            if (number > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(number + " " + severity.name().toLowerCase(Locale.ROOT) + (number == 1 ? "" : "s"));
            }
        }
        return text.isEmpty() ? "no findings" : text.toString();
    }

    /** A fault of the program itself: reported in one line, without a trace that means nothing to the user. */
    public int failed(Throwable e) {
        finished();
        err.println("error: the program failed, through no fault of yours: " + Printable.line(e.toString()));
        err.println(
                e instanceof OutOfMemoryError
                        ? "  hint: close other programs, or let it take more memory, such as by"
                                + " JAVA_TOOL_OPTIONS=-Xmx2g"
                        : "  hint: please report it, with the command you typed; set SITREP_TRACE=1 to see where it"
                                + " failed");
        if (System.getenv("SITREP_TRACE") != null) {
            e.printStackTrace(err);
        }
        return 1;
    }
}
