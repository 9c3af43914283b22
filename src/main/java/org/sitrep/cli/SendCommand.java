package org.sitrep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.Sizes;
import org.sitrep.app.mail.Consignment;
import org.sitrep.app.mail.Consignment.Parcel;
import org.sitrep.app.mail.Send;
import org.sitrep.app.mail.SendOrder;
import org.sitrep.app.mail.Standing;
import org.sitrep.cli.output.Mailroom;
import org.sitrep.cli.output.Screen;
import org.sitrep.delivery.outbox.Summary;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a report by mail. */
@Command(
        name = "send",
        headerHeading = "Examples:%n"
                + "  sitrep send fixtures/aleppo --recipients fixtures/aleppo-recipients.yaml --dry-run --out messages%n"
                + "  sitrep send my-crisis --number 3 --recipients ../recipients.yaml%n"
                + "  sitrep send my-crisis --draft --recipients ../recipients.yaml%n"
                + "%n",
        header = "Sends an issued report to each of its recipients, once.",
        description = {
            "",
            "Shows who gets what, and asks. Every message is kept in your outbox until it is delivered: sending again sends"
                    + " only what was not."
        },
        footer = {"", "Exit status: 0 everyone was reached, 1 someone was not, 2 misuse."})
final class SendCommand extends ScreenCommand {

    @Parameters(index = "0", paramLabel = "CRISIS", description = "The folder of the crisis.")
    private Path crisis = Path.of("");

    @Option(
            names = "--recipients",
            required = true,
            paramLabel = "FILE",
            description = "Who gets it, and how it leaves; outside the crisis folder.")
    private Path recipients = Path.of("");

    @Option(
            names = "--number",
            paramLabel = "N",
            description = "The number of the report, in its newest revision; the last one if not given.")
    private @Nullable Integer number;

    @Option(names = "--draft", description = "Send a draft instead, to those alone who review.")
    private boolean draft;

    @Option(names = "--dry-run", description = "Write the messages into --out, and send nothing.")
    private boolean dry;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder for a dry run.")
    private @Nullable Path out;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(
            names = "--max-kb",
            paramLabel = "KB",
            description =
                    "The most that a message may weigh as it travels; what crisis.yaml says if not given, else 10000.")
    private @Nullable Integer mostKilobytes;

    @Option(names = "--templates", paramLabel = "DIR", description = "A folder of templates of your own, for a draft.")
    private @Nullable Path templates;

    @Override
    public Integer call() {
        refuseMisuse();
        Checked<Consignment> prepared = new Send(screen()).prepare(order());
        screen().finished();
        screen().findings(prepared.findings());
        if (prepared.value().isEmpty()) {
            screen().say(Screen.count(prepared.findings()) + "; nothing was sent");
            return 1;
        }
        Consignment consignment = prepared.value().get();
        int status = dry ? dry(consignment) : send(consignment);
        return prepared.findings().stream().anyMatch(Finding::isError) ? 1 : status;
    }

    private void refuseMisuse() {
        if (dry && out == null) {
            throw misuse("--dry-run wants --out: the folder for the messages");
        }
        if (!dry && out != null) {
            throw misuse("--out goes with --dry-run");
        }
        if (draft && number != null) {
            throw misuse("--draft and --number exclude each other");
        }
        if (number != null && number < 1) {
            throw misuse("reports are numbered from 1");
        }
        if (mostKilobytes != null && mostKilobytes < 1) {
            throw misuse("--max-kb is 1 at least");
        }
    }

    private SendOrder order() {
        return new SendOrder(
                crisis,
                Optional.ofNullable(number),
                draft,
                recipients,
                Optional.ofNullable(mostKilobytes),
                around().clock().instant(),
                templates(templates));
    }

    private void list(Consignment consignment, Standing standing) {
        consignment
                .parcels()
                .forEach(parcel -> screen().result(parcel.who() + "  " + parcel.audience() + "  " + parcel.language()
                        + "  " + standing.words(parcel).orElseGet(() -> Sizes.kilobytes(parcel.bytes()))));
    }

    private int dry(Consignment consignment) {
        Standing none = new Standing(Map.of(), around().clock().instant());
        list(consignment, none);
        int status = told(around().deliver().dry(consignment, out == null ? Path.of("") : out), this::written);
        screen().say(summary(consignment, none) + "; nothing was sent");
        return status;
    }

    private int send(Consignment consignment) {
        Checked<Standing> looked = around().deliver().standing(consignment);
        looked.value().ifPresent(standing -> list(consignment, standing));
        screen().findings(looked.findings());
        List<Parcel> parcels = consignment.parcels();
        if (looked.value().stream()
                .anyMatch(now -> parcels.stream().map(Parcel::id).allMatch(now::isDelivered))) {
            screen().say(messages(consignment, parcels.size()) + "already delivered; nothing was sent");
            return 0;
        }
        List<Finding> obstacles = looked.value().isEmpty()
                ? looked.findings()
                : around().deliver().obstacles(consignment, recipients);
        if (obstacles.stream().anyMatch(Finding::isError)) {
            looked.value().ifPresent(standing -> screen().findings(obstacles));
            screen().say(Screen.count(obstacles) + "; nothing was sent");
            return 1;
        }
        Standing standing = looked.value().get();
        screen().say(summary(consignment, standing) + ", by " + consignment.way());
        boolean any = parcels.stream().anyMatch(standing::leaves);
        if (any && !yes && !isAgreed()) {
            screen().say("nothing was sent");
            return 1;
        }
        Mailroom mailroom = new Mailroom(screen());
        Checked<Summary> sent = around().deliver().send(consignment, recipients, mailroom.progress());
        screen().finished();
        screen().findings(sent.findings().stream()
                .filter(finding -> !looked.findings().contains(finding))
                .toList());
        return sent.value().map(mailroom::report).orElseGet(() -> {
            screen().say(Screen.count(sent.findings()) + "; nothing was sent");
            return 1;
        });
    }

    private boolean isAgreed() {
        return screen().asks("Send? [y/N] ", around().in(), () -> misuse("nobody is there to be asked: give --yes"));
    }

    private static String summary(Consignment consignment, Standing standing) {
        List<Parcel> leaving =
                consignment.parcels().stream().filter(standing::leaves).toList();
        long bytes = leaving.stream().mapToLong(Parcel::bytes).sum();
        return messages(consignment, leaving.size()) + Sizes.kilobytes(bytes) + " in all";
    }

    private static String messages(Consignment consignment, int count) {
        return consignment.what() + ": " + count + (count == 1 ? " message, " : " messages, ");
    }
}
