package org.sitrep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.issue.Facts;
import org.sitrep.app.issue.Verify;
import org.sitrep.app.issue.Verify.Since;
import org.sitrep.app.issue.Verify.Verified;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.register.Issued;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies issued reports, or one file. */
@Command(
        name = "verify",
        headerHeading = "Examples:%n"
                + "  sitrep verify fixtures/aleppo%n"
                + "  sitrep verify fixtures/aleppo --head 3f0c…%n"
                + "  sitrep verify aleppo-no3-2016-09-25-en.pdf --crisis fixtures/aleppo%n"
                + "%n",
        header = "Says whether issued reports, or one PDF, are what went out, and agree with the ledger.",
        footer = {"", "Exit status: 0 all is as it went out, 1 something is not, 2 misuse."})
final class VerifyCommand extends ScreenCommand {

    @Parameters(index = "0", paramLabel = "CRISIS|FILE", description = "The folder of a crisis, or a PDF.")
    private Path what = Path.of("");

    @Option(
            names = "--crisis",
            paramLabel = "CRISIS",
            description = "The crisis that a PDF is of; of a file in its register, it is found.")
    private @Nullable Path crisis;

    @Option(names = "--templates", paramLabel = "DIR", description = "The folder of templates of your own.")
    private @Nullable Path templates;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "A head that `issue` printed, or an e-mail carries: checks the register from outside.")
    private @Nullable String head;

    @Override
    public Integer call() {
        return Files.isDirectory(what) ? register() : file();
    }

    private int register() {
        Checked<Verified> verified = new Verify(screen(), version(), templates(templates)).crisis(what, head());
        screen().finished();
        told(verified, this::print);
        return status(verified);
    }

    /** What was copied may have been broken into groups or lines on its way. */
    private Optional<String> head() {
        return Optional.ofNullable(head).map(text -> text.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
    }

    private void print(Verified verified) {
        int count = verified.reports();
        screen().say(count == 0 ? "nothing is issued yet" : reports(count) + " as issued");
        verified.head().ifPresent(newest -> screen().say("head: " + newest));
        if (count > 0) {
            screen().say(
                            verified.since()
                                    .map(VerifyCommand::covered)
                                    .orElse(
                                            "no head from outside was given: reports forged together with all after them are not seen"));
        }
    }

    private static String covered(Since since) {
        return "the head given is that of " + since.number() + ", and covers all that was issued up to it; "
                + (since.later() == 0
                        ? "nothing was issued since"
                        : reports(since.later()) + " issued since, which it does not cover");
    }

    private static String reports(int count) {
        return count + (count == 1 ? " report is" : " reports are");
    }

    private int file() {
        if (head != null) {
            throw misuse("--head checks a whole register: give the folder of the crisis with it");
        }
        Path folder = Optional.ofNullable(crisis)
                .or(this::crisisAround)
                .orElseThrow(() -> misuse("which crisis is `" + what + "` of? Name its folder with --crisis"));
        Checked<Issued> report = new Facts().verify(what, folder);
        told(report, issued -> screen().say("this is a file of " + issued.number() + ", as issued"));
        return status(report);
    }

    private Optional<Path> crisisAround() {
        for (Path at = what.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("crisis.yaml"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static int status(Checked<?> result) {
        return result.findings().stream().anyMatch(Finding::isError) ? 1 : 0;
    }
}
