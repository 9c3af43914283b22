package org.sitrep.app.mail;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sitrep.app.Disk;
import org.sitrep.app.OutFolder;
import org.sitrep.app.PathName;
import org.sitrep.app.Written;
import org.sitrep.app.mail.Consignment.Parcel;
import org.sitrep.delivery.Channel;
import org.sitrep.delivery.Letter;
import org.sitrep.delivery.outbox.Entry;
import org.sitrep.delivery.outbox.Outbox;
import org.sitrep.delivery.outbox.Progress;
import org.sitrep.delivery.outbox.Round;
import org.sitrep.delivery.outbox.Summary;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.Document;
import org.sitrep.intake.MailingList;
import org.sitrep.intake.RecipientsFile;

/** Sends messages through the outbox of a user, so that nobody gets anything twice. */
public final class Deliver {

    /** So long a message that arrived is kept; what became of it is kept for ever. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path outbox;
    private final Clock clock;
    private final Map<String, String> environment;

    /**
     * Returns the use case.
     *
     * @param outbox the folder of the outbox
     * @param clock when things happen
     * @param environment the environment variables, for user and password
     */
    public Deliver(Path outbox, Clock clock, Map<String, String> environment) {
        this.outbox = outbox;
        this.clock = clock;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Puts messages into the outbox and sends those that are due. What was delivered before is not sent again.
     *
     * @param consignment the messages
     * @param recipients the file that they follow from, for findings
     * @param progress hears of each
     * @return every message of the consignment as it is now; an error where none could be sent
     */
    public Checked<Summary> send(Consignment consignment, Path recipients, Progress progress) {
        Iterable<Letter> letters = () -> consignment.parcels().stream()
                .map(parcel -> parcel.letter(consignment))
                .iterator();
        Set<String> ids = consignment.parcels().stream().map(Parcel::id).collect(Collectors.toSet());
        return throughOutbox(
                consignment.list(),
                recipients,
                (open, channel) -> Standing.of(open, consignment, clock.instant())
                        .then(standing -> open.queue(letters)
                                .then(queued -> Round.run(open, channel, progress, entry -> ids.contains(entry.id())))
                                .map(summary -> summary(open, consignment, standing, summary))));
    }

    private static Summary summary(Outbox open, Consignment consignment, Standing before, Summary round) {
        List<Entry> now = now(open, consignment);
        long had = now.stream().filter(entry -> before.isDelivered(entry.id())).count();
        return new Summary(now, round.stopped(), had);
    }

    /**
     * Returns how messages stand before they are sent.
     *
     * @return an error where the outbox cannot be used, or holds another report of the same number
     */
    public Checked<Standing> standing(Consignment consignment) {
        if (Files.notExists(outbox, LinkOption.NOFOLLOW_LINKS)) {
            return Checked.ok(new Standing(Map.of(), clock.instant()));
        }
        return opened(open -> Standing.of(open, consignment, clock.instant()));
    }

    private <T> Checked<T> opened(Function<Outbox, Checked<T>> work) {
        return Outbox.open(outbox, clock).then(open -> {
            try (open) {
                return work.apply(open);
            }
        });
    }

    /** What is done with the outbox and the channel while both are open. */
    private interface Work {
        Checked<Summary> run(Outbox outbox, Channel channel);
    }

    private Checked<Summary> throughOutbox(MailingList list, Path recipients, Work work) {
        return opened(open -> channel(list, recipients).then(channel -> {
            try (channel) {
                return work.run(open, channel).then(summary -> tidied(open, summary));
            }
        }));
    }

    /**
     * Returns what keeps messages from leaving before anybody is asked whether they should.
     *
     * @return an error where the way is not described, or user and password are not to be had
     */
    public List<Finding> obstacles(Consignment consignment, Path recipients) {
        Checked<Channel> channel = channel(consignment.list(), recipients);
        channel.value().ifPresent(Channel::close);
        return channel.findings();
    }

    private static List<Entry> now(Outbox outbox, Consignment consignment) {
        return consignment.parcels().stream()
                .flatMap(parcel -> outbox.find(parcel.id()).stream())
                .toList();
    }

    private static Checked<Summary> tidied(Outbox outbox, Summary summary) {
        return new Checked<>(Optional.of(summary), outbox.tidy(KEPT).findings());
    }

    private Checked<Channel> channel(MailingList list, Path recipients) {
        return list.way()
                .map(way -> Ways.channel(way, environment))
                .orElseGet(() -> Checked.failed(Ways.none(PathName.place(recipients))));
    }

    /** Writes the messages into a folder, and sends nothing. */
    public Checked<List<Written>> dry(Consignment consignment, Path folder) {
        List<Parcel> parcels = consignment.parcels();
        List<Document> messages = new AbstractList<>() { // each is put together as it is written
                    @Override
                    public Document get(int index) {
                        Parcel parcel = parcels.get(index);
                        return parcel.message().document(parcel.id() + ".eml");
                    }

                    @Override
                    public int size() {
                        return parcels.size();
                    }
                };
        return new OutFolder(Disk.REAL, folder).write(messages);
    }

    /** Returns every message in the outbox, with all that happened to it. */
    public Checked<List<Entry>> list() {
        if (Files.notExists(outbox, LinkOption.NOFOLLOW_LINKS)) {
            return Checked.ok(List.of());
        }
        return opened(open -> Checked.ok(open.entries()));
    }

    /** Cancels messages, on a person's order. */
    public Checked<List<Entry>> cancel(List<String> ids) {
        return opened(open -> Checked.all(ids.stream().map(open::cancel).toList()));
    }

    /**
     * Sends what is due of a sender, and what a person says.
     *
     * @param recipients the file that says who sends, and how
     * @param ids messages to send whatever became of them, but for those delivered
     * @param again whether even those delivered are sent once more
     * @param progress hears of each
     * @return the messages of the round as they are now
     */
    public Checked<Summary> retry(Path recipients, List<String> ids, boolean again, Progress progress) {
        return RecipientsFile.read(recipients)
                .then(list -> throughOutbox(
                        list,
                        recipients,
                        (open, channel) -> Checked.all(ids.stream()
                                        .map(id -> open.retry(id, again))
                                        .toList())
                                .then(asked -> Round.run(open, channel, progress, wanted(list, ids)))));
    }

    /** Without ids, whatever this sender has to send; what another sends does not leave by this way. */
    private static Predicate<Entry> wanted(MailingList list, List<String> ids) {
        String from = list.from().address();
        return entry -> ids.isEmpty() ? entry.envelope().from().equals(from) : ids.contains(entry.id());
    }
}
