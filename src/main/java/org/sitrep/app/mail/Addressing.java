package org.sitrep.app.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.Sizes;
import org.sitrep.app.mail.Consignment.Parcel;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.document.email.Email;
import org.sitrep.document.email.Envelope;
import org.sitrep.document.email.Mailbox;
import org.sitrep.document.email.Message;
import org.sitrep.fact.UnknownRule;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.intake.MailingList;
import org.sitrep.intake.MailingList.Person;
import org.sitrep.intake.MailingList.Recipient;
import org.sitrep.register.Digest;

/** Makes a message for each recipient, and weighs it. */
final class Addressing {

    /** A message of a megabyte takes minutes on a poor line: someone should know. */
    private static final int HEAVY = 1_000_000;

    /** What many servers refuse. */
    private static final int TOO_HEAVY = 10_000_000;

    /** A letter's id names a file. */
    private static final int LONGEST_NAME = 60;

    private final Crisis crisis;
    private final MailingList list;
    private final SendOrder order;

    /** An edition is encoded once, however many get it. */
    private final IdentityHashMap<Sendable.Edition, Email> emails = new IdentityHashMap<>();

    Addressing(Crisis crisis, MailingList list, SendOrder order) {
        this.crisis = crisis;
        this.list = list;
        this.order = order;
    }

    /**
     * Addresses a report.
     *
     * @param sendable the report
     * @param recipients who is to get it
     * @return the messages of those who can get one; an error for each who cannot, and for what is too heavy for anybody
     */
    Checked<Consignment> consignment(Sendable sendable, List<Recipient> recipients) {
        List<Finding> findings = new ArrayList<>();
        List<Parcel> parcels = new ArrayList<>();
        for (Recipient recipient : recipients) {
            Checked<Parcel> parcel = parcel(sendable, recipient);
            findings.addAll(parcel.findings());
            parcel.value().ifPresent(parcels::add);
        }
        List<Finding> weights = weights(sendable, parcels);
        findings.addAll(weights);
        boolean fails = parcels.isEmpty() || weights.stream().anyMatch(Finding::isError);
        return fails
                ? Checked.failed(findings)
                : new Checked<>(
                        Optional.of(new Consignment(
                                crisis.id(), sendable.label(), sendable.head(), sendable.place(), list, parcels)),
                        findings);
    }

    private Checked<Parcel> parcel(Sendable sendable, Recipient recipient) {
        return crisis.audiences()
                .named(recipient.audience())
                .map(clearance -> sendable.edition(clearance, recipient.language())
                        .map(edition -> Checked.ok(parcel(sendable, recipient, edition)))
                        .orElseGet(() -> Checked.failed(notIssued(sendable, recipient))))
                .orElseGet(() -> Checked.failed(UnknownRule.AUDIENCE.of(
                        recipient.audience(),
                        crisis.audiences().ids(),
                        recipient.where().audience())));
    }

    private Parcel parcel(Sendable sendable, Recipient recipient, Sendable.Edition edition) {
        String id = id(sendable, recipient, edition);
        Mailbox from = mailbox(list.from());
        Envelope envelope = new Envelope(
                from,
                list.replyTo().map(Addressing::mailbox),
                mailbox(recipient.person()),
                order.now(),
                id + "@" + from.domain(),
                crisis.id() + "." + from.domain(),
                sendable.head());
        Email email = emails.computeIfAbsent(edition, of -> new Email(of.message()));
        return new Parcel(recipient, edition.audience().id(), edition.language(), id, email.addressed(envelope));
    }

    private static Mailbox mailbox(Person person) {
        return new Mailbox(person.name(), person.address());
    }

    /** Of the same edition of the same report to the same address always the same; it does not show the address. */
    private String id(Sendable sendable, Recipient recipient, Sendable.Edition edition) {
        String name = crisis.id() + "." + sendable.name();
        String whole = String.join(
                "\n",
                name,
                edition.audience().id(),
                edition.language(),
                edition.version(),
                recipient.person().address().toLowerCase(Locale.ROOT));
        String digest = Digest.of(whole.getBytes(StandardCharsets.UTF_8));
        return name.substring(0, Math.min(LONGEST_NAME, name.length())).toLowerCase(Locale.ROOT) + "."
                + digest.substring(0, 24);
    }

    private static Finding notIssued(Sendable sendable, Recipient recipient) {
        String there = sendable.editions().stream()
                .map(edition -> edition.audience().id() + " in " + edition.language())
                .collect(Collectors.joining(", "));
        return AppRule.NO_EDITION_FOR_RECIPIENT.finding(
                recipient.where().language(),
                "of " + sendable.label() + " there is no edition in `" + recipient.language() + "` that `"
                        + recipient.audience() + "` may see; there is: " + there,
                "name another language here, or declare the edition under `editions:` in crisis.yaml before the next"
                        + " issue");
    }

    private List<Finding> weights(Sendable sendable, List<Parcel> parcels) {
        return sendable.editions().stream()
                .flatMap(edition -> parcels.stream()
                        .filter(parcel ->
                                parcel.audience().equals(edition.audience().id())
                                        && parcel.language().equals(edition.language()))
                        .limit(1)
                        .flatMap(parcel ->
                                weight(sendable, edition, parcel.message().size())))
                .toList();
    }

    private Stream<Finding> weight(Sendable sendable, Sendable.Edition edition, int bytes) {
        Optional<Integer> said =
                order.mostKilobytes().or(() -> crisis.publication().dispatch().mostKilobytes());
        int most = said.map(kilobytes -> kilobytes * 1000).orElse(TOO_HEAVY);
        String message = "the message in `" + edition.language() + "` for `"
                + edition.audience().id() + "` weighs " + Sizes.kilobytes(bytes) + " as it travels: "
                + parts(edition.message());
        if (bytes > most) {
            return Stream.of(AppRule.MESSAGE_TOO_HEAVY.finding(
                    sendable.place(),
                    message + "; the most is " + Sizes.kilobytes(most),
                    "raise `max-kb` (--max-kb, or under `mail:` in crisis.yaml), or issue a lighter report"));
        }
        return bytes > HEAVY
                ? Stream.of(
                        AppRule.HEAVY_MESSAGE.finding(sendable.place(), message, "on a poor line that takes minutes"))
                : Stream.empty();
    }

    private static String parts(Message message) {
        return Stream.of(message.attachment(), message.html(), message.text())
                .map(part -> part.name() + " " + Sizes.kilobytes(part.bytes().length))
                .collect(Collectors.joining(", "));
    }
}
