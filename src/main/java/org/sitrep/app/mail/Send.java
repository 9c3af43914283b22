package org.sitrep.app.mail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.app.PathName;
import org.sitrep.app.Progress;
import org.sitrep.app.issue.IssuedRecord;
import org.sitrep.app.report.Diff;
import org.sitrep.app.report.Editions;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Mailing;
import org.sitrep.app.report.Press;
import org.sitrep.app.report.Press.SetEdition;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Standpoint;
import org.sitrep.check.Checks;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.document.Document;
import org.sitrep.document.email.Message;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.crisis.Sensitivity;
import org.sitrep.intake.CrisisFolder;
import org.sitrep.intake.MailingList;
import org.sitrep.intake.MailingList.Recipient;
import org.sitrep.intake.RecipientsFile;
import org.sitrep.register.Digest;
import org.sitrep.register.Issued;
import org.sitrep.register.Manifest;
import org.sitrep.register.Manifest.IssuedFile;
import org.sitrep.register.Register;
import org.sitrep.register.ReportNumber;

/** Prepares a report for sending: who gets which edition, and the messages themselves. Sends nothing. */
public record Send(Progress progress) {

    private static final Set<Format> PARTS = EnumSet.of(Format.PDF, Format.TEXT, Format.MAIL);

    /**
     * Prepares the messages.
     *
     * @return a message for each recipient who can get one; an error for each who cannot, or for what stands in the way of all
     */
    public Checked<Consignment> prepare(SendOrder order) {
        progress.begins("reading " + order.recipients());
        return RecipientsFile.read(order.recipients(), order.crisis())
                .then(list -> order.draft() ? draft(list, order) : issued(list, order));
    }

    private Checked<Consignment> issued(MailingList list, SendOrder order) {
        return CrisisFolder.declared(order.crisis())
                .then(crisis -> Register.read(order.crisis())
                        .then(register -> report(register, crisis, order))
                        .then(issued -> sendable(crisis, issued))
                        .then(sendable ->
                                new Addressing(crisis, list, order).consignment(sendable, list.recipients())));
    }

    /** What is sent is what was issued: a file that was changed since stops everything. */
    private static Checked<Issued> report(Register register, Crisis crisis, SendOrder order) {
        Optional<Issued> wanted = order.number().map(register::newest).orElseGet(register::last);
        if (wanted.isEmpty()) {
            ReportNumber number = order.number()
                    .filter(n -> n > 0)
                    .map(n -> new ReportNumber(n, 0))
                    .orElse(register.next());
            return Checked.failed(Diff.unknown(register, number));
        }
        List<Finding> findings = new ArrayList<>(IssuedRecord.changed(wanted.get()));
        IssuedRecord.foreign(crisis, register).ifPresent(findings::add);
        register.last()
                .filter(last -> last.number().number() > wanted.get().number().number())
                .map(last -> AppRule.NOT_THE_LAST_REPORT.finding(
                        IssuedRecord.place(wanted.get(), ""),
                        "this is " + wanted.get().number() + "; the last report is " + last.number(),
                        "leave --number out to send the last one"))
                .ifPresent(findings::add);
        return Checked.unlessErrors(wanted.get(), findings);
    }

    private static Checked<Sendable> sendable(Crisis crisis, Issued issued) {
        List<Checked<Sendable.Edition>> editions = issued.manifest().editions().stream()
                .flatMap(
                        edition -> crisis
                                .audiences()
                                .named(edition.audience())
                                .map(audience -> edition(issued, edition, audience))
                                .stream())
                .toList();
        ReportNumber number = issued.number();
        return Checked.all(editions)
                .map(found -> new Sendable(
                        number.inFileNames(),
                        number.toString(),
                        Optional.of(issued.digest()),
                        IssuedRecord.place(issued, ""),
                        found));
    }

    private static Checked<Sendable.Edition> edition(Issued issued, Manifest.Edition edition, Sensitivity audience) {
        List<Document> documents = issued.files().stream()
                .filter(file -> file.audience().equals(Optional.of(edition.audience()))
                        && file.language().equals(Optional.of(edition.language())))
                .flatMap(file -> document(issued, file))
                .toList();
        Place place = IssuedRecord.place(issued, "");
        boolean wasNarrow =
                documents.stream().anyMatch(document -> document.name().endsWith("-" + audience.id() + Mailing.REPORT));
        return wasNarrow && audience.rank() == 0
                ? Checked.failed(widened(audience, place))
                : edition(audience, edition.language(), "", documents, place);
    }

    /** Names of files say for whom they are, but for those that everybody may see: a ladder that was turned round shows there. */
    private static Finding widened(Sensitivity audience, Place place) {
        return AppRule.AUDIENCE_WIDENED.finding(
                place,
                "the edition for `" + audience.id()
                        + "` was not for everybody when it was issued; crisis.yaml now says that it is",
                "put the ladder of `audiences:` back in its order, the widest first; or issue the report anew");
    }

    private static Stream<Document> document(Issued issued, IssuedFile file) {
        return Mailing.mediaType(file.name())
                .flatMap(type ->
                        IssuedRecord.bytes(issued, file.name()).map(bytes -> new Document(file.name(), type, bytes)))
                .stream();
    }

    private static Checked<Sendable.Edition> edition(
            Sensitivity audience, String language, String version, List<Document> documents, Place place) {
        Optional<Document> text = Mailing.part(documents, Mailing.TEXT);
        Optional<Document> body = Mailing.part(documents, Mailing.BODY);
        Optional<Document> report = Mailing.part(documents, Mailing.REPORT);
        return text.isPresent() && body.isPresent() && report.isPresent()
                ? Checked.ok(new Sendable.Edition(
                        audience, language, version, Message.of(text.get(), body.get(), report.get())))
                : Checked.failed(AppRule.NOTHING_TO_SEND.finding(
                        place,
                        "the edition in `" + language + "` was issued without the parts of a message",
                        "an older version of the program issued it: issue a revision, or attach the PDF yourself"));
    }

    private Checked<Consignment> draft(MailingList list, SendOrder order) {
        List<Recipient> reviewers =
                list.recipients().stream().filter(Recipient::review).toList();
        if (reviewers.isEmpty()) {
            return Checked.failed(AppRule.NOBODY_REVIEWS.finding(
                    PathName.place(order.recipients()),
                    "a draft goes to those alone who review, and nobody is marked so",
                    "mark them with `review: true`"));
        }
        progress.begins("setting the draft");
        return CrisisFolder.read(order.crisis())
                .then(ledger -> draft(ledger, reviewers, order)
                        .then(sendable ->
                                new Addressing(ledger.crisis(), list, order).consignment(sendable, reviewers)));
    }

    private static Checked<Sendable> draft(Ledger ledger, List<Recipient> reviewers, SendOrder order) {
        RenderOrder render = RenderOrder.of(order.crisis(), PARTS, Path.of(""));
        return Press.of(order.crisis(), order.templates(), PARTS)
                .then(press ->
                        Checked.all(wanted(ledger, reviewers, render)).then(wanted -> Editions.set(press, wanted)))
                .then(set -> sendable(set, order));
    }

    private static List<Checked<Editions.Wanted>> wanted(Ledger ledger, List<Recipient> reviewers, RenderOrder order) {
        Optional<Register> issued = Register.read(order.crisis()).value();
        return reviewers.stream()
                .filter(reviewer ->
                        ledger.crisis().audiences().named(reviewer.audience()).isPresent())
                .map(reviewer -> List.of(reviewer.audience(), reviewer.language()))
                .distinct()
                .map(edition -> Standpoint.of(ledger, issued, order.forAudience(edition.get(0)))
                        .then(view -> Checked.unlessErrors(view, Checks.ofDraft(view.situation())))
                        .map(view -> new Editions.Wanted(view, edition.get(1), Optional.empty())))
                .toList();
    }

    private static Checked<Sendable> sendable(List<SetEdition> set, SendOrder order) {
        Place place = PathName.place(order.crisis());
        return Checked.all(set.stream()
                        .map(edition -> edition(
                                edition.standpoint().situation().viewpoint().clearance(),
                                edition.language(),
                                Digest.of(edition.says()),
                                edition.documents(),
                                place))
                        .toList())
                .map(editions -> new Sendable("draft", "the draft", Optional.empty(), place, editions));
    }
}
