package org.sitrep.cli;

import java.nio.file.Path;
import java.util.List;
import org.sitrep.app.Sizes;
import org.sitrep.cli.output.Mailroom;
import org.sitrep.delivery.outbox.Entry;
import org.sitrep.delivery.outbox.Event;
import org.sitrep.delivery.outbox.State;
import org.sitrep.delivery.outbox.Summary;
import org.sitrep.diagnostic.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the outbox, and lets a person decide. */
@Command(
        name = "outbox",
        headerHeading = "Examples:%n"
                + "  sitrep outbox                                       what has not arrived%n"
                + "  sitrep outbox --all                                 everything ever sent%n"
                + "  sitrep outbox retry --recipients FILE               send what is due%n"
                + "  sitrep outbox retry --recipients FILE ID            send this one, whatever became of it%n"
                + "  sitrep outbox explain ID                            all that happened to a message%n"
                + "  sitrep outbox cancel ID                             take it back%n"
                + "%n",
        header = "Lists the messages that have not arrived, and why.",
        description = {
            "",
            "queued: not sent yet. deferred: put off by the server, tried again later. refused: for good. unknown: the line"
                    + " dropped at the last moment; it may have arrived. cancelled: taken back."
        },
        footer = {"", "Exit status: 0 nothing waits for a person, 1 something does, or a failure, 2 misuse."})
final class OutboxCommand extends ScreenCommand {

    @Option(names = "--all", description = "List those delivered and cancelled too.")
    private boolean all;

    @Override
    public Integer call() {
        Checked<List<Entry>> entries = around().deliver().list();
        screen().findings(entries.findings());
        if (entries.value().isEmpty()) {
            return 1;
        }
        List<Entry> found = entries.value().get();
        List<Entry> shown =
                found.stream().filter(entry -> all || !isSettled(entry.state())).toList();
        shown.forEach(entry -> screen().result(Mailroom.line(entry)));
        screen().say(shown.isEmpty() ? "nothing waits" : shown.size() + " of " + found.size() + " messages");
        boolean waits = found.stream().anyMatch(entry -> !isSettled(entry.state()));
        return waits ? 1 : 0;
    }

    private static boolean isSettled(State state) {
        return state == State.DELIVERED || state == State.CANCELLED;
    }

    /** Sends again. */
    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            header = "Sends what is due; or these messages, whatever became of them.",
            footer = {"", "Exit status: 0 all arrived, 1 one did not, 2 misuse."})
    int retry(
            @Option(
                            names = "--recipients",
                            required = true,
                            paramLabel = "FILE",
                            description = "Says who sends, and how messages leave.")
                    Path recipients,
            @Option(names = "--again", description = "Send even what was delivered, once more.") boolean again,
            @Parameters(paramLabel = "ID", arity = "0..*", description = "Messages; whatever is due if none is named.")
                    List<String> ids) {
        Mailroom mailroom = new Mailroom(screen());
        Checked<Summary> sent =
                around().deliver().retry(recipients, ids == null ? List.of() : ids, again, mailroom.progress());
        screen().finished();
        screen().findings(sent.findings());
        return sent.value().map(mailroom::report).orElse(1);
    }

    /** Cancels messages. */
    @Command(
            name = "cancel",
            mixinStandardHelpOptions = true,
            header = "Takes messages back that have not arrived.",
            footer = {"", "Exit status: 0 done, 1 not, 2 misuse."})
    int cancel(@Parameters(paramLabel = "ID", arity = "1..*", description = "The messages.") List<String> ids) {
        return told(
                around().deliver().cancel(ids),
                cancelled -> cancelled.forEach(entry -> screen().result(Mailroom.line(entry))));
    }

    /** Prints all that happened to a message. */
    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            header = "Prints all that happened to a message.",
            footer = {"", "Exit status: 0 printed, 1 there is no such message, 2 misuse."})
    int explain(@Parameters(paramLabel = "ID", description = "The message.") String id) {
        Checked<List<Entry>> entries = around().deliver().list();
        screen().findings(entries.findings());
        List<Entry> found = entries.value().orElse(List.of()).stream()
                .filter(entry -> entry.id().equals(id))
                .toList();
        if (found.isEmpty()) {
            screen().say("error: no message `" + id + "` is in the outbox");
            screen().say("  hint: `sitrep outbox --all` lists them, each with its id");
            return 1;
        }
        found.forEach(this::explain);
        return 0;
    }

    private void explain(Entry entry) {
        screen().result(entry.envelope().label());
        screen().result("from " + entry.envelope().from() + ", "
                + Sizes.kilobytes(entry.envelope().size()) + ", SHA-256 "
                + entry.envelope().digest());
        entry.history().forEach(event -> screen().result(line(event)));
    }

    private static String line(Event event) {
        String next = event.next()
                .map(moment -> "; again from " + Mailroom.time(moment))
                .orElse("");
        return Mailroom.time(event.when()) + "  " + event.state() + (event.why().isEmpty() ? "" : ": " + event.why())
                + next;
    }
}
